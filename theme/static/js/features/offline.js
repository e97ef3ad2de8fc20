/* OFFLINE: keeps the site on the reader's device, only when asked, and forgets it when asked. Markup: offline.html

   The service worker is sw.js, written by site/offline.py; it does nothing that was not asked for here. */
const site = new URL("../", document.currentScript?.src ?? location.href);

export function startOffline(root) {
  const status = root.querySelector("[role=status]");
  const say = (what) => (status.textContent = root.dataset[what]);
  const kept = navigator.serviceWorker?.getRegistration(site.href);
  kept?.then((found) => found?.scope === site.href && say("kept")).catch(() => {}); // from disk there is none to ask for

  root.querySelector("[data-offline-keep]").addEventListener("click", async () => {
    try {
      const worker = await navigator.serviceWorker.register(new URL("sw.js", site), { scope: site.pathname });
      await ready(worker);
      say("kept");
    } catch {
      say("failed");
    }
  });
  root.querySelector("[data-offline-forget]").addEventListener("click", async () => {
    try {
      const workers = await navigator.serviceWorker.getRegistrations();
      await Promise.all(workers.filter((each) => each.scope === site.href).map((each) => each.unregister()));
      await caches.delete(`kept ${site.pathname}`);
      say("forgotten");
    } catch {
      say("failed");
    }
  });
}

/* A worker is active once it has kept what it must; one that cannot is thrown away by the browser. */
function ready(registration) {
  const worker = registration.installing ?? registration.waiting;
  if (!worker) return Promise.resolve();
  return new Promise((resolve, reject) => {
    worker.addEventListener("statechange", () => {
      if (worker.state === "activated") resolve();
      if (worker.state === "redundant") reject(new Error("not kept"));
    });
  });
}
