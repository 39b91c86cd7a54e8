/**
 * The numbers that Python's `random.Random(seed).random()` draws (Mersenne Twister, Matsumoto and
 * Nishimura 1998), so that a share of sentences that `training/` kept apart at random is kept apart
 * here too.
 *
 * @param seed a whole number from 0 to 2³² − 1
 * @returns a function that gives the next number in [0, 1)
 * @example pythonRandom(7)() // 0.32383276483316237
 */
export function pythonRandom(seed: number): () => number {
  const state = seeded(seed);
  let at = 624;
  const next = (): number => {
    if (at === 624) {
      twist(state);
      at = 0;
    }
    let word = state[at++]!;
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return (word ^ (word >>> 18)) >>> 0;
  };
  return () => ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992;
}

/** The state that a key of one word gives. */
function seeded(seed: number): Uint32Array {
  const state = new Uint32Array(624);
  state[0] = 19650218;
  for (let i = 1; i < 624; i++) state[i] = step(1812433253, state[i - 1]!) + i;
  let i = 1;
  for (let k = 0; k < 624; k++) {
    state[i] = (state[i]! ^ step(1664525, state[i - 1]!)) + seed;
    i = wrap(state, i);
  }
  for (let k = 0; k < 623; k++) {
    state[i] = (state[i]! ^ step(1566083941, state[i - 1]!)) - i;
    i = wrap(state, i);
  }
  state[0] = 0x80000000;
  return state;
}

const step = (factor: number, before: number) => Math.imul(factor, before ^ (before >>> 30)) >>> 0;

function wrap(state: Uint32Array, i: number): number {
  if (i + 1 < 624) return i + 1;
  state[0] = state[623]!;
  return 1;
}

function twist(state: Uint32Array): void {
  for (let i = 0; i < 624; i++) {
    const word = (state[i]! & 0x80000000) | (state[(i + 1) % 624]! & 0x7fffffff);
    state[i] = state[(i + 397) % 624]! ^ (word >>> 1) ^ (word & 1 ? 0x9908b0df : 0);
  }
}
