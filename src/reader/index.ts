export type {
  AccusedWord,
  ReadAttribution,
  Reader,
  Reading,
  Slant,
  WordReading,
} from "./reader.js";
export { bareReading } from "./bare-reading.js";
export { createReader } from "./create-reader.js";
export type { ReaderOptions } from "./create-reader.js";
export { looksEnglish } from "./learned/index.js";
export type { Engine, KeptReadings, ModelOptions, Precision } from "./learned/index.js";
