/**
 * One finding's (or one paragraph's) share in a count. A figure's totals and the list of sentences
 * behind it come from the same contributions, so that they can never disagree.
 */
export interface Contribution {
  /** Index of the paragraph in its document. */
  readonly paragraph: number;
  /** Name of the count, as `loaded:outlet`, `speaker:Ilham Aliyev`. */
  readonly name: string;
  readonly amount: number;
  /** Id of the finding behind it; null for plain sizes, as words. */
  readonly finding: string | null;
}
