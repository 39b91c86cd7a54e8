export { withDirection } from "./direction.js";
export { LEARNED_REASON, loadedFindings } from "./find.js";
export type { LoadedOptions, VoiceAt } from "./find.js";
export type { Family, Lexicon, LexiconEntry } from "./lexicon.js";
export { lexiconPage } from "./lexicon-page.js";
export { readLexicon } from "./read-lexicon.js";
export { lexiconSentenceScore, lexiconSentenceScores } from "./sentence-score.js";
export { loadLexicon, withUserLexicon } from "./user-lexicon.js";
export type { ReadLexicon } from "./user-lexicon.js";
