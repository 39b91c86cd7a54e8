export { annotate } from "./annotate.js";
export type { AnnotateOptions } from "./annotate.js";
