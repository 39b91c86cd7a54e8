import { comparedWith, moreOf, type ClearContrast } from "../../outlets/index.js";
import { capital, countOf } from "../kit/text.js";
import { fitting } from "../kit/title.js";
import { formatValue } from "../kit/unit.js";

/**
 * The clearest difference in words. Of two outlets it is told of the one with the greater value; where a sentence has
 * no room, the measure with both values; null where names and measure have none either.
 *
 * @param shown both values as the chart has them: pooled ones are not quite those of the contrast
 * @example contrastsTitle(clearest(analysis, ({ stands }) => stands)[0]!)
 * // 'Suda Today speaks more warmly of Suda than The Harbour Post, on 42 shared events'
 */
export function contrastsTitle(
  { contrast, measure }: ClearContrast,
  shown: readonly [a: number, b: number] = [contrast.valueA!, contrast.valueB!],
): string | null {
  const { a, b, basis, events } = contrast;
  const turned = b !== null && contrast.difference! < 0;
  const [subject, other] = turned ? [b, a] : [a, comparedWith(contrast)];
  const verb = moreOf(measure)[turned || contrast.difference! > 0 ? 0 : 1];
  const told = `${subject} ${verb} than ${other}`;
  const where =
    basis === "events" ? `on ${countOf(events, "shared event")}` : "across all articles";
  const values = (turned ? [...shown].reverse() : shown).map((value) =>
    formatValue(value, measure.unit),
  );
  const listed = `${capital(measure.label)}: ${subject} ${values[0]!}, ${other} ${values[1]!}`;
  return fitting(`${told}, ${where}`, told, listed);
}
