/* FILTER: shows the exchanges that fit what was chosen. Markup: partials/filters.html

   The choice stands in the address, so that it can be kept and sent; the browser's back button undoes it.
   How many are shown is said politely; where nothing fits, the page says what to loosen. */
import { applyChoice, loosened, readFacets } from "../lib/facets.js";
import { fill, written } from "../lib/text.js";

export function startFiltering(form) {
  const items = [...document.querySelectorAll("li.entry[data-is]")];
  const entries = items.map((item) => ({ ...readFacets(item.dataset.is), year: [item.id.slice(0, 4)] }));
  const selects = [...form.querySelectorAll("select")];
  const status = form.querySelector("[role=status]");
  const loosen = form.querySelector("[data-loosen]");
  const said = form.dataset;
  for (const select of selects) {
    for (const option of select.options) option.dataset.label = option.label.replace(/ \(.*\)$/, "");
  }

  const chosen = () => Object.fromEntries(selects.filter((each) => each.value).map((each) => [each.name, each.value]));

  function show({ announce = true } = {}) {
    const choice = chosen();
    const active = Object.keys(choice).length > 0;
    const { shown, counts, total } = applyChoice(entries, choice);
    items.forEach((item, at) => setHidden(item, !shown[at]));
    foldEmpty(active);
    for (const select of selects) countOptions(select, counts[select.name] ?? {});
    form.querySelector("[type=reset]").disabled = !active;
    const sentence = fill(total ? said.shown : said.none, { n: total, total: items.length });
    if (announce || status.textContent !== sentence) status.textContent = sentence;
    offerToLoosen(total ? {} : choice);
  }

  function offerToLoosen(choice) {
    loosen.replaceChildren(
      ...loosened(entries, choice).map(({ facet, total }) => {
        const select = selects.find((each) => each.name === facet);
        const button = Object.assign(document.createElement("button"), { type: "button" });
        const label = form.querySelector(`label[for="${select.id}"]`).textContent;
        button.textContent = fill(said.without, { name: label, value: select.selectedOptions[0].dataset.label, n: total });
        button.addEventListener("click", () => {
          select.value = "";
          changed();
          select.focus();
        });
        const item = document.createElement("li");
        item.append(button);
        return item;
      }),
    );
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

  // Once every year has been laid out and has a size to be remembered: components/filters.css.
  addEventListener("load", () => setTimeout(() => (document.documentElement.dataset.settled = "")));
  readAddress();
  if (Object.keys(chosen()).length) show();
  else form.querySelector("[type=reset]").disabled = true;
  showTarget();
}

function setHidden(element, hidden) {
  if (element.hidden !== hidden) element.hidden = hidden;
}

/* Months and years without an entry go, and so does what is true of the whole list alone: gaps, sums of a year. */
function foldEmpty(active) {
  for (const list of document.querySelectorAll("ol.entries")) {
    const empty = !list.querySelector(":scope > li:not([hidden])");
    setHidden(list, empty);
    if (list.previousElementSibling?.matches(".month")) setHidden(list.previousElementSibling, empty);
  }
  for (const section of document.querySelectorAll("section.rail")) {
    setHidden(section, !section.querySelector("li.entry:not([hidden])"));
  }
  for (const whole of document.querySelectorAll(".pause, .year small")) setHidden(whole, active);
  for (const mark of document.querySelectorAll(".strip svg a")) {
    mark.toggleAttribute("data-out", Boolean(document.getElementById(mark.getAttribute("href").slice(1))?.hidden));
  }
}

/* An option that would show nothing cannot be chosen, unless it is the chosen one. */
function countOptions(select, counts) {
  for (const option of select.options) {
    if (!option.value) continue;
    const count = counts[option.value] ?? 0;
    const text = `${option.dataset.label} (${written(count)})`;
    if (option.textContent !== text) option.textContent = text;
    option.disabled = count === 0 && !option.selected;
  }
}
