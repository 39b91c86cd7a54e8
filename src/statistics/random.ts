/** A source of numbers that depends on its seed alone. */
export interface Random {
  /** A number from 0 (included) to 1 (excluded), in steps of 2^-32. */
  readonly next: () => number;
  /** A whole number from 0 to `below - 1`, each equally likely to within 2^-32. */
  readonly integer: (below: number) => number;
}

/**
 * Pseudo-random numbers from a seed: xoshiro128** (Blackman and Vigna 2021), its state filled by
 * splitmix32. The same seed gives the same numbers on every machine. Good for resampling; not for
 * secrets.
 *
 * @param seed any finite number; it is taken modulo 2^32
 * @throws RangeError where the seed is not finite
 * @example
 * createRandom(1).integer(6); // 3
 */
export function createRandom(seed: number): Random {
  if (!Number.isFinite(seed))
    throw new RangeError(`invalid seed; not a finite number: ${seed}. Give a whole number, as 1.`);
  const mix = splitmix32(seed);
  let a = mix();
  let b = mix();
  let c = mix();
  let d = mix();
  const bits = () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
  const next = () => bits() / 2 ** 32;
  return { next, integer: (below) => Math.floor(next() * below) };
}

const rotate = (value: number, by: number) => (value << by) | (value >>> (32 - by));

/** Spreads a seed over 32-bit words, so that near seeds give unlike states. */
function splitmix32(seed: number): () => number {
  let state = Math.floor(seed) >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
}
