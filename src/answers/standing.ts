import type { Analysis } from "../outlets/analysis.js";
import { clearest, withoutRepeats } from "../outlets/index.js";
import type { Answer } from "./answer.js";
import { inContrast } from "./in-contrast.js";
import { differenceText, endsText } from "./phrases.js";

/** Answers before details of a measure are left out: they mostly say again what it says. */
const ENOUGH = 5;

/**
 * The contrasts that stand, as sentences, in the order of `clearest`, none told twice; details beyond the first few answers
 * are left out.
 */
export const standing = (analysis: Analysis): Answer[] =>
  withoutRepeats(clearest(analysis, ({ stands }) => stands))
    .filter(({ measure }, at) => measure.rank === "main" || at < ENOUGH)
    .map((clear) => {
      const { sentence, difference, ends, answer } = inContrast(analysis, clear);
      const { measure } = clear;
      const sure = `a difference of ${differenceText(difference, measure)} (95 % interval ${endsText(...ends, measure)}).`;
      return { text: `${sentence}, ${sure}`, ...answer };
    });
