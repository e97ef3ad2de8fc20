/* Sentences that the page brings along in data- attributes, in its own language. */

/* fill("Shown: {n} of {total}", {n: 3, total: 122}) is "Shown: 3 of 122". */
export function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? value.toLocaleString(document.documentElement.lang) : value;
  });
}
