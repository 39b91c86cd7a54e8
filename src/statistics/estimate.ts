/**
 * A figure with its uncertainty. `value` is what was counted; `low` and `high` bound the 95 %
 * interval; `n` is how many units (articles, or paragraphs where an outlet has one article) it
 * rests on. Where `sufficient` is false the text is too short to say, and `reason` says why.
 */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  readonly sufficient: boolean;
  /** What was resampled: whole articles (clustered by wire family) or one article's paragraphs. */
  readonly resampled: "articles" | "paragraphs" | "none";
  readonly reason: string | null;
}
