import { nameRuns } from "./names.js";
import type { Line } from "./opening-words.js";
import { genderOfGivenName } from "./titles.js";

/**
 * Offsets of words that a name begins with behind another, where a heading runs into its text: "… asks Tom Wolf
 * Ann Roe has a plan". The text must give both elsewhere: the second by itself, the first or its family name too.
 * "Roe Ann Mary Roe" is one person twice.
 */
export function namesSideBySide(
  lines: readonly Line[],
  common: ReadonlySet<string>,
): ReadonlySet<number> {
  const runs = lines.flatMap(({ words, starts }) => nameRuns(words, starts, common));
  const lower = runs.map(({ words }) => words.map((word) => word.lower));
  const whole = new Set(lower.map((words) => words.join(" ")));
  const lone = new Set(lower.flatMap((words) => (words.length <= 2 ? words.slice(-1) : [])));
  const breaks = new Set<number>();
  for (const { words } of runs)
    for (let at = 1; at < words.length - 1; at += 1) {
      const rest = words.slice(at).map((word) => word.lower);
      const before = words[at - 1]!.lower;
      const apart = whole.has(rest.join(" ")) && lone.has(before);
      const again = rest.slice(1).includes(before);
      if (genderOfGivenName(words[at]!.text) !== null && (apart || again))
        breaks.add(words[at]!.start);
    }
  return breaks;
}
