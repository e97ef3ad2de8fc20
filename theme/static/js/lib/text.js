/* Sentences that the page brings along in data- attributes, in its own language. */

const numbers = new Intl.NumberFormat(document.documentElement.lang);

/* A number as the page's language writes it. One formatter for all: making one takes longer than filtering. */
export const written = (number) => numbers.format(number);

/* fill("Shown: {n} of {total}", {n: 3, total: 122}) is "Shown: 3 of 122". */
export function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? written(value) : value;
  });
}
