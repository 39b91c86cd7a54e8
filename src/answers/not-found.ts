import type { Analysis } from "../outlets/analysis.js";
import type { Answer } from "./answer.js";
import { inWords, quotedNamesOf } from "./phrases.js";

/** Pairs of outlets that are told of one by one. */
const MOST_PAIRS = 3;

/**
 * What was looked for and not found: for every two outlets the main measures with enough text whose
 * difference does not stand. That none was found is not that there is none: a small one may be missed.
 *
 * @returns one sentence for two outlets, most measures first
 */
export function notFound({ contrasts, measures }: Analysis): Answer[] {
  const main = new Map(
    measures.filter(({ rank }) => rank === "main").map(({ id, label }) => [id, label]),
  );
  const pairs = new Map<string, { outlets: readonly [string, string]; labels: string[] }>();
  for (const { measure, a, b, sufficient, stands } of contrasts) {
    const label = main.get(measure);
    if (label === undefined || b === null || !sufficient || stands) continue;
    const key = JSON.stringify([a, b]);
    const known = pairs.get(key);
    if (known) known.labels.push(label);
    else pairs.set(key, { outlets: [a, b], labels: [label] });
  }
  const told = [...pairs.values()].sort((one, two) => two.labels.length - one.labels.length);
  const rest = told.slice(MOST_PAIRS);
  return [
    ...told
      .slice(0, MOST_PAIRS)
      .map(({ outlets: [a, b], labels }) =>
        said(
          `Between ${a} and ${b} no difference was shown in ${inWords(labels.length)} ${labels.length === 1 ? "measure" : "measures"} with enough text: ${quotedNamesOf(labels)}. That is no proof that they are alike.`,
          [a, b],
        ),
      ),
    ...(rest.length === 0
      ? []
      : [
          said(
            `The same holds of ${inWords(rest.length)} other ${rest.length === 1 ? "pair" : "pairs"} of outlets, in up to ${inWords(rest[0]!.labels.length)} measures each.`,
            [...new Set(rest.flatMap(({ outlets }) => outlets))].sort(),
          ),
        ]),
  ];
}

const said = (text: string, outlets: readonly string[]): Answer => ({
  text,
  measure: null,
  outlets,
  findingCount: 0,
  findings: [],
});
