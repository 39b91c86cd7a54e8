export { accusationFindings } from "./accusations.js";
export { sidednessFindings } from "./find.js";
export type { SidednessOptions } from "./find.js";
