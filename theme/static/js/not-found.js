/* On the page for no page alone, in its head: whether a place is needed for the nearest exchanges is known before
   anything is drawn, so nothing that is being read moves when they come. */
import { showNearest } from "./features/nearest.js";
import { askedFor } from "./lib/asked.js";

const root = new URL("../", document.currentScript.src).pathname; // a date in the way to the site is not asked for
const asked = askedFor(location.pathname.replace(root, "/"));

if (asked) {
  document.documentElement.dataset.asked = "";
  addEventListener("DOMContentLoaded", () => {
    const days = [...document.querySelectorAll(".days li")];
    for (const place of document.querySelectorAll("[data-nearest]")) showNearest(place, days, asked);
  });
}
