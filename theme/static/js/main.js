/* Starts each feature on the elements that ask for it by a data- attribute. Every page is whole without this file.
   The build puts what is imported here into one file: site/scripts.py. */
import { startCopying } from "./features/copy.js";
import { startFiltering } from "./features/filter.js";
import { startOffline } from "./features/offline.js";

const features = {
  "[data-copy]": startCopying,
  "[data-filters]": startFiltering,
  "[data-offline]": startOffline,
};

for (const [selector, start] of Object.entries(features)) {
  for (const root of document.querySelectorAll(selector)) start(root);
}
