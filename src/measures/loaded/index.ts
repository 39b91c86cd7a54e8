export { loadedContributions, loadedCount } from "./contributions.js";
export { familyId } from "./loaded-family.js";
export { choiceId } from "./wording-choice.js";
