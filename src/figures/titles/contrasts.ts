import { comparedWith, moreOf, type ClearContrast } from "../../outlets/index.js";
import { countOf } from "../kit/text.js";
import { fitting } from "../kit/title.js";

/**
 * The clearest difference in words. Of two outlets it is told of the one with the greater value; null where
 * names and measure have no room.
 *
 * @example contrastsTitle(clearest(analysis, ({ stands }) => stands)[0]!)
 * // 'Suda Today speaks more warmly of Suda than The Harbour Post, on 42 shared events'
 */
export function contrastsTitle({ contrast, measure }: ClearContrast): string | null {
  const { a, b, basis, events } = contrast;
  const turned = b !== null && contrast.difference! < 0;
  const [subject, other] = turned ? [b, a] : [a, comparedWith(contrast)];
  const verb = moreOf(measure)[turned || contrast.difference! > 0 ? 0 : 1];
  const told = `${subject} ${verb} than ${other}`;
  const where =
    basis === "events" ? `on ${countOf(events, "shared event")}` : "across all articles";
  return fitting(`${told}, ${where}`, told);
}
