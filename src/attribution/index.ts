export {
  attributionContributions,
  attributionCount,
  isNamed,
  OFFICIAL_KINDS,
} from "./contributions.js";
export { attributionFindings, type AttributionContext } from "./findings.js";
export { attributionMeasures } from "./measures.js";
export { partsOf } from "./parts.js";
export type { Voiced } from "./speakers/resolved.js";
export { resolveSpeakers } from "./speakers/resolve.js";
export { roleOf } from "./speakers/roles.js";
export { standsAsPlace } from "./speakers/settlements.js";
export { voiceOf, type VoiceAt } from "./voice.js";
