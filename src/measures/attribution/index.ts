export {
  attributionContributions,
  attributionCount,
  isNamed,
  OFFICIAL_KINDS,
} from "./contributions.js";
export { attributionMeasures } from "./measures.js";
