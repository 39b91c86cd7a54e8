export type { Document, Paragraph, Quotation, Sentence, Token } from "./document.js";
export { readDocument } from "./read-document.js";
export {
  firstAtOrAfter,
  firstEndingAfter,
  lastAtOrBefore,
  paragraphAt,
  sentenceAt,
} from "./place.js";
export { DAYS_AND_MONTHS } from "./calendar.js";
export { isWordly } from "./characters.js";
export { containing, overlapping } from "./span-index.js";
export { withCurlyElisions } from "./quotation-marks.js";
