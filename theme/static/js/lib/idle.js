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

/* afterPaint(jobs) does them once the next frame has been shown, a few at a time, so that no frame waits for all of them.
   `now()` does at once what is still to do; `never()` drops it. */
const SLICE = 6; // ms of a frame that they may take together

export function afterPaint(jobs) {
  const left = [...jobs];
  const go = () => {
    const end = performance.now() + SLICE;
    while (left.length && performance.now() < end) left.shift()();
    if (left.length) later();
  };
  const later = () => requestAnimationFrame(() => setTimeout(go));
  later();
  return {
    now: () => left.splice(0).forEach((job) => job()),
    never: () => (left.length = 0),
  };
}
