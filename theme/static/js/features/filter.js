/* FILTER: shows the exchanges that fit what was chosen. Markup: partials/filters.html

   The choice stands in the address, so that it can be kept and sent; the browser's back button undoes it.
   How many are shown is said politely; where nothing fits, the page says what to loosen.

   The first frame answers with all that is in sight: how many, and the first of the entries. The months below them, the
   counts inside the menus and the strip above follow in the next frames, or at once where a reader does anything else:
   turns to the menus again, follows a link, goes back, scrolls, searches the page or prints it. */
import { countBoth, fitting, having, makeIndex, opened } from "../lib/facets.js";
import { afterPaint, once, whenIdle, whenReached } from "../lib/idle.js";
import { fill, numbers, written } from "../lib/text.js";
import { readList, showing } from "./list.js";
import { markOnly, readStrip } from "./strip.js";

/* The lowest that an entry stands: no more of them are in sight below the filters than the window's height has room for. */
const ENTRY_HEIGHT = 72; // px

export function startFiltering(form) {
  const selects = [...form.querySelectorAll("select")];
  const status = form.querySelector("[role=status]");
  const loosen = form.querySelector("[data-loosen]");
  const reset = form.querySelector("[type=reset]");
  const said = form.dataset;

  const chosen = () => Object.fromEntries(selects.filter((each) => each.value).map((each) => [each.name, each.value]));

  const items = once(() => [...document.querySelectorAll("li.entry[data-is]")]);
  const index = once(() => makeIndex(items().map((item) => `${item.getAttribute("data-is")} year.${item.id.slice(0, 4)}`.trim())));
  const list = once(() => readList(items()));
  const strip = once(() => readStrip(items()));
  const options = once(() => new Map(selects.map((select) => [select, readOptions(select, index())])));

  let rest = afterPaint([]);

  /* With `whole` nothing is left for later: where a reader stands somewhere down the page. */
  function show({ whole = false, first = [] } = {}) {
    rest.never();
    const choice = chosen();
    const active = Object.keys(choice).length > 0;
    const fit = fitting(index(), choice);
    const total = countBoth(fit, fit);
    const jobs = showing(list(), fit, active);
    for (let seen = 0; jobs.length && seen * ENTRY_HEIGHT < innerHeight; ) seen += jobs.shift()();
    rest = afterPaint([...first, ...selects.map((select) => () => count(select, choice)), () => markOnly(strip(), fit), ...jobs]);
    if (whole) rest.now();
    reset.disabled = !active;
    status.textContent = fill(total ? said.shown : said.none, { n: total, total: items().length });
    loosen.replaceChildren(...(total ? [] : selects.filter((each) => each.value).map((each) => offer(each, choice))));
  }

  function count(select, choice) {
    countOptions(options().get(select), fitting(index(), opened(choice, select.name)), select.value);
  }

  /* A button that opens one of the choices again. */
  function offer(select, choice) {
    const fit = fitting(index(), opened(choice, select.name));
    const button = Object.assign(document.createElement("button"), { type: "button" });
    const name = form.querySelector(`label[for="${select.id}"]`).textContent;
    const value = options().get(select).find(({ option }) => option.selected).label;
    button.textContent = fill(said.without, { name, value, n: countBoth(fit, fit) });
    button.addEventListener("click", () => open([select]));
    const item = document.createElement("li");
    item.append(button);
    return item;
  }

  function readAddress() {
    const asked = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = asked.get(select.name) ?? "";
      select.value = [...select.options].some((option) => option.value === value) ? value : "";
    }
  }

  function writeAddress() {
    const query = new URLSearchParams(chosen()).toString();
    try {
      history.pushState(null, "", location.pathname + (query ? `?${query}` : ""));
    } catch {
      /* Some browsers forbid it from disk: the filter works, its address does not change. */
    }
  }

  /* Writing the address takes the browser a fifth of a frame: that too comes after the answer. */
  function changed() {
    rest.now();
    show({ first: [writeAddress] });
  }

  /* The focus moves first: a menu that it comes to later would ask for the rest at once. */
  function open(some) {
    some[0].focus();
    for (const select of some) select.value = "";
    changed();
  }

  /* A link to an entry shows it, whatever was chosen. */
  function showTarget() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.closest("[hidden]")) return;
    for (const select of selects) select.value = "";
    show({ whole: true });
    target.scrollIntoView();
  }

  form.addEventListener("change", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    open(selects);
  });
  addEventListener("popstate", () => {
    readAddress();
    show({ whole: true });
    showTarget();
  });
  addEventListener("hashchange", showTarget);
  form.addEventListener("focusin", () => rest.now());
  for (const sign of ["pointerdown", "keydown", "wheel", "beforeprint"]) addEventListener(sign, () => rest.now(), { passive: true });
  // A link followed by neither key nor pointer. A menu's own click comes with the choice itself, and asks for nothing.
  addEventListener("click", ({ target }) => form.contains(target) || rest.now(), { capture: true });
  whenReached(form, () => [numbers, index, list, strip, options].forEach(whenIdle));

  readAddress();
  if (Object.keys(chosen()).length) show({ whole: true });
  else reset.disabled = true;
  showTarget();
}

function readOptions(select, index) {
  return [...select.options].slice(1).map((option) => ({
    option,
    label: option.text.replace(/ \([^(]*\)$/, ""),
    set: having(index, select.name, option.value),
    count: null,
  }));
}

/* An option that would show nothing cannot be chosen, unless it is the chosen one. */
function countOptions(options, beside, value) {
  for (const each of options) {
    const count = countBoth(each.set, beside);
    if (count !== each.count) {
      each.count = count;
      each.option.text = `${each.label} (${written(count)})`;
    }
    const off = count === 0 && each.option.value !== value;
    if (each.option.disabled !== off) each.option.disabled = off;
  }
}
