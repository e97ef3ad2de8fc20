/* On the timeline alone: the filters. */
import { startFiltering } from "./features/filter.js";

for (const form of document.querySelectorAll("[data-filters]")) startFiltering(form);
