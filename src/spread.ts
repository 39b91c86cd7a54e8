import { groupBy } from "./group-by.js";

/** What an item belongs to: its outlet, its event, its article. */
export type GroupOf<T> = (item: T) => string | number;

/**
 * A sample that is spread over groups within groups: of each group in its turn one item more, within a
 * group the same over its own groups, until enough are taken. Where a last round cannot reach every
 * group, it takes groups evenly from the first to the last. No chance is in it.
 *
 * @param most how many are taken
 * @param groups from the widest to the narrowest
 * @returns in the order of `items`
 * @example spread(["a1", "a2", "a3", "b1"], 2, [(id) => id[0]!]); // ["a1", "b1"]
 */
export function spread<T>(
  items: readonly T[],
  most: number,
  groups: readonly GroupOf<T>[],
): readonly T[] {
  if (items.length <= most) return items;
  const places = items.map((_, place) => place);
  return taken(items, places, most, groups)
    .sort((a, b) => a - b)
    .map((place) => items[place]!);
}

/** Places in the order in which they are taken. */
function taken<T>(
  items: readonly T[],
  places: readonly number[],
  most: number,
  [groupOf, ...narrower]: readonly GroupOf<T>[],
): number[] {
  if (groupOf === undefined) return places.slice(0, most);
  const byGroup = groupBy(places, (place) => groupOf(items[place]!));
  const queues = [...byGroup.values()].map((own) => taken(items, own, most, narrower));
  const chosen: number[] = [];
  for (let round = 0; chosen.length < most; round++) {
    const having = queues.filter((queue) => queue.length > round);
    if (having.length === 0) break;
    const wanted = Math.min(having.length, most - chosen.length);
    for (let i = 0; i < wanted; i++)
      chosen.push(having[Math.floor((i * having.length) / wanted)]![round]!);
  }
  return chosen;
}
