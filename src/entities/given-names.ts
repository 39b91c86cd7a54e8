import { readData } from "../data.js";

let fullNames: ReadonlyMap<string, ReadonlySet<string>> | null = null;

/** The names that a given name is short for where it begins otherwise, lower case: "bill" is "william". */
function longFormsOf(short: string): ReadonlySet<string> | undefined {
  if (!fullNames) {
    const entries = readData("language/en/short-names.yaml") as { short: string; of: string }[];
    const map = new Map<string, Set<string>>();
    for (const entry of entries) {
      const key = entry.short.toLowerCase();
      map.set(key, (map.get(key) ?? new Set()).add(entry.of.toLowerCase()));
    }
    fullNames = map;
  }
  return fullNames.get(short);
}

/**
 * May two given names be one person's? An initial stands for any name that it begins; a short form mostly
 * begins as the whole name does, and data tells those that do not. So two brothers whose names begin alike
 * are taken for one: ask only where the family name is the same.
 *
 * @example
 * mayBeSameGivenName("Bill", "William"); // true
 * mayBeSameGivenName("Eric", "Donald"); // false
 */
export function mayBeSameGivenName(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a[0] === b[0] || longFormsOf(a)?.has(b) === true || longFormsOf(b)?.has(a) === true;
}
