/**
 * Any one of some words, as a piece of a pattern. The longest stands first, so that none hides another that
 * begins with it; a straight apostrophe stands for the curly one, too.
 *
 * @example
 * new RegExp(`\\b${anyOf(["no", "no longer"])}\\b`).exec("it no longer is")![0] // "no longer"
 */
export function anyOf(words: Iterable<string>): string {
  const longest = [...words].sort((a, b) => b.length - a.length);
  const escaped = longest.map((word) =>
    word.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&").replaceAll("'", "['’]"),
  );
  return `(?:${escaped.join("|")})`;
}

/** Words as they stand in a name or where a sentence begins: `capitalised(["monday"])` is `["Monday"]`. */
export const capitalised = (words: Iterable<string>): string[] =>
  [...words].map((word) => word.charAt(0).toUpperCase() + word.slice(1));
