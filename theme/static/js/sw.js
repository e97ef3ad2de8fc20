/* THE SERVICE WORKER: keeps what a reader asked to keep (features/offline.js). The build writes KEPT and VERSION before
   it: a change of what is kept changes the version, and with it this file, and so browsers fetch all of it anew.

   The network comes first, so that nobody reads yesterday's number where today's can be had; what was kept comes when
   there is no network, or when it takes too long. Nothing but this site's own files is ever kept, and what the site
   has withdrawn is forgotten at the next visit. */
const PATIENCE = 4000;
const GONE = [404, 410];
const root = new URL("./", self.location);
const cacheName = `kept ${root.pathname}`;

self.addEventListener("install", (event) => event.waitUntil(keepAll().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && request.url.startsWith(root.href)) event.respondWith(answer(request));
});

async function keepAll() {
  const cache = await caches.open(cacheName);
  await cache.addAll(KEPT.map((path) => new Request(new URL(path, root), { cache: "reload" })));
}

async function answer(request) {
  const fresh = fetch(request).then((response) => keep(request, response));
  try {
    return (await Promise.race([fresh, late()])) ?? (await kept(request.url)) ?? (await fresh);
  } catch {
    const last = request.mode === "navigate" ? await kept(sorry(request)) : undefined;
    return (await kept(request.url)) ?? last ?? Response.error();
  }
}

const late = () => new Promise((resolve) => setTimeout(resolve, PATIENCE));

async function keep(request, response) {
  const cache = await caches.open(cacheName);
  if (response.ok && response.type === "basic") await cache.put(key(request.url), response.clone());
  if (GONE.includes(response.status)) await cache.delete(key(request.url));
  return response;
}

const kept = (address) => caches.match(key(address), { cacheName });

/* A page has one key, whatever filter or anchor its address carries, and with or without its index.html. */
function key(address) {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/index\.html$/, "");
}

/* The page that says there is no network, in the language of the page that was asked for. */
function sorry(request) {
  const folders = KEPT.filter((path) => path.endsWith("offline/")).map((path) => path.slice(0, -"offline/".length));
  const longest = folders.sort((one, other) => other.length - one.length);
  return new URL(longest.find((folder) => request.url.startsWith(root.href + folder)) + "offline/", root);
}
