import { groupBy } from "./group-by.js";

/** A part of a list, the items that belong to one article or event, made when they are asked for. */
export interface Part<T> {
  /** What they belong to. */
  readonly of: string;
  /** How many they are; where it is not told they are made once to be counted. */
  readonly count?: number;
  readonly read: () => readonly T[];
}

/** What a list is made of. */
interface Source<T> {
  readonly parts: readonly Part<T>[];
  /** Items of the part at a place; those of the last few that were asked for are at hand. */
  readonly partAt: (at: number) => readonly T[];
}

/** Parts whose items stay at hand: those of one article are asked for together, and soon again. */
const AT_HAND = 8;

const sources = new WeakMap<readonly unknown[], Source<unknown>>();

const sourceOf = <T>(list: readonly T[]) => sources.get(list) as Source<T> | undefined;

/**
 * The items of many parts as one list of which only those of a few parts are in memory at a time. It is a list
 * like any other, but a walk over all of it makes every part anew: ask `itemsOf` for those of one.
 *
 * @example
 * const list = lazyList([{ of: "a", read: () => [1, 2] }, { of: "b", read: () => [3] }]);
 * list.map((one) => one * 2); // [2, 4, 6]
 */
export function lazyList<T>(parts: readonly Part<T>[]): readonly T[] {
  let known: Float64Array | null = null;
  const starts = (): Float64Array => {
    if (known !== null) return known;
    known = new Float64Array(parts.length + 1);
    for (const [at, { count, read }] of parts.entries())
      known[at + 1] = known[at]! + (count ?? read().length);
    return known;
  };
  const open = new Map<number, readonly T[]>();
  const partAt = (at: number): readonly T[] => {
    const before = open.get(at);
    if (before !== undefined) return before;
    const items = parts[at]!.read();
    if (open.size >= AT_HAND) open.delete(open.keys().next().value!);
    open.set(at, items);
    return items;
  };
  let last = 0;
  const itemAt = (place: number): T | undefined => {
    const from = starts();
    if (!(place >= 0 && place < from[parts.length]!)) return undefined;
    if (place < from[last]! || place >= from[last + 1]!) {
      let [low, high] = [0, parts.length];
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (from[middle]! <= place) low = middle;
        else high = middle;
      }
      last = low;
    }
    return partAt(last)[place - from[last]!];
  };
  // A walk needs no places, and leaves nothing at hand.
  const walk = function* (): Generator<T> {
    for (const { count, read } of parts) if (count !== 0) yield* read();
  };
  const list = new Proxy<readonly T[]>([], {
    get: (target, key, self) =>
      key === "length"
        ? starts()[parts.length]
        : key === Symbol.iterator
          ? walk
          : isPlace(key)
            ? itemAt(Number(key))
            : (Reflect.get(target, key, self) as unknown),
    has: (target, key) =>
      isPlace(key) ? Number(key) < starts()[parts.length]! : Reflect.has(target, key),
  });
  sources.set(list, { parts, partAt });
  return list;
}

/**
 * A list each item of which is changed as it is asked for; of a plain list all are changed at once.
 *
 * @example
 * withEach(lazyList([{ of: "a", read: () => [1, 2] }]), (one) => one + 1)[0]; // 2
 */
export function withEach<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  const source = sourceOf(list);
  if (source === undefined) return list.map(change);
  return lazyList(source.parts.map((one) => ({ ...one, read: () => one.read().map(change) })));
}

/** Whether a list's items are made when they are asked for. */
export const isLazy = (list: readonly unknown[]): boolean => sources.has(list);

/**
 * Answers which items of a list belong to one article or event, in their order; of a lazy list no other is made.
 *
 * @param keyOf what an item of a plain list belongs to
 * @example itemsOf(["a1", "b1", "a2"], ([letter]) => letter!)("a"); // ["a1", "a2"]
 */
export function itemsOf<T>(
  list: readonly T[],
  keyOf: (item: T) => string,
): (key: string) => readonly T[] {
  const source = sourceOf(list);
  if (source === undefined) {
    let groups: ReadonlyMap<string, readonly T[]> | null = null;
    return (key) => (groups ??= groupBy(list, keyOf)).get(key) ?? [];
  }
  const places = new Map(source.parts.map(({ of }, at) => [of, at]));
  return (key) => {
    const at = places.get(key);
    return at === undefined ? [] : source.partAt(at);
  };
}

const isPlace = (key: string | symbol): key is string =>
  typeof key === "string" && /^\d+$/u.test(key);
