/**
 * Makes one tree of heads: what hangs on nothing is hung on the root, and what hangs on itself in a
 * circle is cut loose and hung on the root too.
 *
 * @param root the root to be, or null where none was found: the first word that is no mark
 * @returns the root's place
 */
export function rooted(
  from: number,
  to: number,
  root: number | null,
  heads: (number | null)[],
  relations: string[],
  partOfSpeech: (at: number) => string,
): number {
  let top = root;
  for (let at = from; top === null && at < to; at += 1) if (partOfSpeech(at) !== "PUNCT") top = at;
  top ??= from;
  heads[top] = null;
  relations[top] = "root";
  for (let at = from; at < to; at += 1) {
    if (at === top || heads[at] !== null) continue;
    heads[at] = top;
    relations[at] = partOfSpeech(at) === "PUNCT" ? "punct" : "dep";
  }
  // 0: not looked at, otherwise the walk that met it: a walk that meets itself runs in a circle.
  const met = new Int32Array(to - from);
  for (let start = from; start < to; start += 1) {
    let at = start;
    while (at !== top && met[at - from] === 0) {
      met[at - from] = start - from + 1;
      at = heads[at]!;
    }
    if (at !== top && met[at - from] === start - from + 1) {
      heads[at] = top;
      relations[at] = "dep";
    }
  }
  return top;
}
