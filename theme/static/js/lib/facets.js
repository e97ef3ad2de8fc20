/* Which entries fit a choice, and how many each option would show. Pure: no page, no address. */

/* An entry is {facet: [value, ...]}; a choice is {facet: value}, without the facets that are left open.
   An option's count is what one would see by taking it and keeping every other choice. */
export function applyChoice(entries, choice) {
  const chosen = Object.entries(choice);
  const counts = {};
  let total = 0;
  const shown = entries.map((entry) => {
    let missed = null;
    for (const [facet, value] of chosen) {
      if (entry[facet]?.includes(value)) continue;
      if (missed) return false;
      missed = facet;
    }
    for (const facet in entry) {
      if (missed && missed !== facet) continue;
      const sums = (counts[facet] ??= {});
      for (const value of entry[facet]) sums[value] = (sums[value] ?? 0) + 1;
    }
    if (!missed) total += 1;
    return !missed;
  });
  return { shown, counts, total };
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
