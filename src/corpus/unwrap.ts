/**
 * Lines of one paragraph as one, hyphens at their ends healed.
 *
 * @param hyphen `drop` where words were split to fit the line ("govern-/ment"), which then lose their
 *   hyphen unless the text has the word with one elsewhere; `keep` where lines break at spaces only, so
 *   that a hyphen is the word's own ("cease-/fire")
 * @example
 * healHyphens(["The govern-", "ment met."], "drop"); // "The government met."
 */
export function healHyphens(
  lines: readonly string[],
  hyphen: "drop" | "keep",
  hyphenated: ReadonlySet<string> = new Set(),
): string {
  let text = "";
  for (const line of lines) {
    const split = /(\p{L}+)[-\u00AD\u2010]$/u.exec(text);
    const next = split && /^\p{Ll}[\p{L}]*/u.exec(line);
    if (text === "") text = line;
    else if (!split || !next) text += (/\p{L}-$/u.test(text) ? "" : " ") + line;
    else if (hyphen === "keep" || hyphenated.has(`${split[1]!}-${next[0]}`.toLowerCase()))
      text += line;
    else text = text.slice(0, -1) + line;
  }
  return text;
}
