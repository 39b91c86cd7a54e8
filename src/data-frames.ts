/** Tables as danfojs data frames; danfojs is loaded where they are asked for, and not before. */
import { createRequire } from "node:module";
import { UserError } from "./errors.js";
import type { Analysis } from "./outlets/analysis.js";
import { tableRecords, type TableName } from "./outlets/table-records.js";

/** A danfojs data frame as far as it can be told without danfojs's own types, which `news-parallax/danfo` has. */
export interface TableFrame {
  readonly columns: string[];
  /** Rows and columns. */
  readonly shape: number[];
  readonly values: unknown[];
  column(name: string): { readonly values: unknown[] };
  head(rows?: number): TableFrame;
  print(rows?: number): void;
}

interface DanfoModule {
  readonly DataFrame: new (records: object[]) => TableFrame;
}

/** How danfojs is installed: its own list of packages names one that is on no registry. */
const REMEDY =
  'danfojs-node is not installed: add "overrides": {"@tensorflow/tfjs-node": "npm:@tensorflow/tfjs@^3.21", "xlsx": "npm:@e965/xlsx@^0.20.3"} to your package.json and run `npm install danfojs-node@1.2.0`';

/**
 * The tables of an analysis as danfojs data frames, one row for each outlet and measure, term, speaker …
 * danfojs takes about a second to load and reads its columns from the first row, so a table without
 * rows becomes a frame without columns. `news-parallax/danfo` has the same function with all types of
 * danfojs.
 *
 * @throws UserError where danfojs-node is not installed, with what to install
 * @example
 * import { toDataFrames } from "news-parallax";
 * toDataFrames(analysis).figures.shape; // [345, 11] for five outlets and 69 measures
 */
export function toDataFrames(analysis: Analysis): Readonly<Record<TableName, TableFrame>> {
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

function loadDanfo(): DanfoModule {
  try {
    return createRequire(import.meta.url)("danfojs-node") as DanfoModule;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    throw new UserError(REMEDY);
  }
}
