import type { Voice } from "../../finding.js";
import type { Minimum } from "../../statistics/measure.js";
import { loadedCount } from "./contributions.js";

/** Words in a voice before a rate is shown: below 300, one term more or less changes it by a third. */
export const enoughWords = (voice: Voice): readonly Minimum[] => [
  { count: loadedCount.words(voice), atLeast: 300, of: `words in the ${voice} voice` },
];
