import { countOf, formatValue } from "../figures/index.js";
import type { Analysis, Contrast, MeasureDescription } from "../outlets/analysis.js";
import { clearest, moreOf, withoutRepeats } from "../outlets/index.js";
import type { Answer } from "./answer.js";
import { sampled } from "./sampled.js";
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
    .map(({ contrast, measure }) => told(analysis, contrast, measure));

function told(analysis: Analysis, contrast: Contrast, measure: MeasureDescription): Answer {
  const { a, b, basis, events, articles, low, high } = contrast;
  const [valueA, valueB, difference] = [contrast.valueA!, contrast.valueB!, contrast.difference!];
  // Of two outlets it is told of the one with the greater value, so that the sign needs no second look.
  const turned = b !== null && difference < 0;
  const [subject, other] = turned ? [b, a] : [a, b ?? "the other outlets together"];
  const [own, others] = turned ? [valueB, valueA] : [valueA, valueB];
  const [from, to] = turned ? [-high!, -low!] : [low!, high!];
  const verb = moreOf(measure)[turned || difference > 0 ? 0 : 1];
  const where =
    basis === "events"
      ? `On the ${countOf(events, "event")} that both covered,`
      : `Across all their articles (${articles.join(" and ")}),`;
  const behind = analysis.outlets
    .filter(({ outlet }) => outlet === a || outlet === b)
    .flatMap(({ figures }) => figures.filter((figure) => figure.measure === measure.id));
  return {
    text:
      `${where} ${subject} ${verb} than ${other}: ${formatValue(own, measure.unit)} against ${formatValue(others, measure.unit)} on average over the ${basis}, ` +
      `a difference of ${differenceText(turned ? -difference : difference, measure)} (95 % interval ${endsText(from, to, measure)}).`,
    measure: measure.id,
    chapter: measure.group,
    outlets: [a, ...(b === null ? [] : [b])],
    ...sampled(behind),
  };
}
