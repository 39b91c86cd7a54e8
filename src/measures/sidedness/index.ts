export { sidednessContributions } from "./contributions.js";
export { sidedCount } from "./counts.js";
export type { Component } from "./counts.js";
export { lean, leansOfSides, pairsOfSides } from "./lean.js";
export type { Ends } from "./lean.js";
export { summaryIndex } from "./summary-index.js";
export type { IndexComponent, SummaryIndex } from "./summary-index.js";
