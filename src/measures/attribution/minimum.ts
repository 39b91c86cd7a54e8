import type { Minimum } from "../../statistics/measure.js";
import { attributionCount as count } from "./contributions.js";

/** Attributed words before their shares are shown: four or five quotations. */
export const ENOUGH_ATTRIBUTED: readonly Minimum[] = [
  { count: count.attributed, atLeast: 100, of: "attributed words" },
];

/** Words of speakers who have a name or a description before their shares are shown. */
export const ENOUGH_TOLD: readonly Minimum[] = [
  { count: count.told, atLeast: 100, of: "words of speakers" },
];

/** Cues of a side before their shares are shown. */
export const enoughCues = (side: string | null, whose: string): Minimum => ({
  count: count.cues(side),
  atLeast: 5,
  of: `cues of ${whose}`,
});
