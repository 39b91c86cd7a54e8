import type { Analysis } from "../outlets/analysis.js";
import type { Answer } from "./answer.js";
import { inWords, namesOf } from "./phrases.js";

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
  return [...pairs.values()]
    .sort((one, two) => two.labels.length - one.labels.length)
    .map(({ outlets: [a, b], labels }) => ({
      text: `Between ${a} and ${b} no difference was shown in ${inWords(labels.length)} ${labels.length === 1 ? "measure" : "measures"} with enough text: ${namesOf(labels)}. That is no proof that they are alike.`,
      measure: null,
      outlets: [a, b],
      findingCount: 0,
      findings: [],
    }));
}
