/* Lighthouse over one page of each main type, in every language: 100 of 100 in all four categories.

   usage: node tools/audit/lighthouse.mjs [SITE]      SITE is output/ where it is left out
   CHROME_PATH names the Chromium. A page that falls short is measured again, twice at most: on a busy machine the
   time of one run says little, and a page that is slow is slow three times. */
import { createReadStream, existsSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { createGzip } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const SITE = process.argv[2] ?? "output";
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const TRIES = 3;
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
  ".xml": "application/xml",
  ".txt": "text/plain",
};
const PAGES = ["", "timeline/", "exchanges/2024-01-31/", "groups/*/", "articles/*/*/*/*/"];

/* A plain static server, as any host has: gzip, and an hour of cache for what is not a page. */
function serve(folder) {
  const server = createServer((request, response) => {
    const path = join(folder, normalize(decodeURIComponent(new URL(request.url, "http://x").pathname)));
    const file = path.endsWith("/") ? join(path, "index.html") : path;
    if (!existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(404, { "content-type": "text/plain" }).end("not here");
      return;
    }
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const headers = { "content-type": type, "content-encoding": "gzip", vary: "accept-encoding" };
    if (extname(file) !== ".html") headers["cache-control"] = "max-age=31536000";
    response.writeHead(200, headers);
    createReadStream(file).pipe(createGzip({ level: 9 })).pipe(response);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

/* "groups/*" + "/" is the first folder below groups that holds a page. */
function find(folder, pattern) {
  let at = folder;
  for (const part of pattern.split("/").slice(0, -1)) {
    const next = part === "*" ? readdirSync(at).sort().find((each) => statSync(join(at, each)).isDirectory()) : part;
    if (next === undefined || !existsSync(join(at, next))) throw new Error(`${folder} has no page ${pattern}`);
    at = join(at, next);
  }
  return at.slice(SITE.length).replace(/^\/?/, "/").replace(/\/?$/, "/");
}

async function measure(url, port) {
  const { lhr } = await lighthouse(url, { port, onlyCategories: CATEGORIES, logLevel: "error" });
  const scores = CATEGORIES.map((name) => Math.round(lhr.categories[name].score * 100));
  const short = Object.values(lhr.categories).flatMap((category) =>
    category.auditRefs
      .filter(({ id, weight }) => weight && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
      .map(({ id }) => `${id} ${lhr.audits[id].displayValue ?? ""}`.trim()),
  );
  return { scores, short, perfect: scores.every((score) => score === 100) };
}

const server = await serve(SITE);
const origin = `http://127.0.0.1:${server.address().port}`;
const chrome = await launch({ chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"], logLevel: "error" });
const languages = ["", ...(existsSync(join(SITE, "uk")) ? ["uk"] : [])];
let failed = 0;
for (const language of languages) {
  for (const pattern of PAGES) {
    const path = find(join(SITE, language), pattern);
    let best;
    for (let tries = 0; tries < TRIES && !best?.perfect; tries += 1) {
      const result = await measure(origin + path, chrome.port);
      const sum = (scores) => scores.reduce((one, other) => one + other, 0);
      if (!best || sum(result.scores) > sum(best.scores)) best = result;
    }
    const line = `lighthouse: ${best.scores.join("/")} ${path}`;
    if (best.perfect) console.log(line);
    else {
      failed += 1;
      console.error(`${line}: ${best.short.join("; ")}`);
    }
  }
}
await chrome.kill();
server.close();
process.exit(failed ? 1 : 0);
