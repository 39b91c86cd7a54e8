import type { FinderOptions } from "../find.js";
import { openKept, type Kept } from "./kept.js";

/**
 * What the learned reader said of texts before, in a folder that whoever starts this thread has opened too.
 * Where it takes no more, that one says so of its own records; here it only means that less is kept.
 *
 * @returns null for rules, which read faster than a reading is read back, and where nothing is to be kept
 */
export const keptReadings = (
  folder: string | null,
  { reader }: Pick<FinderOptions, "reader">,
): Kept | null => (folder === null || reader === "rules" ? null : openKept(folder));
