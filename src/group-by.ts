/**
 * Items by what they have in common, groups in the order in which each came first and items in theirs.
 * (`Map.groupBy` came with Node.js 21.)
 *
 * @example groupBy(["a1", "b1", "a2"], ([letter]) => letter); // Map { "a" → ["a1", "a2"], "b" → ["b1"] }
 */
export function groupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
