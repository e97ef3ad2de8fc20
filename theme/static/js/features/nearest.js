/* NEAREST: on the page for no page, the exchanges nearest to the date that was asked for. Markup: 404.html

   They are copied from the list of all days, so that each is written as the page's language does. */
const MOST = 3;

export function showNearest(place, days, [from, to]) {
  const list = place.querySelector("ol");
  const all = days.map((item) => ({ item, far: farFrom(Date.parse(item.querySelector("time").dateTime)) }));
  list.append(...all.sort((one, other) => one.far - other.far).slice(0, MOST).map(({ item }) => copyOf(item)));

  function farFrom(day) {
    return Math.max(from - day, day - to, 0);
  }
}

/* Under its year a day is seen without it; here it is seen whole. */
function copyOf(item) {
  const copy = item.cloneNode(true);
  const time = copy.querySelector("time");
  time.textContent = time.textContent;
  return copy;
}
