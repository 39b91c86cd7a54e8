import type { Measure } from "../measures/index.js";
import type { MeasureDescription } from "./analysis.js";

/** What a measure is, without its function: for tables, captions and docs. */
export function describeMeasure(measure: Measure): MeasureDescription {
  const { id, group, component, name, label, voice, sides, side, detail } = measure;
  const { unit, ends, says, formula, tells, caution, ofArticle, rank, range, minimum } = measure;
  const bound = (end: number) => (Number.isFinite(end) ? end : null);
  return {
    ...{ id, group, component, name, label, voice, sides, side, detail },
    ...{ unit, ends, says, formula, tells, caution, ofArticle, rank },
    range: [bound(range[0]), bound(range[1])],
    minimum: minimum.map(({ atLeast, of }) => `at least ${String(atLeast)} ${of}`),
  };
}
