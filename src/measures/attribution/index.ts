export {
  attributionContributions,
  attributionCount,
  isNamed,
  OFFICIAL_KINDS,
} from "./contributions.js";
export { stanceId, STANCES } from "./cue-stance.js";
