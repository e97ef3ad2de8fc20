/* The date that an address asks for. Pure: no page. */
const DATE = /(?:^|\D)((?:19|20)\d\d)(?:[-/](0?[1-9]|1[0-2])(?:[-/](0?[1-9]|[12]\d|3[01]))?)?(?!\d)/g;

/* askedFor("/exchanges/2024-01-30/") is the day's first and last millisecond that counts, here the same; of a month or a
   year they are its first day and its last. Of several dates the most exact one is meant; undefined where there is none. */
export function askedFor(path) {
  const found = [...path.matchAll(DATE)].map(([, ...parts]) => parts.filter(Boolean).map(Number));
  if (!found.length) return undefined;
  const [year, month, day] = found.reduce((best, each) => (each.length > best.length ? each : best));
  const from = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  return [from, day ? from : Date.UTC(year, month ?? 12, 0)];
}
