/**
 * The heads that make the best tree of a sentence: the maximum spanning tree of its arc scores (Chu and
 * Liu 1965, Edmonds 1967), with one root, the word that loses least by being it. Time grows with the
 * square of the length, with its cube where every word stands in a circle.
 *
 * @param scores row after row, for each word the score of each head; what stands on the diagonal is not read
 * @param roots for each word the score of being the root
 * @returns the head of each word, −1 for the root
 * @throws RangeError where the scores are not one for each pair of words
 * @example bestHeads(Float64Array.of(0, 1, 5, 0), Float64Array.of(3, 1)) // [-1, 0]
 */
export function bestHeads(scores: Float64Array, roots: Float64Array): Int32Array {
  const count = roots.length;
  if (scores.length !== count * count)
    throw new RangeError(`${scores.length} scores for ${count} words; give ${count * count}`);
  if (count === 0) return new Int32Array(0);
  let root = 0;
  let top = -Infinity;
  for (let word = 0; word < count; word += 1) {
    const gain =
      roots[word]! - (count === 1 ? 0 : scores[word * count + bestOf(scores, count, word)]!);
    if (gain > top) {
      top = gain;
      root = word;
    }
  }
  const heads = spanning(scores, count, root);
  heads[root] = -1;
  return heads;
}

/** The best head of a word other than itself. */
function bestOf(scores: Float64Array, count: number, word: number): number {
  let best = word === 0 ? 1 : 0;
  for (let head = 0; head < count; head += 1)
    if (head !== word && scores[word * count + head]! > scores[word * count + best]!) best = head;
  return best;
}

function spanning(scores: Float64Array, count: number, root: number): Int32Array {
  const heads = new Int32Array(count);
  for (let word = 0; word < count; word += 1)
    heads[word] = word === root ? root : bestOf(scores, count, word);
  const cycle = cycleOf(heads, root);
  return cycle === null ? heads : broken(scores, count, root, heads, cycle);
}

/** Draws a circle together into one word, solves the smaller sentence, and opens the circle where its head came in. */
function broken(
  scores: Float64Array,
  count: number,
  root: number,
  heads: Int32Array,
  cycle: readonly number[],
): Int32Array {
  const inside = new Uint8Array(count);
  for (const word of cycle) inside[word] = 1;
  const outside: number[] = [];
  for (let word = 0; word < count; word += 1) if (inside[word] === 0) outside.push(word);
  const rest = outside.length;
  const size = rest + 1;
  const small = new Float64Array(size * size).fill(-Infinity);
  const entry = new Int32Array(rest);
  const exit = new Int32Array(rest);
  for (const [index, other] of outside.entries()) {
    for (const [second, head] of outside.entries())
      small[index * size + second] = scores[other * count + head]!;
    for (const word of cycle) {
      const into = scores[word * count + other]! - scores[word * count + heads[word]!]!;
      if (into > small[rest * size + index]!) {
        small[rest * size + index] = into;
        entry[index] = word;
      }
      if (scores[other * count + word]! > small[index * size + rest]!) {
        small[index * size + rest] = scores[other * count + word]!;
        exit[index] = word;
      }
    }
  }
  const found = spanning(small, size, outside.indexOf(root));
  const solved = Int32Array.from(heads);
  for (const [index, other] of outside.entries())
    if (other !== root)
      solved[other] = found[index] === rest ? exit[index]! : outside[found[index]!]!;
  const way = found[rest]!;
  solved[entry[way]!] = outside[way]!;
  return solved;
}

/** The words of one circle of heads, or null. */
function cycleOf(heads: Int32Array, root: number): readonly number[] | null {
  const met = new Int32Array(heads.length);
  for (let start = 0; start < heads.length; start += 1) {
    let at = start;
    while (at !== root && met[at] === 0) {
      met[at] = start + 1;
      at = heads[at]!;
    }
    if (at === root || met[at] !== start + 1) continue;
    const cycle = [at];
    for (let next = heads[at]!; next !== at; next = heads[next]!) cycle.push(next);
    return cycle;
  }
  return null;
}
