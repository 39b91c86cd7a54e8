export { loadedContributions, loadedCount } from "./contributions.js";
export { familyId } from "./loaded-family.js";
export { VOICES } from "./loaded-terms.js";
export { choiceId } from "./wording-choice.js";
