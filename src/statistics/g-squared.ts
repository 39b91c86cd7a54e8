/**
 * Log-likelihood ratio G² of a word in two texts (Dunning 1993): `2 Σ observed ln(observed /
 * expected)` over the table word/other words × text. 0 for the same share in both; above 3.84 would be
 * one time in twenty by chance, if words were independent draws, which those of one article are not:
 * for ranking, not for proof.
 *
 * @throws RangeError where a word stands more often than there are words
 * @example
 * gSquared(10, 1000, 30, 1000); // 10.67
 */
export function gSquared(foundA: number, wordsA: number, foundB: number, wordsB: number): number {
  if (!(foundA >= 0 && foundA <= wordsA && foundB >= 0 && foundB <= wordsB))
    throw new RangeError(`invalid counts: ${foundA} of ${wordsA}, ${foundB} of ${wordsB}`);
  const found = foundA + foundB;
  const all = wordsA + wordsB;
  if (found === 0 || found === all || wordsA === 0 || wordsB === 0) return 0;
  const cell = (observed: number, words: number, of: number) =>
    observed === 0 ? 0 : observed * Math.log((observed * all) / (words * of));
  const total =
    cell(foundA, wordsA, found) +
    cell(wordsA - foundA, wordsA, all - found) +
    cell(foundB, wordsB, found) +
    cell(wordsB - foundB, wordsB, all - found);
  return Math.max(0, 2 * total);
}
