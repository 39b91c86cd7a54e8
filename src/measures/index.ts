export { contributionsOf } from "./contributions.js";
export { wordsOfOutermost } from "./attribution/contributions.js";
export { isCounted } from "./counted.js";
export { THE_REST, UNITS } from "./measure.js";
export type {
  Group,
  Measure,
  MeasureKind,
  MeasureWords,
  Rank,
  Scope,
  Unit,
  WorkedExample,
} from "./measure.js";
export { MEASURES, measuresOf } from "./registry.js";
