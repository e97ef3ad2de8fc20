/* COPY: a button that copies a text of the page, or the page's own address. Markup: macros/copy.html

   data-copy holds the selector of the text; empty, the address without its choice and anchor. */
export function startCopying(button) {
  const label = button.textContent;
  button.addEventListener("click", async () => {
    const from = button.dataset.copy;
    const text = from ? document.querySelector(from).textContent.trim() : address();
    const done = await copy(text);
    button.textContent = done ? button.dataset.done : button.dataset.failed;
    setTimeout(() => (button.textContent = label), 4000);
  });
}

function address() {
  const published = document.querySelector("link[rel=canonical]");
  return published ? published.href : location.origin + location.pathname;
}

/* From disk, or from a server without a certificate, there is no clipboard: there the older way does it. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = Object.assign(document.createElement("textarea"), { value: text });
    const focused = document.activeElement;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    focused?.focus();
    return done;
  }
}
