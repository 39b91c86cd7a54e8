/**
 * A linear chain over units (a CRF): the best sequence of tags, and the probability of a stretch of
 * it. `scores` is units × tags, row by row; `transitions` is tags × tags, from row to column.
 */
export interface Chain {
  readonly transitions: Float64Array;
  readonly start: Float64Array;
}

/** The sequence of tags with the highest score (Viterbi). */
export function bestTags(scores: Float64Array, { transitions, start }: Chain): Uint8Array {
  const tags = start.length;
  const units = scores.length / tags;
  const back = new Uint8Array(scores.length);
  let best = new Float64Array(tags);
  for (let k = 0; k < tags; k += 1) best[k] = start[k]! + scores[k]!;
  for (let u = 1; u < units; u += 1) {
    const grown = new Float64Array(tags);
    for (let to = 0; to < tags; to += 1) {
      let top = -Infinity;
      let from = 0;
      for (let k = 0; k < tags; k += 1) {
        const value = best[k]! + transitions[k * tags + to]!;
        if (value > top) {
          top = value;
          from = k;
        }
      }
      grown[to] = top + scores[u * tags + to]!;
      back[u * tags + to] = from;
    }
    best = grown;
  }
  const out = new Uint8Array(units);
  if (units === 0) return out;
  let tag = best.indexOf(Math.max(...best));
  for (let u = units - 1; u >= 0; u -= 1) {
    out[u] = tag;
    tag = back[u * tags + tag]!;
  }
  return out;
}

/** Forward and backward sums, from which any stretch's probability follows. */
export interface Sums {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly total: number;
}

/**
 * Sums over all sequences of tags, in logarithms. Inside, each unit's sums are plain numbers that add
 * up to one, beside the logarithm of what they were divided by: seven exponentials a unit instead of
 * a hundred (Rabiner 1989, A tutorial on hidden Markov models, section V.A).
 */
export function sums(scores: Float64Array, { transitions, start }: Chain): Sums {
  const tags = start.length;
  const units = scores.length / tags;
  const forward = new Float64Array(scores.length);
  const backward = new Float64Array(scores.length);
  const move = transitions.map(Math.exp);
  const top = new Float64Array(units);
  const emit = new Float64Array(scores.length);
  for (let u = 0; u < units; u += 1) {
    top[u] = largest(scores, u * tags, tags);
    for (let i = u * tags; i < (u + 1) * tags; i += 1) emit[i] = Math.exp(scores[i]! - top[u]!);
  }
  const now = start.map((value, k) => Math.exp(value) * emit[k]!);
  const next = new Float64Array(tags);
  let scale = top[0]! + toOne(now);
  writeLogs(now, scale, forward, 0);
  for (let u = 1; u < units; u += 1) {
    for (let to = 0; to < tags; to += 1) {
      let sum = 0;
      for (let k = 0; k < tags; k += 1) sum += now[k]! * move[k * tags + to]!;
      next[to] = sum * emit[u * tags + to]!;
    }
    now.set(next);
    scale += top[u]! + toOne(now);
    writeLogs(now, scale, forward, u * tags);
  }
  const total = scale;
  now.fill(1);
  scale = 0;
  for (let u = units - 2; u >= 0; u -= 1) {
    for (let k = 0; k < tags; k += 1) now[k]! *= emit[(u + 1) * tags + k]!;
    for (let from = 0; from < tags; from += 1) {
      let sum = 0;
      for (let k = 0; k < tags; k += 1) sum += move[from * tags + k]! * now[k]!;
      next[from] = sum;
    }
    now.set(next);
    scale += top[u + 1]! + toOne(now);
    writeLogs(now, scale, backward, u * tags);
  }
  return { forward, backward, total };
}

function largest(values: ArrayLike<number>, from: number, count: number): number {
  let top = -Infinity;
  for (let i = from; i < from + count; i += 1) if (values[i]! > top) top = values[i]!;
  return top;
}

/** Divides by the sum, so that the values add up to one, and gives the sum's logarithm. */
function toOne(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  for (let k = 0; k < values.length; k += 1) values[k]! /= sum;
  return Math.log(sum);
}

function writeLogs(values: Float64Array, scale: number, into: Float64Array, at: number): void {
  for (let k = 0; k < values.length; k += 1) into[at + k] = Math.log(values[k]!) + scale;
}

/** The logarithm of the sum of what these are the logarithms of. */
export function logSumExp(values: ArrayLike<number> & Iterable<number>): number {
  const top = largest(values, 0, values.length);
  let sum = 0;
  for (const value of values) sum += Math.exp(value - top);
  return top + Math.log(sum);
}

/**
 * Log-probability that units `first … last` carry just these tags and that the unit after them does
 * not carry `goesOn` (the tag that would make the span longer; null where another rule ends it there).
 */
export function stretchLogProbability(
  scores: Float64Array,
  chain: Chain,
  { forward, backward, total }: Sums,
  path: Uint8Array,
  first: number,
  last: number,
  goesOn: number | null,
): number {
  const { transitions, start } = chain;
  const tags = start.length;
  let value = forward[first * tags + path[first]!]!;
  for (let u = first + 1; u <= last; u += 1) {
    value += transitions[path[u - 1]! * tags + path[u]!]! + scores[u * tags + path[u]!]!;
  }
  const units = scores.length / tags;
  if (last + 1 >= units) return value + backward[last * tags + path[last]!]! - total;
  const terms = new Float64Array(goesOn === null ? tags : tags - 1);
  let n = 0;
  for (let k = 0; k < tags; k += 1) {
    if (k === goesOn) continue;
    const next = (last + 1) * tags + k;
    terms[n] = transitions[path[last]! * tags + k]! + scores[next]! + backward[next]!;
    n += 1;
  }
  return value + logSumExp(terms) - total;
}
