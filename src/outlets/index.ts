export * from "./analysis.js";
export { outletTables, words } from "./outlets.js";
export type { OutletTables, Resampling } from "./outlets.js";
export type { ReadArticle } from "./read-article.js";
export { articleStrip } from "./strip.js";
export { tableContributions, VOICES } from "./table-counts.js";
export { toDataFrames } from "./data-frames.js";
export type { OutletFrames } from "./data-frames.js";
