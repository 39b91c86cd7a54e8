/** How many values two sorted lists of distinct values have in common. */
export function overlap(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) common++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return common;
}

/**
 * Containment of one text in another (Broder 1997): the share of its shingles that stand in the
 * other too, 0 to 1. Unlike resemblance it tells a short piece of wire copy inside a long article.
 * 0 for a text without shingles.
 *
 * @example
 * const short = shingles("the mill in the valley is closed".split(" "));
 * const long = shingles("she said the mill in the valley is closed now".split(" "));
 * containment(short, long); // 1
 */
export function containment(a: Uint32Array, b: Uint32Array): number {
  return a.length === 0 ? 0 : overlap(a, b) / a.length;
}
