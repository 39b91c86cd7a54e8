import type { Analysis } from "../outlets/analysis.js";
import { clearest, withoutRepeats } from "../outlets/index.js";
import { formatNumber } from "../figures/index.js";
import type { Answer } from "./answer.js";
import { inContrast } from "./in-contrast.js";
import { differenceText, inWords, mainLabels } from "./phrases.js";

/** What these are, above them. */
export const NEAREST = "Nearest to a finding, and not shown: read these, do not print them";

/** A difference as clear as this would be told if it were the only one that was looked for. */
const CLEAR = 0.01;
/** How many are told: more would be read as results. */
const MOST = 3;

/**
 * The differences that came nearest to standing and do not: places where reading is worth the time, and no
 * results. Only main measures, each once, of which no difference stands and whose chance (p) is .01 or less by
 * itself; beside it stands how many differences as clear chance alone makes among all that were compared, the
 * number of comparisons times p.
 *
 * @returns at most three, the smallest chance first
 * @example
 * nearest(analysis)[0]?.text
 * // "Across all their articles (12 and 12), A uses more loaded terms in its own voice than B: 18.5 against 3.9 on average over the articles, a difference of +14.6 per 1,000 words. Among 383 comparisons chance alone makes one as clear about 47 times in 100 (p 0.002 for this one by itself)."
 */
export function nearest(analysis: Analysis): Answer[] {
  const main = mainLabels(analysis.measures);
  const compared = analysis.contrasts.filter(
    ({ measure, p, sufficient }) => sufficient && p !== null && main.has(measure),
  );
  const shown = new Set(compared.flatMap(({ stands, measure }) => (stands ? [measure] : [])));
  const near = withoutRepeats(
    clearest(
      { ...analysis, contrasts: compared },
      ({ measure, p }) => p! <= CLEAR && !shown.has(measure),
    ),
  ).sort((one, other) => one.contrast.p! - other.contrast.p!);
  const firsts = near.filter(
    ({ measure }, at) => near.findIndex((one) => one.measure === measure) === at,
  );
  return firsts.slice(0, MOST).map((clear) => {
    const { sentence, difference, answer } = inContrast(analysis, clear);
    const by = `a difference of ${differenceText(difference, clear.measure)}.`;
    return {
      text: `${sentence}, ${by} ${byChance(compared.length, clear.contrast.p!)}`,
      ...answer,
    };
  });
}

/** How many differences as clear as one chance makes among all that were compared. */
function byChance(compared: number, p: number): string {
  const expected = compared * p;
  const among = `Among ${formatNumber(compared, 0)} comparisons chance alone makes`;
  const alone = `(p ${formatNumber(p, p < 0.001 ? 4 : 3)} for this one by itself)`;
  return expected < 1
    ? `${among} one as clear about ${inWords(Math.round(-100 * Math.expm1(-expected)))} times in 100 ${alone}.`
    : `${among} about ${inWords(Math.round(expected))} as clear ${alone}.`;
}
