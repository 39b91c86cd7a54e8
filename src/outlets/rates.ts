import type { Measure } from "../statistics/measure.js";

/**
 * A measure that is one count over another: `scale × part / whole`; null where the whole is 0.
 *
 * @param least how much of the whole must have been counted before the value counts as sufficient
 */
export function rate(options: {
  readonly id: string;
  readonly part: string;
  readonly whole: string;
  readonly scale?: number;
  readonly unit: string;
  readonly least: number;
  readonly of: string;
}): Measure {
  const { id, part, whole, scale = 1, unit, least, of } = options;
  return {
    id,
    group: "tables",
    label: id,
    sides: null,
    evidence: [part],
    unit,
    range: [0, scale === 1 ? 1 : Infinity],
    formula: `${scale === 1 ? "" : `${scale} × `}${part} / ${whole}`,
    value: ({ total }) => (total(whole) > 0 ? (scale * total(part)) / total(whole) : null),
    minimum: [{ count: whole, atLeast: least, of }],
  };
}
