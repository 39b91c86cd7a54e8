export {
  attributionContributions,
  attributionCount,
  isNamed,
  OFFICIAL_KINDS,
} from "./contributions.js";
export { stanceId } from "./cue-stance.js";
