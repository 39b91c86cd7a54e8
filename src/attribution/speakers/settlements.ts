/** Behind these a name is that of a place far more often than not. */
const AT: ReadonlySet<string> = new Set(["in", "near", "around", "outside", "across", "inside"]);

/** Nouns that a place's name stands beside: "the town of X", "X province". */
const SETTLEMENTS: ReadonlySet<string> = new Set(
  "town city village district province region port county island camp suburb neighbourhood neighborhood valley".split(
    " ",
  ),
);

/**
 * Does a name stand where the names of places stand: behind "in" or "near", or beside "town", "region"
 * and their like?
 *
 * @param words of the text, in lower case
 * @param name index of its first word and of the word after it
 */
export function standsAsPlace(
  words: readonly string[],
  { first, stop }: { readonly first: number; readonly stop: number },
): boolean {
  const before = words[first - 1] ?? "";
  return (
    AT.has(before) ||
    (before === "of" && SETTLEMENTS.has(words[first - 2] ?? "")) ||
    SETTLEMENTS.has(words[stop] ?? "")
  );
}
