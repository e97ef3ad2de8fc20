/* On every page: the buttons that copy. Every page is whole without it.
   The build puts what is imported here into one file, site.js: site/scripts.py. */
import { startCopying } from "./features/copy.js";

for (const button of document.querySelectorAll("[data-copy]")) startCopying(button);
