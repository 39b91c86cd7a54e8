/** Words by number, the same for all articles of a corpus. */
export interface Vocabulary {
  readonly numberOf: (word: string) => number | undefined;
  /** The word's number, a new one where it has none yet. */
  readonly add: (word: string) => number;
  readonly word: (number: number) => string;
}

/** A vocabulary without words. */
export function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  return {
    numberOf: (word) => numbers.get(word),
    add: (word) => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, words.length);
      return words.push(word) - 1;
    },
    word: (number) => words[number]!,
  };
}

/** How often words stand in an article: a map of eight bytes a word, as a corpus has very many articles. */
export class WordCounts implements ReadonlyMap<string, number> {
  readonly #vocabulary: Vocabulary;
  /** Numbers, ascending, and then how often each stands. */
  readonly #table: Uint32Array;
  readonly size: number;

  /** @param lists numbers of words, each as often as it stands */
  constructor(lists: readonly Uint32Array[], vocabulary: Vocabulary) {
    const counts = new Map<number, number>();
    for (const numbers of lists)
      for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
    this.#vocabulary = vocabulary;
    this.size = counts.size;
    this.#table = new Uint32Array(2 * this.size);
    const numbers = Uint32Array.from(counts.keys()).sort();
    this.#table.set(numbers);
    numbers.forEach((number, at) => (this.#table[this.size + at] = counts.get(number)!));
  }

  get(word: string): number | undefined {
    const number = this.#vocabulary.numberOf(word);
    if (number === undefined) return undefined;
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#table[middle]! < number) low = middle + 1;
      else high = middle;
    }
    return low < this.size && this.#table[low] === number
      ? this.#table[this.size + low]
      : undefined;
  }

  has(word: string): boolean {
    return this.get(word) !== undefined;
  }

  *entries(): MapIterator<[string, number]> {
    for (let at = 0; at < this.size; at++)
      yield [this.#vocabulary.word(this.#table[at]!), this.#table[this.size + at]!];
  }

  *keys(): MapIterator<string> {
    for (let at = 0; at < this.size; at++) yield this.#vocabulary.word(this.#table[at]!);
  }

  *values(): MapIterator<number> {
    for (let at = 0; at < this.size; at++) yield this.#table[this.size + at]!;
  }

  forEach(told: (count: number, word: string, map: ReadonlyMap<string, number>) => void): void {
    for (const [word, count] of this) told(count, word, this);
  }

  [Symbol.iterator](): MapIterator<[string, number]> {
    return this.entries();
  }
}
