export type { LearnedAttribution } from "./attributions.js";
export type { KeptReadings } from "./kept-reading.js";
export { looksEnglish } from "./language.js";
export type { LearnedTone } from "./loadedness.js";
export {
  createLearnedReader,
  type LearnedInput,
  type LearnedReader,
  type LearnedReading,
} from "./read.js";
export type { ModelOptions } from "./model.js";
export type { Engine, Precision } from "./session.js";
