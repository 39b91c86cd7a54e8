/** One shingle in so many is indexed (see `candidatePairs`). */
const SAMPLED = 4;
/** Articles with a shingle in common that are all paired with each other; past it, with the next ones. */
const MOST_PAIRED = 64;
/** How many of the next articles each is paired with where very many share a shingle. */
const NEXT = 8;
/** Places for an article's index in a packed number: room for 2,097,152 articles. */
const PLACES = 2 ** 21;
/** A pair is looked at where the sample puts its containment at this or more. */
const LEAST_ESTIMATED = 0.2;

/**
 * Pairs of articles that may share text, found without comparing each with each: scaled MinHash
 * (the "mod m" sketch of Broder 1997). Every shingle whose hash is divisible by four is kept and is a
 * bucket; articles in one bucket meet. Unlike MinHash with bands, which finds resemblance, the
 * sketch grows with the article, so that a short wire piece within a long article is found as well:
 * for a shared text of s shingles the chance to miss it is about 0.75^s, three in a million at 44.
 *
 * Time and memory grow with the number of shingles and of pairs found. A bucket of more than 64
 * articles (boilerplate, or a story that everybody carries) pairs each with the next eight only:
 * families stay whole, the list of their pairs does not.
 *
 * @param sets sorted shingles of each article
 * @returns pairs of indices, first below second, each once, in order
 */
export function candidatePairs(sets: readonly Uint32Array[]): [number, number][] {
  const entries = packedSample(sets);
  const pairs = new NumberList();
  for (let from = 0; from < entries.length;) {
    const hash = Math.floor(entries[from]! / PLACES);
    let end = from + 1;
    while (end < entries.length && Math.floor(entries[end]! / PLACES) === hash) end++;
    const reach = end - from > MOST_PAIRED ? NEXT : MOST_PAIRED;
    for (let i = from; i < end; i++)
      for (let j = i + 1; j < Math.min(end, i + 1 + reach); j++)
        pairs.push((entries[i]! % PLACES) * PLACES + (entries[j]! % PLACES));
    from = end;
  }
  const sorted = pairs.sorted();
  const found: [number, number][] = [];
  for (let from = 0; from < sorted.length;) {
    let end = from + 1;
    while (end < sorted.length && sorted[end] === sorted[from]) end++;
    const [a, b] = [Math.floor(sorted[from]! / PLACES), sorted[from]! % PLACES];
    const smaller = Math.min(sets[a]!.length, sets[b]!.length);
    if ((SAMPLED * (end - from)) / smaller >= LEAST_ESTIMATED) found.push([a, b]);
    from = end;
  }
  return found;
}

/** Sampled shingles of all articles as `hash × 2^21 + article`, sorted. */
function packedSample(sets: readonly Uint32Array[]): Float64Array {
  const entries = new NumberList();
  sets.forEach((set, index) => {
    for (const hash of set) if (hash % SAMPLED === 0) entries.push(hash * PLACES + index);
  });
  return entries.sorted();
}

/** A list of numbers that grows without boxing them. */
class NumberList {
  #values = new Float64Array(1024);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Float64Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  sorted(): Float64Array {
    return this.#values.subarray(0, this.#length).sort();
  }
}
