export type { ReadAttribution, Reader, Reading } from "./reader.js";
export { createReader } from "./create-reader.js";
export type { Engine } from "./learned/index.js";
