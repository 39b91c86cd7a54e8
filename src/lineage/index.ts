export { containment } from "./containment.js";
export type { EditEffect } from "./edit-effects.js";
export { findEvents } from "./events.js";
export type { NewsEvent } from "./events.js";
export { findSharedText } from "./find-shared-text.js";
export { shingles } from "./shingles.js";
export type { Family, Lineage, SharedText } from "./types.js";
export { wireEdits } from "./wire-edits.js";
export type { WireEdit, WordChange } from "./wire-edits.js";
