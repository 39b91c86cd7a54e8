import { compareText } from "../../order.js";

/** What `longestFirst` needs to know of a match. */
export interface Placed {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  readonly nested: boolean;
}

/**
 * Of overlapping matches keeps the longest, of equally long ones the first by place, then by id;
 * a match declared `nested` also stays inside a longer one of another entry.
 *
 * @param matches in any order
 * @returns what is kept, in order of place
 */
export function longestFirst<T extends Placed>(matches: readonly T[]): T[] {
  const ranked = [...matches].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || compareText(a.id, b.id),
  );
  const taken = new Map<number, T>();
  const kept: T[] = [];
  for (const match of ranked) {
    const holder = holderOf(taken, match);
    if (holder === "partly") continue;
    if (holder && !(match.nested && holder.id !== match.id && longer(holder, match))) continue;
    kept.push(match);
    if (!holder) for (let at = match.start; at < match.end; at++) taken.set(at, match);
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end || compareText(a.id, b.id));
}

/** The kept match that holds this one whole, `partly` where it only overlaps, else null. */
function holderOf<T extends Placed>(taken: ReadonlyMap<number, T>, match: T): T | "partly" | null {
  const first = taken.get(match.start);
  const last = taken.get(match.end - 1);
  if (!first && !last) return null;
  return first && first === last ? first : "partly";
}

const longer = (a: Placed, b: Placed) => a.end - a.start > b.end - b.start;
