export { forceReader, isFigure, MEANT } from "./force.js";
export type { ForceReader } from "./force.js";
export { harmFindings } from "./harm.js";
export type { VoiceLookup } from "./harm.js";
export { harmLexicon } from "./harm-lexicon.js";
export type { HarmEntry, HarmLexicon } from "./harm-lexicon.js";
