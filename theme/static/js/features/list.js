/* LIST: the entries of the timeline that fit, under their months and years. Markup: macros/months.html, entry.html

   Where nothing of a month or a year fits, the whole is hidden, and what it holds is left as it is: one change instead
   of many. What is true of the whole list alone goes with any choice: gaps, sums of a year. */
import { has } from "../lib/facets.js";

/* The years with their months; each knows which of the entries are its own, `from` the first and up `to` the next. */
export function readList(items) {
  let at = 0;
  const years = [...document.querySelectorAll("section.rail")].map((section) => {
    const first = at;
    const lists = [...section.children].filter((each) => each.matches("ol.entries"));
    const months = lists.map((list) => {
      const from = at;
      at += list.childElementCount;
      return { list, heading: list.previousElementSibling, from, to: at };
    });
    return { section, months, from: first, to: at, wholes: [...section.querySelectorAll(".pause, .year small")] };
  });
  return { items, years };
}

/* What is to be done for a choice, from the first entry to the last, in jobs of a month or of a year where nothing fits.
   Each shows what fits and says how many. */
export function showing({ items, years }, fit, active) {
  return years.flatMap((year) => {
    const start = () => {
      const empty = !countOf(fit, year);
      // A year that comes back brings its months one by one.
      if (!empty && year.section.hidden) for (const { list, heading } of year.months) hide(heading, hide(list, true));
      hide(year.section, empty);
      for (const whole of empty ? [] : year.wholes) hide(whole, active);
      return 0;
    };
    return [start, ...(countOf(fit, year) ? year.months.map((month) => () => showMonth(items, month, fit)) : [])];
  });
}

function showMonth(items, { list, heading, from, to }, fit) {
  const count = countOf(fit, { from, to });
  hide(heading, hide(list, !count));
  for (let at = from; count && at < to; at += 1) hide(items[at], !has(fit, at));
  return count;
}

function countOf(fit, { from, to }) {
  let count = 0;
  for (let at = from; at < to; at += 1) count += has(fit, at);
  return count;
}

function hide(element, hidden) {
  if (element.hidden !== hidden) element.hidden = hidden;
  return hidden;
}
