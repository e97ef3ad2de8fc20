/* STRIP: while something is chosen its marks turn pale, and those of the exchanges that fit are drawn beneath them in
   full colour. Markup: macros/strip.html

   All bars of one kind in a year are one path: a choice changes a handful of paths, however many exchanges there are.
   They lie beneath, so that the marks stay links, and that nothing of them is seen where nothing is chosen. */
import { has } from "../lib/facets.js";

/* What each year's field holds: of every mark the number of its entry and its bars by kind; a path for every kind. */
export function readStrip(items) {
  const entries = new Map(items.map((item, at) => [`#${item.id}`, at]));
  return [...document.querySelectorAll(".strip svg > g")].map((group) => {
    const paths = {};
    const marks = [...group.children].map((mark) => {
      const bars = {};
      for (const bar of [...mark.children].slice(2)) {
        const kind = bar.getAttribute("class");
        bars[kind] = (bars[kind] ?? "") + bar.getAttribute("d");
        paths[kind] ??= { path: beneath(group, bar), drawn: "" };
      }
      return { at: entries.get(mark.getAttribute("href")), bars };
    });
    return { group, paths, marks };
  });
}

function beneath(group, bar) {
  const path = bar.cloneNode();
  path.setAttribute("d", "");
  group.before(path);
  return path;
}

export function markOnly(fields, fit) {
  for (const { group, paths, marks } of fields) {
    const fits = marks.filter(({ at }) => has(fit, at));
    const some = fits.length < marks.length;
    group.toggleAttribute("data-out", some);
    for (const kind in some ? paths : {}) draw(paths[kind], fits.map(({ bars }) => bars[kind] ?? "").join(""));
  }
}

function draw(kind, bars) {
  if (kind.drawn !== bars) kind.path.setAttribute("d", bars);
  kind.drawn = bars;
}
