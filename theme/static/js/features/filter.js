/* FILTER: shows the exchanges that fit what was chosen. Markup: partials/filters.html

   The choice stands in the address, so that it can be kept and sent; the browser's back button undoes it.
   How many are shown is said politely; where nothing fits, the page says what to loosen. */
import { countBoth, fitting, having, makeIndex, opened } from "../lib/facets.js";
import { once, whenIdle, whenReached } from "../lib/idle.js";
import { fill, written } from "../lib/text.js";
import { readList, showOnly } from "./list.js";
import { markOnly, readStrip } from "./strip.js";

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

  function show() {
    const choice = chosen();
    const active = Object.keys(choice).length > 0;
    const fit = fitting(index(), choice);
    const total = countBoth(fit, fit);
    showOnly(list(), fit, active);
    markOnly(strip(), fit);
    for (const select of selects) {
      countOptions(options().get(select), fitting(index(), opened(choice, select.name)), select.value);
    }
    reset.disabled = !active;
    status.textContent = fill(total ? said.shown : said.none, { n: total, total: items().length });
    loosen.replaceChildren(...(total ? [] : selects.filter((each) => each.value).map((each) => offer(each, choice))));
  }

  /* A button that opens one of the choices again. */
  function offer(select, choice) {
    const fit = fitting(index(), opened(choice, select.name));
    const button = Object.assign(document.createElement("button"), { type: "button" });
    const name = form.querySelector(`label[for="${select.id}"]`).textContent;
    const value = options().get(select).find(({ option }) => option.selected).label;
    button.textContent = fill(said.without, { name, value, n: countBoth(fit, fit) });
    button.addEventListener("click", () => {
      select.value = "";
      changed();
      select.focus();
    });
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

  function changed() {
    writeAddress();
    show();
  }

  /* A link to an entry shows it, whatever was chosen. */
  function showTarget() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.closest("[hidden]")) return;
    for (const select of selects) select.value = "";
    show();
    target.scrollIntoView();
  }

  form.addEventListener("change", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const select of selects) select.value = "";
    changed();
    selects[0].focus();
  });
  addEventListener("popstate", () => {
    readAddress();
    show();
    showTarget();
  });
  addEventListener("hashchange", showTarget);
  whenReached(form, () => [index, list, strip, options].forEach(whenIdle));

  readAddress();
  if (Object.keys(chosen()).length) show();
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
