import type { Analysis } from "../outlets/analysis.js";
import type { Answer } from "./answer.js";
import { groupBy } from "../group-by.js";
import { inWords, mainLabels, quotedNamesOf } from "./phrases.js";

/** Pairs of outlets that are told of one by one. */
const MOST_PAIRS = 3;

/**
 * What was looked for and not found: for every two outlets the main measures with enough text whose
 * difference does not stand. That none was found is not that there is none: a small one may be missed.
 *
 * @returns one sentence for two outlets, most measures first
 */
export function notFound({ contrasts, measures }: Analysis): Answer[] {
  const labels = mainLabels(measures);
  const open = contrasts.flatMap(({ measure, a, b, sufficient, stands }) => {
    const label = labels.get(measure);
    return label === undefined || b === null || !sufficient || stands ? [] : [{ a, b, label }];
  });
  const pairs = [...groupBy(open, ({ a, b }) => JSON.stringify([a, b])).values()].sort(
    (one, two) => two.length - one.length,
  );
  const rest = pairs.slice(MOST_PAIRS);
  return [
    ...pairs.slice(0, MOST_PAIRS).map((rows) => {
      const { a, b } = rows[0]!;
      const named = quotedNamesOf(rows.map(({ label }) => label));
      return said(
        `Between ${a} and ${b} no difference was shown in ${inWords(rows.length)} ${rows.length === 1 ? "measure" : "measures"} with enough text: ${named}. That is no proof that they are alike.`,
        [a, b],
      );
    }),
    ...(rest.length === 0
      ? []
      : [
          said(
            `The same holds of ${inWords(rest.length)} other ${rest.length === 1 ? "pair" : "pairs"} of outlets, in up to ${inWords(rest[0]!.length)} measures each.`,
            [...new Set(rest.flatMap(([first]) => [first!.a, first!.b]))].sort(),
          ),
        ]),
  ];
}

const said = (text: string, outlets: readonly string[]): Answer => ({
  text,
  measure: null,
  chapter: null,
  outlets,
  findingCount: 0,
  findings: [],
});
