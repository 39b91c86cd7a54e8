/** A component's value, as of a lean; null where it was not measured or does not suffice. */
export interface IndexComponent {
  readonly name: string;
  /** In [-1, 1]. */
  readonly value: number | null;
}

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
  /** Components without a value: they do not enter as 0. */
  readonly missing: readonly string[];
  /** The index without each component in turn; null where nothing is left. */
  readonly without: readonly { readonly name: string; readonly value: number | null }[];
}

/**
 * Summary of the components of one-sidedness for one pair of sides.
 *
 * Formula: Σ wᵢ cᵢ / Σ wᵢ over the components that have a value; equal weights by default. Show it
 * only beside its components and with `without`: a mean of unlike things hides more than it says,
 * and where leaving one out changes its sign the components disagree and there is no summary.
 *
 * @param components each component's lean of the same pair of sides
 * @param weights by name, 0 and more; 1 for a name that is not given
 * @throws RangeError for a value outside [-1, 1] or a weight below 0
 * @example
 * summaryIndex([{ name: "voice", value: 1 }, { name: "mention", value: 0 }]).value; // 0.5
 */
export function summaryIndex(
  components: readonly IndexComponent[],
  weights: Readonly<Record<string, number>> = {},
): SummaryIndex {
  const measured = components.flatMap(({ name, value }) => {
    const weight = weights[name] ?? 1;
    if (!(weight >= 0 && weight < Infinity))
      throw new RangeError(`invalid weight of ${name}: ${weight}; give 0 or more`);
    if (value === null || weight === 0) return [];
    if (!(value >= -1 && value <= 1))
      throw new RangeError(`invalid value of ${name}: ${value}; a lean is in [-1, 1]`);
    return [{ name, value, weight }];
  });
  const total = measured.reduce((sum, { weight }) => sum + weight, 0);
  return {
    value: mean(measured),
    components: measured.map(({ name, value, weight }) => ({ name, value, share: weight / total })),
    missing: components.flatMap(({ name, value }) => (value === null ? [name] : [])),
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
