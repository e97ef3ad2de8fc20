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
    return { section, months, from: first, to: at };
  });
  return { items, years, wholes: [...document.querySelectorAll(".pause, .year small")] };
}

export function showOnly({ items, years, wholes }, fit, active) {
  for (const year of years) {
    if (hide(year.section, !any(fit, year))) continue;
    for (const month of year.months) {
      const empty = hide(month.list, !any(fit, month));
      hide(month.heading, empty);
      for (let at = month.from; !empty && at < month.to; at += 1) hide(items[at], !has(fit, at));
    }
  }
  for (const whole of wholes) hide(whole, active);
}

function any(fit, { from, to }) {
  for (let at = from; at < to; at += 1) if (has(fit, at)) return true;
  return false;
}

function hide(element, hidden) {
  if (element.hidden !== hidden) element.hidden = hidden;
  return hidden;
}
