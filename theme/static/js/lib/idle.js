/* Work that can wait: done once the browser has nothing better to do, or when it is asked for if that comes sooner. */

export const whenIdle = (what) => (window.requestIdleCallback ?? setTimeout)(() => what());

/* once(make)() makes a thing at the first call and gives the same one from then on. */
export function once(make) {
  let made;
  return () => (made ??= make());
}

/* At the first sign that a reader is about to use something, by keys, pointer or touch. */
export function whenReached(element, what) {
  const first = new AbortController();
  const reached = () => {
    first.abort();
    what();
  };
  for (const sign of ["focusin", "pointerover"]) element.addEventListener(sign, reached, { signal: first.signal });
}
