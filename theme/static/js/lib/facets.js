/* Which entries fit a choice, and how many each option would show. Pure: no page, no address.

   A set of entries is a row of bits, one an entry, 32 to a number: a thousand entries are compared in some thirty steps.
   A choice is {facet: value}, without the facets that are left open. */

/* From the marks of each entry ("place.mariupol group.officers"): which entries carry a mark. */
export function makeIndex(marks) {
  const sets = new Map();
  marks.forEach((each, at) => {
    for (const mark of each.split(" ")) {
      if (!sets.has(mark)) sets.set(mark, noneOf(marks));
      sets.get(mark)[at >> 5] |= 1 << (at & 31);
    }
  });
  const all = noneOf(marks);
  marks.forEach((_, at) => (all[at >> 5] |= 1 << (at & 31)));
  return { all, none: noneOf(marks), sets };
}

const noneOf = (marks) => new Uint32Array(Math.ceil(marks.length / 32));

/* The entries that carry one mark. */
export const having = (index, facet, value) => index.sets.get(`${facet}.${value}`) ?? index.none;

/* The entries that fit a whole choice. */
export function fitting(index, choice) {
  return Object.entries(choice).reduce((fit, [facet, value]) => {
    const set = having(index, facet, value);
    return fit.map((word, at) => word & set[at]);
  }, index.all);
}

/* A choice with one facet left open: what an option of that facet is counted beside. */
export function opened(choice, facet) {
  const { [facet]: _, ...rest } = choice;
  return rest;
}

export const has = (set, at) => (set[at >> 5] >>> (at & 31)) & 1;

/* How many entries are in both of two sets. */
export function countBoth(one, other) {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) {
    for (let word = one[at] & other[at]; word; word &= word - 1) sum += 1;
  }
  return sum;
}
