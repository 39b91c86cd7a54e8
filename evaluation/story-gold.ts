import type { StoryFrame } from "../src/annotations/frames/index.js";
import { narrativeRows, partOf, type Part } from "./frame-gold.js";

/** An article with the frames of its story that people saw. */
export interface StoryArticle {
  readonly id: string;
  readonly text: string;
  readonly part: Part;
  readonly has: ReadonlySet<StoryFrame>;
}

/**
 * The set's labels and our frames (`frame-maps.yaml` says why): its resolution, whether a solution is told,
 * is only near to responsibility, so that figure tells little.
 */
const LABELS: readonly (readonly [string, StoryFrame])[] = [
  ["CO", "conflict"],
  ["HI", "human-interest"],
  ["RE", "responsibility"],
  ["MO", "morality"],
  ["EC", "economic-consequences"],
];

/** The narrative frames' articles (Frermann and others 2023) that have all five labels. */
export async function readStoryGold(folder: string): Promise<StoryArticle[]> {
  const rows = await narrativeRows(folder);
  return rows
    .filter((row) => LABELS.every(([label]) => /^(True|False)/.test(row[label] ?? "")))
    .map((row) => ({
      id: row["ID"]!,
      text: row["text"]!,
      part: partOf("narrative", row["ID"]!),
      has: new Set(
        LABELS.flatMap(([label, frame]) => (row[label]!.startsWith("True") ? frame : [])),
      ),
    }));
}
