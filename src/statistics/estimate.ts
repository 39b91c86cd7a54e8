/**
 * A figure with its uncertainty. `value` is the best estimate, corrected for how often the reader is
 * right where that is known, and `raw` what was counted; `low` and `high` bound the 95 % interval; `n`
 * is how many units (articles, or paragraphs where an outlet has one article) it rests on. Where
 * `sufficient` is false it is too thin to be told, and `reason` says why: show value, count and
 * sentences, never the interval.
 */
export interface Estimate {
  readonly value: number | null;
  /** The same from the counts as they are; it can be checked sentence by sentence. */
  readonly raw: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  readonly sufficient: boolean;
  /** What was resampled: whole articles (clustered by wire family) or one article's paragraphs. */
  readonly resampled: "articles" | "paragraphs" | "none";
  readonly reason: string | null;
  /** All units say the same (0 of 19, 32 of 32): the interval is an exact one. */
  readonly alike: boolean;
}
