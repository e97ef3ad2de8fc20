/* The search page: asks Pagefind, shows what it finds, keeps the question in the address.
   This page alone loads it. Without it, or from a disk, the lists below the form serve. */

const STEP = 10;
const WAIT = 150; // ms without a key before it searches

function start(form) {
  const find = (name) => form.querySelector(`[data-${name}]`);
  const view = {
    form,
    words: form.elements.q,
    filters: [...form.querySelectorAll("select")],
    status: find("status"),
    results: find("results"),
    more: find("more"),
    found: [],
    asked: 0,
  };
  load(new URL(`${form.dataset.search}pagefind.js`, location.href))
    .then(async (pagefind) => {
      await pagefind.init();
      view.pagefind = pagefind;
      addFilters(view, await pagefind.filters());
      fromAddress(view);
      listen(view);
      delete form.dataset.waiting;
      await search(view);
    })
    .catch(() => {
      form.replaceChildren(view.status);
      view.status.textContent = view.status.dataset.failed;
      delete form.dataset.waiting;
    });
}

/* Browsers load no module from a disk; asking them to would only fill the console. */
async function load(script) {
  if (script.protocol === "file:") throw new Error("no search from a disk");
  return import(script);
}

/* What each menu offers is in the index; the menus themselves stand on the page, so that nothing moves. */
function addFilters(view, filters) {
  const order = (one, other) => one[0].localeCompare(other[0], document.documentElement.lang);
  for (const select of view.filters) {
    const counts = Object.entries(filters[select.name] ?? {}).sort(order);
    select.append(...counts.map(([value, count]) => new Option(`${value} (${count})`, value)));
    select.disabled = counts.length === 0;
  }
}

function listen(view) {
  let timer;
  view.form.addEventListener("input", () => {
    delete document.documentElement.dataset.asked;
    clearTimeout(timer);
    timer = setTimeout(() => search(view), WAIT);
  });
  view.form.addEventListener("submit", (event) => {
    event.preventDefault();
    search(view);
  });
  view.more.addEventListener("click", () => show(view));
}

function fields(view) {
  return [...view.form.elements].filter((each) => each.name);
}

function fromAddress(view) {
  const asked = new URLSearchParams(location.search);
  for (const field of fields(view)) {
    field.value = asked.get(field.name) ?? "";
    if (field.selectedIndex === -1) field.value = ""; // no menu offers what the address asks for
  }
}

function toAddress(view) {
  const asked = new URLSearchParams();
  for (const field of fields(view)) if (field.value) asked.set(field.name, field.value);
  const query = asked.toString();
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
}

async function search(view) {
  const asked = ++view.asked;
  const words = view.words.value.trim();
  const filters = {};
  for (const select of view.filters) {
    if (select.value) filters[select.name] = select.value;
  }
  toAddress(view);
  view.results.replaceChildren();
  view.more.hidden = true;
  if (!words && Object.keys(filters).length === 0) {
    view.status.textContent = "";
    return;
  }
  const answer = await view.pagefind.search(words || null, { filters });
  if (asked !== view.asked) return; // a newer question is on its way
  view.found = answer.results;
  if (!answer.results.length) delete document.documentElement.dataset.asked; // the lists below are what is left
  const { none, found } = view.status.dataset;
  view.status.textContent = answer.results.length
    ? found.replace("{n}", answer.results.length)
    : none;
  await show(view);
}

async function show(view) {
  const asked = view.asked;
  const next = view.found.splice(0, STEP);
  const read = await Promise.all(next.map((each) => each.data()));
  if (asked !== view.asked) return;
  view.results.append(...read.map((each) => item(each, view.form.dataset.root)));
  view.more.hidden = view.found.length === 0;
}

function item(found, root) {
  const entry = document.createElement("li");
  const link = document.createElement("a");
  const home = new URL(root, location.href);
  const file = home.pathname.endsWith("index.html") ? "index.html" : "";
  link.href = new URL(found.raw_url.replace(/^\//, "") + file, home);
  link.textContent = found.meta.title;
  const text = document.createElement("p");
  text.append(...marked(found.excerpt));
  entry.append(link, text);
  return entry;
}

/* Pagefind gives its excerpt as HTML; taken apart here, so that no text of ours is read as HTML. */
function marked(excerpt) {
  const plain = (html) =>
    html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
  return excerpt.split(/(<mark>.*?<\/mark>)/u).map((part) => {
    if (!part.startsWith("<mark>")) return plain(part);
    const mark = document.createElement("mark");
    mark.textContent = plain(part.slice(6, -7));
    return mark;
  });
}

/* In the page's head: an answer that the address asks for has its place before anything is drawn. */
if (location.search) document.documentElement.dataset.asked = "";
addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-search]").forEach(start));
