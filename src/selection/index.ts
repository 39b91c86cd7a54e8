export { findings } from "./selection.js";
export type { Choice, Selection } from "./selection.js";
