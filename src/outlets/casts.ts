import type { Analysis } from "./analysis.js";

/** As what an article casts somebody. */
export interface Cast {
  readonly outlet: string;
  readonly article: string;
  readonly who: string;
  readonly role: "hero" | "villain" | "victim";
  /** That people would give this role, 0 to 1. */
  readonly probability: number;
  /** Mentions that it rests on: those that do or suffer something, and those whose tone was read. */
  readonly acts: number;
  readonly tones: number;
}

/**
 * Whom each article makes hero, villain or victim, the surest first. About half of an article's main actors get
 * the role that people give them (`npm run evaluate -- roles`), so read the article before you say so.
 *
 * @example casts(analysis)[0]; // { outlet: "The Echo", article: "a", who: "Viktor Hale", role: "villain", … }
 */
export const casts = ({ findings }: Pick<Analysis, "findings">): Cast[] =>
  findings
    .flatMap((finding): Cast[] => {
      if (finding.kind !== "role" || finding.of !== "article" || finding.role === "none") return [];
      const { outlet, article, entity, role, confidence, acts, toned } = finding;
      return [
        {
          ...{ outlet, article, who: entity, role },
          ...{ probability: confidence, acts, tones: toned },
        },
      ];
    })
    .sort((a, b) => b.probability - a.probability);
