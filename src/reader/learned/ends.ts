import { logSumExp, type Chain, type Sums } from "./chain.js";
import type { UnitRange } from "./spans.js";

/** How far beyond the ends of the best path a span's ends are looked for, in units. */
const REACH = 25;

/** A span in one part, and what it may grow into. */
export interface Growing {
  readonly range: UnitRange;
  /** Whether a unit may belong to the span: its own paragraph, and nobody else's. */
  readonly free: (unit: number) => boolean;
  /** The tag that begins the span, and the one that goes on with it. */
  readonly begin: number;
  readonly inside: number;
}

/**
 * The ends under which the chain gives a span as a whole the greatest probability.
 *
 * The best path is the likeliest sequence of all tags; the ends that it gives one span need not be
 * that span's likeliest, for many less likely paths may share others. Time is linear in the span's
 * length: from the right, the best end beyond each unit is known when the unit is reached.
 */
export function likeliestEnds(
  scores: Float64Array,
  { transitions, start }: Chain,
  { forward, backward }: Sums,
  { range: [first, last], free, begin, inside }: Growing,
): UnitRange {
  const tags = start.length;
  const units = scores.length / tags;
  let low = first;
  while (low > 0 && first - low < REACH && free(low - 1)) low -= 1;
  let high = last;
  while (high + 1 < units && high - last < REACH && free(high + 1)) high += 1;

  const terms = new Float64Array(tags - 1);
  /** Log of all that may follow a unit with this tag, but for going on. */
  const closed = (unit: number, tag: number): number => {
    if (unit + 1 === units) return backward[unit * tags + tag]!;
    let n = 0;
    for (let k = 0; k < tags; k += 1) {
      if (k === inside) continue;
      const next = (unit + 1) * tags + k;
      terms[n] = transitions[tag * tags + k]! + scores[next]! + backward[next]!;
      n += 1;
    }
    return logSumExp(terms);
  };
  const onward = transitions[inside * tags + inside]!;
  const second = transitions[begin * tags + inside]! - onward;

  let best = -Infinity;
  let ends: UnitRange = [first, last];
  let further = -Infinity;
  let until = -1;
  let along = 0;
  for (let unit = high; unit >= low; unit -= 1) {
    const opened = forward[unit * tags + begin]!;
    if (until >= 0 && opened + second + further - along > best) {
      best = opened + second + further - along;
      ends = [unit, until];
    }
    const alone = opened + closed(unit, begin);
    if (alone > best) {
      best = alone;
      ends = [unit, unit];
    }
    const ending = closed(unit, inside) + along;
    if (ending > further) {
      further = ending;
      until = unit;
    }
    along -= onward + scores[unit * tags + inside]!;
  }
  return ends;
}
