/** The stages of a run, in their order. */
export const STAGES = ["files", "articles", "comparison", "charts", "notebooks"] as const;
export type Stage = (typeof STAGES)[number];

/** How far a run is. */
export interface Progress {
  readonly stage: Stage;
  /** Files, articles, steps, charts or notebooks that are done, and all of them. */
  readonly done: number;
  readonly all: number;
  /**
   * How much of the stage's work is done, 0 to 1, where a long article is more work than a short one, and
   * the part of an article that is being read counts too. Articles that were read by an earlier run are
   * no work.
   */
  readonly share: number;
}

/** Hears how far a run is; called often, so it should do little. */
export type OnProgress = (progress: Progress) => void;

/** Progress of work in equal parts. @example counted("charts", 3, 12).share; // 0.25 */
export const counted = (stage: Stage, done: number, all: number): Progress => ({
  ...{ stage, done, all },
  share: all === 0 ? 1 : done / all,
});
