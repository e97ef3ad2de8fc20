/* On the page for reading offline alone. */
import { startOffline } from "./features/offline.js";

for (const root of document.querySelectorAll("[data-offline]")) startOffline(root);
