import { countOf, formatValue } from "../figures/index.js";
import type { Analysis } from "../outlets/analysis.js";
import { moreOf } from "../outlets/index.js";
import type { ClearContrast } from "../outlets/index.js";
import type { Answer } from "./answer.js";
import { sampled } from "./sampled.js";

/** A contrast in words, and what an answer that tells of it rests on. */
export interface InContrast {
  /** Where, who does what more than whom, and both values; no full stop. */
  readonly sentence: string;
  /** As the sentence tells it: not negative where two outlets are compared. */
  readonly difference: number;
  readonly ends: readonly [low: number, high: number];
  readonly answer: Omit<Answer, "text">;
}

/**
 * Tells a contrast of the outlet with the greater value, so that its sign needs no second look.
 *
 * @example inContrast(analysis, clear).sentence
 * // "On the 42 events that both covered, North speaks more warmly of Nordia than South: +0.21 against +0.08 on average over the events"
 */
export function inContrast(analysis: Analysis, { contrast, measure }: ClearContrast): InContrast {
  const { a, b, basis, events, articles, low, high } = contrast;
  const [valueA, valueB, difference] = [contrast.valueA!, contrast.valueB!, contrast.difference!];
  const turned = b !== null && difference < 0;
  const [subject, other] = turned ? [b, a] : [a, b ?? "the other outlets together"];
  const [own, others] = turned ? [valueB, valueA] : [valueA, valueB];
  const verb = moreOf(measure)[turned || difference > 0 ? 0 : 1];
  const where =
    basis === "events"
      ? `On the ${countOf(events, "event")} that both covered,`
      : `Across all their articles (${articles.join(" and ")}),`;
  const behind = analysis.outlets
    .filter(({ outlet }) => outlet === a || outlet === b)
    .flatMap(({ figures }) => figures.filter((figure) => figure.measure === measure.id));
  return {
    sentence: `${where} ${subject} ${verb} than ${other}: ${formatValue(own, measure.unit)} against ${formatValue(others, measure.unit)} on average over the ${basis}`,
    difference: turned ? -difference : difference,
    ends: turned ? [-high!, -low!] : [low!, high!],
    answer: {
      measure: measure.id,
      chapter: measure.group,
      outlets: [a, ...(b === null ? [] : [b])],
      ...sampled(behind),
    },
  };
}
