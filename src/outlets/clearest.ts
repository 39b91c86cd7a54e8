import { compareText } from "../order.js";
import type { Analysis, Contrast, MeasureDescription } from "./analysis.js";

/** A contrast with what it is of. */
export interface ClearContrast {
  readonly contrast: Contrast;
  readonly measure: MeasureDescription;
}

/**
 * Contrasts that pass, the clearest first: those within events before those across all articles, two
 * outlets before one against the rest, main measures before details, and then by how many lengths of its
 * interval a difference lies from none. Of one quantity (a component in a voice, of a side or a detail)
 * and two outlets only the first, as a lean and the shares behind it say one thing.
 *
 * @example clearest(analysis, ({ stands }) => stands)[0].contrast.difference // 0.13
 */
export function clearest(
  { measures, contrasts }: Pick<Analysis, "measures" | "contrasts">,
  passes: (contrast: Contrast) => boolean,
): ClearContrast[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const seen = new Set<string>();
  return contrasts
    .flatMap((contrast) => {
      const measure = byId.get(contrast.measure);
      return measure !== undefined && passes(contrast) ? [{ contrast, measure }] : [];
    })
    .sort((a, b) => rank(a) - rank(b) || clearer(a.contrast, b.contrast))
    .filter(({ contrast, measure }) => {
      const key = [measure.component, measure.voice, measure.detail, contrast.a, contrast.b].join();
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/**
 * Contrasts that say something of their own: an outlet against all others is left out where it and another outlet
 * differ in the same measure, which says the same and of whom.
 *
 * @example withoutRepeats(clearest(analysis, ({ stands }) => stands)).length // 2 of 5
 */
export const withoutRepeats = (all: readonly ClearContrast[]): ClearContrast[] =>
  all.filter(
    ({ contrast: { a, b, measure } }) =>
      b !== null ||
      !all.some(
        ({ contrast: other }) =>
          other.b !== null && other.measure === measure && [other.a, other.b].includes(a),
      ),
  );

/** Within events before across them, two outlets before one against the rest, main before detail. */
const rank = ({ contrast, measure }: ClearContrast): number =>
  (contrast.basis === "events" ? 0 : 4) +
  (measure.rank === "main" ? 0 : 2) +
  (contrast.b === null ? 1 : 0);

/** How far a difference lies from none, in lengths of its interval: steadier than p values, which tie. */
const distance = ({ difference, low, high }: Contrast): number =>
  Math.abs(difference!) / Math.max(1e-12, high! - low!);

const clearer = (a: Contrast, b: Contrast): number =>
  distance(b) - distance(a) ||
  compareText(a.measure, b.measure) ||
  compareText(a.a + String(a.b), b.a + String(b.b));
