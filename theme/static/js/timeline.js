/* On the timeline alone: the filters, and a list that is laid out only where it is seen once they are used. */
import { startFiltering } from "./features/filter.js";
import { settle } from "./features/settle.js";
import { whenReached } from "./lib/idle.js";

for (const form of document.querySelectorAll("[data-filters]")) {
  startFiltering(form);
  whenReached(form, () => settle(document.querySelectorAll("section.rail, .rail > .entries, .strip-years > div")));
}
