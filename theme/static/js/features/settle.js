/* SETTLE: has the browser lay out only what is near the view: components/late.css

   What is far from sight keeps the size that it has, so nothing that is seen moves. A year that is skipped keeps its
   boxes, and a choice that hides it would have to take them all down: hidden and shown again while the browser has
   nothing to do, it gives them back; nothing is painted between. */
import { whenIdle } from "../lib/idle.js";

const FAR = { rootMargin: "200%" };

export function settle(parts) {
  const watch = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) {
      if (isIntersecting) continue;
      watch.unobserve(target);
      target.dataset.settled = "";
    }
  }, FAR);
  for (const part of parts) {
    watch.observe(part);
    if (part.matches("section")) part.addEventListener("contentvisibilityautostatechange", giveBackLater);
  }
}

function giveBackLater({ target, currentTarget, skipped }) {
  if (skipped && target === currentTarget) whenIdle(() => giveBack(target));
}

function giveBack(year) {
  if (year.hidden || year.contains(document.activeElement)) return;
  year.hidden = true;
  getComputedStyle(year).display; // has the browser see it
  year.hidden = false;
}
