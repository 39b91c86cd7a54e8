/** How values differ: as names, as ranks, or by their distance. */
export type Scale = "nominal" | "ordinal" | "interval";

/**
 * Krippendorff's alpha (2011): how far coders agree beyond chance; 1 for full agreement, 0 for what
 * chance would give, below 0 for disagreement by rule. `1 − observed / expected disagreement` over all
 * pairs of values within an item; items with one value are left out. Null where nothing can be told:
 * no item has two values, or all values are the same.
 *
 * @param items for each item the values that coders gave it, missing ones left out or null
 * @throws RangeError where a value is not finite (code names as whole numbers for `nominal`)
 * @example
 * krippendorffAlpha([[1, 1], [2, 2], [1, 2], [3, 3]], "nominal"); // 0.67
 */
export function krippendorffAlpha(
  items: readonly (readonly (number | null)[])[],
  scale: Scale,
): number | null {
  const rated = items
    .map((values) => values.filter((value) => value !== null))
    .filter((values) => values.length > 1);
  for (const value of rated.flat())
    if (!Number.isFinite(value)) throw new RangeError(`invalid value; not finite: ${value}`);
  const values = [...new Set(rated.flat())].sort((a, b) => a - b);
  const indexOf = new Map(values.map((value, index) => [value, index]));
  const size = values.length;
  const together = Array.from({ length: size }, () => new Float64Array(size));
  for (const item of rated)
    item.forEach((one, i) =>
      item.forEach((other, j) => {
        if (i !== j) together[indexOf.get(one)!]![indexOf.get(other)!]! += 1 / (item.length - 1);
      }),
    );
  const margins = together.map((row) => row.reduce((sum, count) => sum + count, 0));
  const all = margins.reduce((sum, count) => sum + count, 0);
  const distance = distances(values, margins, scale);
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < size; c++)
    for (let k = 0; k < size; k++) {
      const apart = distance(c, k);
      observed += together[c]![k]! * apart;
      expected += margins[c]! * margins[k]! * apart;
    }
  return expected === 0 ? null : 1 - ((all - 1) * observed) / expected;
}

function distances(
  values: readonly number[],
  margins: readonly number[],
  scale: Scale,
): (c: number, k: number) => number {
  if (scale === "nominal") return (c, k) => (c === k ? 0 : 1);
  if (scale === "interval") return (c, k) => (values[c]! - values[k]!) ** 2;
  return (c, k) => {
    const [from, to] = c < k ? [c, k] : [k, c];
    let between = 0;
    for (let g = from; g <= to; g++) between += margins[g]!;
    return (between - (margins[from]! + margins[to]!) / 2) ** 2;
  };
}
