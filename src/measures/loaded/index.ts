export { loadedContributions, loadedCount } from "./contributions.js";
export { loadedMeasures } from "./measures.js";
