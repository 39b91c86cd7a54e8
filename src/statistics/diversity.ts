/**
 * Hill number (Hill 1973): how many equally frequent kinds would be as diverse as these. Order 0 is
 * the number of kinds, order 1 the exponential of entropy ("effective number"), order 2 the inverse
 * chance that two draws are of one kind. 0 for nothing counted. It grows with the size of the sample:
 * compare outlets of unequal size by `hillEstimate`.
 *
 * @throws RangeError where a count is negative or not finite, or the order negative
 * @example
 * hill([10, 10, 10, 10], 1); // 4
 */
export function hill(counts: readonly number[], order = 1): number {
  const present = checked(counts);
  if (!(order >= 0)) throw new RangeError(`invalid order; not 0 or more: ${order}`);
  const all = sum(present);
  if (all === 0) return 0;
  if (order === 1) return Math.exp(entropy(present));
  return sum(present.map((count) => (count / all) ** order)) ** (1 / (1 - order));
}

/**
 * Estimate of the Hill number of what the sample was drawn from, kinds not seen in it included:
 * order 0 by Chao1 (Chao 1984), order 1 by the estimator of entropy of Chao, Wang and Jost (2013),
 * order 2 by the unbiased inverse Simpson (Chao et al. 2014). Counts must be whole numbers of
 * independent draws: with quotations that come several from one article it still reads too low.
 * 0 for nothing counted.
 *
 * @throws RangeError where a count is negative or no whole number
 * @example
 * hillEstimate([5, 3, 1, 1], 0); // 4.9
 */
export function hillEstimate(counts: readonly number[], order: 0 | 1 | 2): number {
  const present = abundance(counts);
  const { n, kinds } = present;
  if (n === 0) return 0;
  const once = kinds.get(1) ?? 0;
  const twice = kinds.get(2) ?? 0;
  if (order === 0) {
    const unseen = twice > 0 ? once ** 2 / (2 * twice) : (once * (once - 1)) / 2;
    return sum([...kinds.values()]) + ((n - 1) / n) * unseen;
  }
  if (order === 2) {
    let pairs = 0;
    for (const [count, alike] of kinds) pairs += alike * count * (count - 1);
    return pairs > 0 ? (n * (n - 1)) / pairs : hillEstimate(counts, 0);
  }
  return Math.exp(entropyEstimate(present));
}

function entropyEstimate({ n, kinds }: Abundance): number {
  const once = kinds.get(1) ?? 0;
  const twice = kinds.get(2) ?? 0;
  let total = 0;
  for (const [count, alike] of kinds)
    total += alike * (count / n) * (harmonic(n - 1) - harmonic(count - 1));
  if (once === 0 || n < 2) return total;
  const a = twice > 0 ? (2 * twice) / ((n - 1) * once + 2 * twice) : 2 / ((n - 1) * (once - 1) + 2);
  if (a === 1) return total;
  let rest = -Math.log(a);
  let power = 1;
  for (let r = 1; r < n; r++) {
    power *= 1 - a;
    rest -= power / r;
  }
  return total + (once / n) * (1 - a) ** (1 - n) * rest;
}

const harmonics = [0];

/** 1 + 1/2 + … + 1/n. */
function harmonic(n: number): number {
  for (let k = harmonics.length; k <= n; k++) harmonics.push(harmonics[k - 1]! + 1 / k);
  return harmonics[n]!;
}

/**
 * How much of the next draw is known already: the chance that it is of a kind seen in a sample of
 * `size` drawn like the one given (Chao and Jost 2012). `size` may be smaller than the sample
 * (rarefaction) or larger (extrapolation).
 *
 * @throws RangeError where a count is negative or no whole number, or the size no whole number from 0
 * @example
 * coverage([5, 3, 1, 1], 10); // 0.84
 */
export function coverage(counts: readonly number[], size: number): number {
  if (!(Number.isInteger(size) && size >= 0))
    throw new RangeError(`invalid size; not a whole number from 0: ${size}`);
  return coverageOf(abundance(counts), size);
}

function coverageOf({ n, kinds }: Abundance, size: number): number {
  if (n === 0 || size === 0) return 0;
  if (size < n) {
    const base = logChoose(n - 1, size);
    let missed = 0;
    for (const [x, alike] of kinds)
      missed += alike * (x / n) * Math.exp(logChoose(n - x, size) - base);
    return 1 - missed;
  }
  const once = kinds.get(1) ?? 0;
  const twice = kinds.get(2) ?? 0;
  if (once === 0) return 1;
  const unseen = twice > 0 ? once ** 2 / (2 * twice) : (once * (once - 1)) / 2;
  const rate = ((n - 1) * unseen) / ((n - 1) * unseen + once);
  return 1 - (once / n) * rate ** (size - n + 1);
}

/** How many kinds have each count: of very many kinds few counts are unlike. */
interface Abundance {
  /** Everything counted. */
  readonly n: number;
  /** Number of kinds by their count, from the least count. */
  readonly kinds: ReadonlyMap<number, number>;
}

function abundance(counts: readonly number[]): Abundance {
  const kinds = new Map<number, number>();
  let n = 0;
  for (const count of wholeNumbers(counts)) {
    kinds.set(count, (kinds.get(count) ?? 0) + 1);
    n += count;
  }
  return { n, kinds };
}

/**
 * Hill number of order 1 at a given coverage: how many kinds, each as common as the others, would be
 * as diverse, were as much of the whole known as `wanted` says. Samples of unequal size from one
 * source give the same number so, which plain counts don't (Chao and Jost 2012; Chao et al. 2014).
 * Sizes above the sample's are extrapolated, to at most twice the sample. Null where nothing was
 * counted or the coverage can't be reached so.
 *
 * @throws RangeError where a count is negative or no whole number, or the coverage not in [0, 1]
 * @example
 * hillAtCoverage([5, 3, 1, 1], 0.7); // 2.4
 */
export function hillAtCoverage(counts: readonly number[], wanted: number): number | null {
  const present = abundance(counts);
  if (!(wanted >= 0 && wanted <= 1))
    throw new RangeError(`invalid coverage; not in [0, 1]: ${wanted}`);
  const { n } = present;
  if (n === 0 || coverageOf(present, 2 * n) < wanted - 1e-9) return null;
  let [low, high] = [1, 2 * n];
  if (coverageOf(present, low) >= wanted) return 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (coverageOf(present, middle) < wanted) low = middle;
    else high = middle;
  }
  const [from, to] = [coverageOf(present, low), coverageOf(present, high)];
  const part = to > from ? Math.min(1, (wanted - from) / (to - from)) : 1;
  return (1 - part) * hillAtSize(present, low) + part * hillAtSize(present, high);
}

/** Expected Hill number of order 1 in a sample of so many draws. */
function hillAtSize(present: Abundance, size: number): number {
  const { n, kinds } = present;
  if (size < n) return Math.exp(rarefiedEntropy(present, size));
  let known = 0;
  for (const [count, alike] of kinds) known -= alike * (count / n) * Math.log(count / n);
  const whole = entropyEstimate(present);
  return Math.exp((n / size) * known + ((size - n) / size) * whole);
}

/** Mean entropy of samples of `size` drawn without replacement. */
function rarefiedEntropy({ n, kinds }: Abundance, size: number): number {
  let total = 0;
  for (const [count, alike] of kinds)
    for (let k = Math.max(1, size - (n - count)); k <= Math.min(count, size); k++) {
      const chance = Math.exp(
        logChoose(count, k) + logChoose(n - count, size - k) - logChoose(n, size),
      );
      total -= alike * chance * (k / size) * Math.log(k / size);
    }
  return total;
}

const logFactorials = [0];

function logFactorial(n: number): number {
  for (let k = logFactorials.length; k <= n; k++)
    logFactorials.push(logFactorials[k - 1]! + Math.log(k));
  return logFactorials[n]!;
}

/** Logarithm of the number of ways to choose; -Infinity where there is none. */
const logChoose = (n: number, k: number): number =>
  k < 0 || k > n ? -Infinity : logFactorial(n) - logFactorial(k) - logFactorial(n - k);

function wholeNumbers(counts: readonly number[]): number[] {
  const present = checked(counts).sort((a, b) => a - b);
  for (const count of present)
    if (!Number.isInteger(count))
      throw new RangeError(`invalid count; not a whole number: ${count}. Use hill for weights.`);
  return present;
}

/**
 * Shannon entropy of counts in natural units; 0 for nothing counted. The order of the counts does not
 * matter, to the last bit.
 *
 * @example
 * entropy([10, 10]); // 0.693
 */
export function entropy(counts: readonly number[]): number {
  const present = checked(counts).sort((a, b) => a - b);
  const all = sum(present);
  return -sum(present.map((count) => (count / all) * Math.log(count / all))) + 0;
}

/**
 * How evenly counts are spread over the kinds that there could be: entropy over the logarithm of
 * their number, 0 (all in one) to 1 (all alike); zeros are kinds too. Null for fewer than two kinds
 * or nothing counted.
 *
 * @example
 * balance([10, 10, 0]); // 0.63
 */
export function balance(counts: readonly number[]): number | null {
  const present = checked(counts);
  if (counts.length < 2 || present.length === 0) return null;
  return Math.min(1, Math.max(0, entropy(present) / Math.log(counts.length)));
}

function checked(counts: readonly number[]): number[] {
  for (const count of counts)
    if (!(count >= 0 && count < Infinity))
      throw new RangeError(`invalid count; not a finite number from 0: ${count}`);
  return counts.filter((count) => count > 0);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
