export { attributionFindings, type AttributionContext } from "./findings.js";
export { partsOf } from "./parts.js";
export { voiceOf, type VoiceAt } from "./voice.js";
