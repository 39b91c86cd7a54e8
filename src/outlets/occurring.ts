import { isCounted } from "../measures/index.js";
import type { CueStance } from "../finding.js";
import type { ReadArticle } from "./read-article.js";

/** Every family of loaded terms that occurs, and every cue stance by party: sorted. */
export interface Occurring {
  readonly categories: readonly string[];
  /** Sides and third parties with a cue; null for speakers of neither. */
  readonly parties: readonly (string | null)[];
  readonly stances: readonly CueStance[];
}

/** What occurs in a corpus, so that tables have a row for it in every outlet. */
export function occurring(articles: readonly ReadArticle[]): Occurring {
  const categories = new Set<string>();
  const parties = new Set<string>();
  const stances = new Set<CueStance>();
  for (const { findings } of articles)
    for (const finding of findings) {
      if (!isCounted(finding)) continue;
      if (finding.kind === "loaded") categories.add(finding.category);
      if (finding.kind === "attribution" && finding.cue) {
        parties.add(finding.speaker.side ?? "");
        stances.add(finding.cue.stance);
      }
    }
  return {
    categories: [...categories].sort(),
    parties: [...parties].sort().map((party) => party || null),
    stances: [...stances].sort(),
  };
}
