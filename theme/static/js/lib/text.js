/* Sentences that the page brings along in data- attributes, in its own language. */

import { once } from "./idle.js";

/* One for all, and not before it is needed: making one takes longer than filtering, and than all else that a page does
   while it opens. */
export const numbers = once(() => new Intl.NumberFormat(document.documentElement.lang));

/* A number as the page's language writes it. */
export const written = (number) => numbers().format(number);

/* fill("Shown: {n} of {total}", {n: 3, total: 122}) is "Shown: 3 of 122". */
export function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? written(value) : value;
  });
}
