/**
 * Adjusts p values of many tests, so that calling those at 0.05 or below different keeps the expected
 * share of wrong calls among them to 5 % (Benjamini and Hochberg 1995, step-up; for tests that are
 * independent or lean the same way). In the order given; each is at least the p it came from.
 *
 * @throws RangeError where a p is not in [0, 1]
 * @example
 * benjaminiHochberg([0.01, 0.04, 0.03, 0.5]); // [0.04, 0.0533, 0.0533, 0.5]
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  for (const value of p)
    if (!(value >= 0 && value <= 1)) throw new RangeError(`invalid p; not in [0, 1]: ${value}`);
  const order = [...p.keys()].sort((a, b) => p[b]! - p[a]!);
  const adjusted = new Array<number>(p.length);
  let least = 1;
  order.forEach((index, place) => {
    least = Math.min(least, p[index]! * (p.length / (p.length - place)));
    adjusted[index] = least;
  });
  return adjusted;
}
