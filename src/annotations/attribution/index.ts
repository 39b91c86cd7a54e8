export { actOf } from "./act.js";
export { cueStance } from "./cues.js";
export {
  attributionFindings,
  toldFindings,
  type AttributionContext,
  type Told,
} from "./findings.js";
export { LEAST_CONFIDENCE, countsAt } from "./floor.js";
export { partsOf } from "./parts.js";
export { turnLabels } from "./turn-labels.js";
export { voiceOf, type VoiceAt } from "./voice.js";
