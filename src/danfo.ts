/** `news-parallax/danfo`: the tables as danfojs data frames, with types that need danfojs. */
import type { DataFrame } from "danfojs-node";
import { toDataFrames as framesOf } from "./data-frames.js";
import type { Analysis } from "./outlets/analysis.js";

/** The tables of an analysis as danfojs data frames, for notebooks and scripts. */
export interface OutletFrames {
  /** One row for each outlet and measure: value, low, high, n, sufficient, reason; with and without shared text. */
  readonly figures: DataFrame;
  /** Loaded terms by outlet, category and voice. */
  readonly loaded: DataFrame;
  /** Wording choices by outlet, concept, term and voice. */
  readonly choices: DataFrame;
  readonly speakers: DataFrame;
  readonly stances: DataFrame;
  /** Words that set an outlet's own voice apart. */
  readonly distinctive: DataFrame;
  /** Accusations by outlet and accused side, and whether that side is heard. */
  readonly heard: DataFrame;
  /** One row an article. */
  readonly articles: DataFrame;
}

/**
 * The tables of an analysis as danfojs data frames, with danfojs's own types; see `toDataFrames` of the
 * library's main entry, which needs danfojs for nothing else.
 *
 * @throws UserError where danfojs-node is not installed, with what to install
 * @example
 * import { toDataFrames } from "news-parallax/danfo";
 * toDataFrames(analysis).figures.shape; // [345, 11] for five outlets and 69 measures
 */
export const toDataFrames = (analysis: Analysis): OutletFrames =>
  framesOf(analysis) as unknown as OutletFrames;
