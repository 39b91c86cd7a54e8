export { containment } from "./containment.js";
export { findSharedText } from "./find-shared-text.js";
export { shingles } from "./shingles.js";
export type { Family, Lineage } from "./types.js";
