export { anchor, escapeHtml, safeLink, scriptJson } from "./escape.js";
export { context, cutRight, sentenceSpan, type Context } from "./context.js";
export {
  concordance,
  shownSpan,
  type ConcordanceFilter,
  type ConcordanceRow,
  type OneOrMore,
} from "./concordance.js";
export { concordanceHtml, evidenceTable, type TableOptions } from "./concordance-html.js";
export { describe, VOICE_NAMES } from "./describe.js";
export { highlight, type HighlightOptions } from "./highlight.js";
export { lookup, type Lookup } from "./lookup.js";
export { facets, type Facets } from "./facets.js";
