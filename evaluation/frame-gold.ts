import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { load } from "js-yaml";
import type { Frame } from "../src/annotations/frames/index.js";
import { UserError } from "../src/errors.js";

/** What an article may be used for. */
export type Part = "train" | "calibration" | "held";

/** A text that people labelled, with the frames that they saw and those that they were asked about. */
export interface FrameUnit {
  readonly set: "ccf" | "gvfc" | "narrative";
  readonly article: string;
  readonly part: Part;
  readonly text: string;
  readonly has: ReadonlySet<Frame>;
  readonly asked: readonly Frame[];
  /** The first theme's frame, where a set names one. */
  readonly first: Frame | null;
}

interface MappedSet {
  readonly labels: readonly { readonly label: string; readonly frame: Frame | null }[];
}

/** `frame-maps.yaml`: from the labels of each set to the frames. */
async function readMaps(): Promise<Readonly<Record<string, MappedSet>>> {
  const text = await readFile(new URL("frame-maps.yaml", import.meta.url), "utf8");
  return (load(text) as { sets: Record<string, MappedSet> }).sets;
}

/**
 * Which part an article is in: a fifth of each set is held out and a tenth left for calibration, by the
 * article's name alone, the same as in training.
 */
export function partOf(set: FrameUnit["set"], article: string): Part {
  const digits = createHash("sha1").update(`${set}:${article}`).digest("hex").slice(0, 8);
  const number = parseInt(digits, 16);
  return number % 5 === 0 ? "held" : number % 10 === 1 ? "calibration" : "train";
}

/** All labelled texts of a gold folder: `ccf/`, `gvfc/` and `narrative-frames/`. */
export async function readFrameGold(folder: string): Promise<FrameUnit[]> {
  const maps = await readMaps();
  const parts = [
    ccf(await linesOf(folder, "ccf/train.jsonl"), framesOf(maps, "ccf")),
    gvfc(await linesOf(folder, "gvfc/train.jsonl"), framesOf(maps, "gvfc")),
    narrative(await narrativeRows(folder), framesOf(maps, "narrative-frames")),
  ];
  return parts.flat();
}

type FrameOf = ReadonlyMap<string, Frame>;

function framesOf(maps: Readonly<Record<string, MappedSet>>, set: string): FrameOf {
  return new Map(
    maps[set]!.labels.flatMap(({ label, frame }) => (frame === null ? [] : [[label, frame]])),
  );
}

const unique = (frames: Iterable<Frame>): Frame[] => [...new Set(frames)];

function unit(
  set: FrameUnit["set"],
  article: string,
  text: string,
  labels: readonly string[],
  frameOf: FrameOf,
): FrameUnit {
  const frames = labels.flatMap((label) => frameOf.get(label) ?? []);
  return {
    set,
    article,
    part: partOf(set, article),
    text,
    has: new Set(frames),
    asked: unique(frameOf.values()),
    first: set === "gvfc" ? (frames[0] ?? null) : null,
  };
}

interface CcfRow {
  readonly text: string;
  readonly meta: { readonly doc_ID: number };
  readonly label: readonly string[];
}

const ccf = (rows: readonly unknown[], frameOf: FrameOf) =>
  (rows as CcfRow[]).map(({ text, meta, label }) =>
    unit("ccf", String(meta.doc_ID), text, label, frameOf),
  );

const gvfc = (rows: readonly unknown[], frameOf: FrameOf) =>
  (rows as Record<string, string>[]).map((row) => {
    const lead = row["lead_3_sentences_summary_of_full_article_text"]!.trim()
      .replace(/^"+|"+$/g, "")
      .trim();
    const themes = [row["Q3 Theme1"]!, row["Q3 Theme2"]!];
    return unit("gvfc", row["id"]!, `${row["headline"]!.trim()}\n${lead}`, themes, frameOf);
  });

/** Rows of the narrative frames' articles (Frermann and others 2023), by column. */
export async function narrativeRows(folder: string): Promise<Record<string, string>[]> {
  const text = await textOf(folder, "narrative-frames/data/articles_metadata.tsv");
  return parse<Record<string, string>>(text, {
    columns: true,
    delimiter: "\t",
    relax_quotes: true,
    relax_column_count: true,
  });
}

function narrative(rows: readonly Record<string, string>[], frameOf: FrameOf): FrameUnit[] {
  return rows
    .filter(({ MO }) => MO === "True" || MO === "False")
    .map((row) => {
      const labels = [...frameOf.keys()].filter((label) => row[label]!.startsWith("True"));
      return unit("narrative", row["ID"]!, row["text"]!, labels, frameOf);
    });
}

async function textOf(folder: string, path: string): Promise<string> {
  try {
    return await readFile(join(folder, path), "utf8");
  } catch {
    throw new UserError(`${join(folder, path)}: cannot be read; give the folder that holds it`, 2);
  }
}

async function linesOf(folder: string, path: string): Promise<unknown[]> {
  const text = await textOf(folder, path);
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as unknown);
}
