/** A component's value, as of a lean; null where it was not measured or does not suffice. */
export interface IndexComponent {
  readonly name: string;
  /** In [-1, 1]. */
  readonly value: number | null;
  /** Ends of its interval. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Width of an interval, of the 2 that there are, from which it spans the scale and tells nothing. */
const SPANS = 1.5;
/** Least width that a weight is taken from, so that no component outweighs all others. */
const LEAST_WIDTH = 0.2;

/** The index and what it hangs on. */
export interface SummaryIndex {
  /** Weighted mean of the components, [-1, 1]; null where none has a value. */
  readonly value: number | null;
  /** The components that entered it, with their share of the weight; shares sum to 1. */
  readonly components: readonly {
    readonly name: string;
    readonly value: number;
    readonly share: number;
  }[];
  /** Components without a value or whose interval spans the scale: they do not enter as 0. */
  readonly missing: readonly string[];
  /** The index without each component in turn; null where nothing is left. */
  readonly without: readonly { readonly name: string; readonly value: number | null }[];
}

/**
 * Summary of the components of one-sidedness for one pair of sides.
 *
 * Formula: Σ wᵢ cᵢ / Σ wᵢ over the components that have a value, wᵢ = 1 / width² of the component's
 * interval: how sure each is. A component whose interval spans the scale (1.5 of 2 and more) doesn't
 * enter. Show it only beside its components and with `without`: a mean of unlike things hides more than
 * it says, and where leaving one out changes its sign the components disagree and there is no summary.
 *
 * @param components each component's lean of the same pair of sides, with its interval
 * @throws RangeError for a value outside [-1, 1]
 * @example
 * summaryIndex([
 *   { name: "voice", value: 1, low: 0.6, high: 1 },
 *   { name: "mention", value: 0, low: -0.2, high: 0.2 },
 * ]).value; // 0.5
 */
export function summaryIndex(components: readonly IndexComponent[]): SummaryIndex {
  const measured = components.flatMap(({ name, value, low, high }) => {
    if (value === null || low === null || high === null || high - low >= SPANS) return [];
    if (!(value >= -1 && value <= 1))
      throw new RangeError(`invalid value of ${name}: ${value}; a lean is in [-1, 1]`);
    return [{ name, value, weight: 1 / Math.max(LEAST_WIDTH, high - low) ** 2 }];
  });
  const total = measured.reduce((sum, { weight }) => sum + weight, 0);
  return {
    value: mean(measured),
    components: measured.map(({ name, value, weight }) => ({ name, value, share: weight / total })),
    missing: components
      .filter(({ name }) => !measured.some((one) => one.name === name))
      .map(({ name }) => name),
    without: measured.map(({ name }) => ({
      name,
      value: mean(measured.filter((one) => one.name !== name)),
    })),
  };
}

function mean(
  parts: readonly { readonly value: number; readonly weight: number }[],
): number | null {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  if (!(weight > 0)) return null;
  const value = parts.reduce((sum, part) => sum + part.weight * part.value, 0) / weight;
  return Math.min(1, Math.max(-1, value));
}
