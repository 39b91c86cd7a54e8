/** `news-parallax/danfo`: the tables as danfojs data frames. Apart from the library, which works without danfojs. */
import { createRequire } from "node:module";
import type { DataFrame } from "danfojs-node";
import type * as Danfo from "danfojs-node";
import { UserError } from "./errors.js";
import type { Analysis } from "./outlets/analysis.js";
import { tableRecords, type TableName } from "./outlets/table-records.js";

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

/** How danfojs is installed: its own list of packages names one that is on no registry. */
const REMEDY =
  'danfojs-node is not installed: add "overrides": {"@tensorflow/tfjs-node": "npm:@tensorflow/tfjs@^3.21", "xlsx": "npm:@e965/xlsx@^0.20.3"} to your package.json and run `npm install danfojs-node@1.2.0`';

/**
 * The tables of an analysis as danfojs data frames, one row for each outlet and measure, term, speaker …
 * danfojs takes about a second to load and reads its columns from the first row, so a table without
 * rows becomes a frame without columns.
 *
 * @throws UserError where danfojs-node is not installed, with what to install
 * @example
 * import { toDataFrames } from "news-parallax/danfo";
 * toDataFrames(analysis).figures.shape; // [345, 11] for five outlets and 69 measures
 */
export function toDataFrames(analysis: Analysis): OutletFrames {
  const danfo = loadDanfo();
  const records = tableRecords(analysis);
  const frame = (name: TableName) => new danfo.DataFrame(records[name]);
  return {
    figures: frame("figures"),
    loaded: frame("loaded"),
    choices: frame("choices"),
    speakers: frame("speakers"),
    stances: frame("stances"),
    distinctive: frame("distinctive"),
    heard: frame("heard"),
    articles: frame("articles"),
  };
}

function loadDanfo(): typeof Danfo {
  try {
    return createRequire(import.meta.url)("danfojs-node") as typeof Danfo;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    throw new UserError(REMEDY);
  }
}
