/** Two sentences with this share of words in common are one sentence, edited. */
export const LEAST_ALIKE = 0.5;

/** Past so many pairs of sentences only equal ones are aligned, in time linear in their number. */
const MOST_PAIRS = 4_000_000;

/** Sentence `a` of the first article stands for sentence `b` of the second; null where there is none. */
export interface Aligned {
  readonly a: number | null;
  readonly b: number | null;
}

/**
 * Aligns the sentences of two articles in their order, so that the words that stay the same are as
 * many as can be (Needleman and Wunsch 1970). Two sentences may stand for each other where the words
 * they share are half or more of their mean length (Dice). A sentence that was moved shows as dropped
 * in one place and added in the other. Texts of thousands of sentences each are aligned by their equal
 * sentences only.
 */
export function alignSentences(
  a: readonly (readonly string[])[],
  b: readonly (readonly string[])[],
): Aligned[] {
  if (a.length * b.length > MOST_PAIRS) return alignEqual(a, b);
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  const bags = b.map(bagOf);
  const gain = (i: number, j: number) => {
    const [one, other] = [a[i]!, b[j]!];
    const longer = Math.max(one.length, other.length);
    const shorter = Math.min(one.length, other.length);
    if (longer === 0 || (2 * shorter) / (longer + shorter) < LEAST_ALIKE) return 0;
    const common = commonWords(one, bags[j]!);
    return (2 * common) / (longer + shorter) >= LEAST_ALIKE ? common : 0;
  };
  const gains = new Float64Array(a.length * b.length);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const together = gain(i, j);
      gains[i * b.length + j] = together;
      best[i * width + j] = Math.max(
        best[(i + 1) * width + j]!,
        best[i * width + j + 1]!,
        together > 0 ? together + best[(i + 1) * width + j + 1]! : 0,
      );
    }
  const aligned: Aligned[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const together = gains[i * b.length + j]!;
    if (together > 0 && best[i * width + j] === together + best[(i + 1) * width + j + 1]!)
      aligned.push({ a: i++, b: j++ });
    else if (best[i * width + j] === best[(i + 1) * width + j]) aligned.push({ a: i++, b: null });
    else aligned.push({ a: null, b: j++ });
  }
  while (i < a.length) aligned.push({ a: i++, b: null });
  while (j < b.length) aligned.push({ a: null, b: j++ });
  return aligned;
}

/** Pairs each sentence with the next equal one. */
function alignEqual(
  a: readonly (readonly string[])[],
  b: readonly (readonly string[])[],
): Aligned[] {
  const places = new Map<string, number[]>();
  b.forEach((words, j) => {
    const key = words.join(" ");
    const known = places.get(key);
    if (known) known.push(j);
    else places.set(key, [j]);
  });
  for (const list of places.values()) list.reverse();
  const aligned: Aligned[] = [];
  let next = 0;
  a.forEach((words, i) => {
    const list = places.get(words.join(" ")) ?? [];
    while (list.length > 0 && list.at(-1)! < next) list.pop();
    const j = list.pop();
    if (j === undefined) aligned.push({ a: i, b: null });
    else {
      while (next < j) aligned.push({ a: null, b: next++ });
      aligned.push({ a: i, b: j });
      next = j + 1;
    }
  });
  while (next < b.length) aligned.push({ a: null, b: next++ });
  return aligned;
}

function bagOf(words: readonly string[]): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

function commonWords(words: readonly string[], bag: ReadonlyMap<string, number>): number {
  let common = 0;
  for (const [word, count] of bagOf(words)) common += Math.min(count, bag.get(word) ?? 0);
  return common;
}
