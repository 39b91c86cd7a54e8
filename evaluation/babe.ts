import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { UserError } from "../src/errors.js";
import { pythonRandom } from "./python-random.js";

/** A sentence of BABE with what people said of it. */
export interface BabeSentence {
  readonly text: string;
  readonly biased: boolean;
  /** Words that people marked, as they wrote them. */
  readonly words: readonly string[];
  /** Where it stands: for tuning, or held out by whole topics, by whole outlets, at random. */
  readonly part: "train" | "topics" | "outlets" | "random";
}

/** Topics and outlets that nothing was tuned or trained on; `training/data.py` holds out the same. */
export const HELD_TOPICS: ReadonlySet<string> = new Set(["student-debt", "sport", "abortion"]);
export const HELD_OUTLETS: ReadonlySet<string> = new Set(["HuffPost", "Daily Beast", "USA Today"]);

interface Row {
  readonly text: string;
  readonly outlet: string;
  readonly topic: string;
  readonly label_bias: string;
  readonly biased_words: string;
}

/** Reads BABE (Spinde and others 2021), a comma-separated file, and says which part a sentence is in. */
export async function readBabe(file: string): Promise<BabeSentence[]> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch {
    throw new UserError(
      `${file}: cannot be read; give the folder that holds babe/sentences.csv`,
      2,
    );
  }
  const rows = parse<Row>(text, { columns: true, bom: true });
  const draw = pythonRandom(7);
  return rows
    .filter(({ label_bias }) => label_bias === "Biased" || label_bias === "Non-biased")
    .map((row) => {
      const drawn = draw();
      const part = HELD_TOPICS.has(row.topic)
        ? "topics"
        : HELD_OUTLETS.has(row.outlet)
          ? "outlets"
          : drawn < 0.1
            ? "random"
            : "train";
      return {
        text: row.text,
        biased: row.label_bias === "Biased",
        words: listOf(row.biased_words),
        part,
      };
    });
}

/** The strings of a list as Python writes it: `['a', "b's"]`. */
function listOf(written: string): string[] {
  return [...written.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map(
    ([, single, double]) => (single ?? double ?? "").replace(/\\(.)/g, "$1"),
  );
}
