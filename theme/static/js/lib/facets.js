/* Which entries fit a choice, and how many each option would show. Pure: no page, no address. */

/* An entry is {facet: [value, ...]}; a choice is {facet: value}, without the facets that are left open.
   An option's count is what one would see by taking it and keeping every other choice. */
export function applyChoice(entries, choice) {
  const chosen = Object.entries(choice);
  const counts = {};
  const shown = entries.map((entry) => {
    const missed = chosen.filter(([facet, value]) => !(entry[facet] ?? []).includes(value));
    if (missed.length > 1) return false;
    for (const [facet, values] of Object.entries(entry)) {
      if (missed.length && missed[0][0] !== facet) continue;
      counts[facet] ??= {};
      for (const value of values) counts[facet][value] = (counts[facet][value] ?? 0) + 1;
    }
    return !missed.length;
  });
  return { shown, counts, total: shown.filter(Boolean).length };
}

/* How many entries one would see by leaving a chosen facet open. */
export function loosened(entries, choice) {
  return Object.keys(choice).map((facet) => {
    const { [facet]: _, ...rest } = choice;
    return { facet, total: applyChoice(entries, rest).total };
  });
}

/* "p.mariupol g.officers" is {p: ["mariupol"], g: ["officers"]}. */
export function readFacets(tokens) {
  const facets = {};
  for (const token of tokens.split(" ").filter(Boolean)) {
    const dot = token.indexOf(".");
    (facets[token.slice(0, dot)] ??= []).push(token.slice(dot + 1));
  }
  return facets;
}
