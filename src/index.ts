// From a folder to a result.
export { readCorpus, articleFromText } from "./corpus/index.js";
export type {
  Article,
  ArticleInput,
  Corpus,
  Span,
  Warning,
  Zone,
  ZoneName,
} from "./corpus/index.js";
export { mostMentioned, parseTopic, readTopic } from "./topic/index.js";
export type {
  Actor,
  ContestedConcept,
  ContestedTerm,
  Side,
  ThirdParty,
  Topic,
} from "./topic/index.js";
export { analyze } from "./analyze.js";
export type { AnalyzeOptions } from "./analyze.js";
export type * from "./finding.js";
export type * from "./outlets/index.js";
export { casts, frameSources, rivalNamings, zoneLines } from "./outlets/index.js";
export { toDataFrames } from "./data-frames.js";
export type { TableFrame } from "./data-frames.js";
export { wordContrast } from "./word-contrast.js";
export { draftTopic } from "./draft/index.js";

// Each stage alone.
export { attributionsOf, loadedTermsOf, rolesInText } from "./of-text.js";
export type { TextOptions } from "./of-text.js";
export { createFinder } from "./find.js";
export type { Precision } from "./reader/index.js";
export type { Finder, Found } from "./find.js";
export { readDocument } from "./document/index.js";
export type { Document, Paragraph, Quotation, Sentence, Token } from "./document/document.js";
export { loadLexicon } from "./annotations/loaded/index.js";
export type { Lexicon } from "./annotations/loaded/index.js";
export * from "./lineage/index.js";
export * from "./statistics/index.js";

// What is shown.
export { figures, wordScatter } from "./figures/index.js";
export type { Figure } from "./figures/index.js";
export { concordance, concordanceHtml, highlight } from "./evidence/index.js";
export { findings } from "./selection/index.js";
export type { Choice, Selection } from "./selection/index.js";
export { answers } from "./answers/index.js";
export type { Answer, Answers } from "./answers/index.js";
export { sharedEvents, sideBySide } from "./stories/index.js";
export type * from "./stories/index.js";
export * from "./notebook/index.js";
export { readAnalysis, reportHtml, writeOutputs } from "./report/index.js";
export { UserError } from "./errors.js";
