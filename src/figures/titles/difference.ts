import type { Analysis, MeasureDescription } from "../../outlets/analysis.js";
import { clearest } from "../../outlets/index.js";
import { contrastsTitle } from "./contrasts.js";

/**
 * The clearest difference between two outlets that stands among some measures, where a chart of the outlets'
 * own values shows it the same way round; null without.
 */
export function differenceTitle(
  { measures, contrasts, outlets }: Pick<Analysis, "measures" | "contrasts" | "outlets">,
  isOf: (measure: MeasureDescription) => boolean,
): string | null {
  const drawn = (name: string, id: string) =>
    outlets.find(({ outlet }) => outlet === name)?.figures.find(({ measure }) => measure === id)
      ?.all.value ?? null;
  for (const one of clearest({ measures: measures.filter(isOf), contrasts }, (c) => c.stands)) {
    const { a, b, difference, measure } = one.contrast;
    if (b === null) continue;
    const [own, other] = [drawn(a, measure), drawn(b, measure)];
    if (own === null || other === null || (own - other) * difference! <= 0) continue;
    const title = contrastsTitle(one, [own, other]);
    if (title !== null) return title;
  }
  return null;
}
