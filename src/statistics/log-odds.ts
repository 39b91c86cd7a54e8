/** Words and how often each stands in a text. */
export type Bag = Readonly<Record<string, number>>;

/** How strongly a word sets one text apart from another. */
export interface DistinctiveWord {
  readonly word: string;
  /** How often it stands in the first and in the second bag. */
  readonly a: number;
  readonly b: number;
  /** Log-odds in the first bag less log-odds in the second, shrunk towards no difference. */
  readonly logOdds: number;
  /** `logOdds` over its standard error: positive for words of the first bag. */
  readonly z: number;
}

/** Pseudo-words that the default prior is worth, at most as many as both bags hold. */
const PRIOR_SIZE = 1000;
/** Weight of a word that a given prior does not hold. */
const UNSEEN = 0.01;

/**
 * Which words set two bags of words apart: log-odds ratio with an informative Dirichlet prior
 * (Monroe, Colaresi and Quinn 2008, "Fightin' words", equations 16 and 22). For a word w that stands
 * y times among n words, with prior weight α of α₀ in all,
 *
 * `logOdds = ln((yₐ + α) / (nₐ + α₀ − yₐ − α)) − ln((y_b + α) / (n_b + α₀ − y_b − α))`,
 * `z = logOdds / √(1/(yₐ + α) + 1/(y_b + α))`.
 *
 * The prior pulls rare words to zero, so that neither names seen once nor "the" come out on top.
 * Do not read |z| > 1.96 as proof of a difference between outlets: words of one article are not
 * independent draws, and thousands of words are looked at. Test by permuting articles
 * (`permutationTest`) and correct with `benjaminiHochberg`.
 *
 * @param prior counts of a background corpus, taken as weights α as they are (a word that it lacks
 *   weighs 0.01); by default both bags together, scaled to 1,000 words at most
 * @returns every word of either bag, highest z first, ties in code-unit order
 * @throws RangeError where a count is negative or not finite
 * @example
 * logOdds({ protesters: 3, police: 1 }, { rioters: 3, police: 1 })[0]; // { word: "protesters", z: 1.55, … }
 */
export function logOdds(bagA: Bag, bagB: Bag, prior?: Bag): DistinctiveWord[] {
  const a = new Map(Object.entries(bagA));
  const b = new Map(Object.entries(bagB));
  const given = prior === undefined ? null : new Map(Object.entries(prior));
  for (const bag of [a, b, given]) if (bag) check(bag);
  const words = [...new Set([...a.keys(), ...b.keys()])].sort();
  const counts = (bag: ReadonlyMap<string, number>) =>
    Float64Array.from(words, (word) => bag.get(word) ?? 0);
  const inTexts = new Set(words);
  const elsewhere = [...(given ?? [])].reduce(
    (sum, [word, weight]) => (inTexts.has(word) ? sum : sum + weight),
    0,
  );
  const weights = given && { of: counts(given), elsewhere };
  return distinctive(words, counts(a), counts(b), weights);
}

/**
 * `logOdds` of counts by index.
 *
 * @param words in code-unit order
 * @param prior weight of each word, and of all words beside them
 * @param passes which words are told; all unless given
 * @example
 * distinctive(["mill", "rain"], Float64Array.of(8, 2), Float64Array.of(2, 8))[0]; // { word: "mill", logOdds: 0.81, z: 2.18, … }
 */
export function distinctive(
  words: readonly string[],
  a: Float64Array,
  b: Float64Array,
  prior: { readonly of: Float64Array; readonly elsewhere: number } | null = null,
  passes: (inA: number, z: number) => boolean = () => true,
): DistinctiveWord[] {
  const nA = total(a);
  const nB = total(b);
  const scale = nA + nB === 0 ? 0 : Math.min(PRIOR_SIZE, nA + nB) / (nA + nB);
  const weightOf = (at: number) =>
    Math.max(prior ? prior.of[at]! : scale * (a[at]! + b[at]!), UNSEEN);
  let ofWords = 0;
  for (let at = 0; at < words.length; at++) ofWords += weightOf(at);
  const all = ofWords + (prior?.elsewhere ?? 0);
  const found: DistinctiveWord[] = [];
  for (let at = 0; at < words.length; at++) {
    const weight = weightOf(at);
    const [inA, inB] = [a[at]!, b[at]!];
    const odds = (count: number, size: number) =>
      Math.log((count + weight) / Math.max(size + all - count - weight, UNSEEN));
    const difference = odds(inA, nA) - odds(inB, nB);
    const error = Math.sqrt(1 / (inA + weight) + 1 / (inB + weight));
    const z = difference / error;
    if (passes(inA, z)) found.push({ word: words[at]!, a: inA, b: inB, logOdds: difference, z });
  }
  return found.sort((one, other) => other.z - one.z || (one.word < other.word ? -1 : 1));
}

const total = (counts: Float64Array) => counts.reduce((sum, count) => sum + count, 0);

function check(bag: ReadonlyMap<string, number>): void {
  for (const [word, count] of bag)
    if (!(count >= 0 && count < Infinity))
      throw new RangeError(`invalid count of "${word}"; not a finite number from 0: ${count}`);
}
