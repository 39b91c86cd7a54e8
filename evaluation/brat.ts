import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../src/corpus/article.js";
import { UserError } from "../src/errors.js";

/** One annotated attribution: pieces of its source, cue and content, in UTF-16 units. */
export interface GoldAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** An annotated article: its text and what its first annotator marked. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/**
 * Reads a folder in PolNeAR's layout: `attributions/ID_ANNOTATOR.ann` in brat's standoff format and
 * `text/ID.txt`. Where several people annotated an article the first by name is taken. Offsets,
 * code points in the files, come as UTF-16 units.
 *
 * @throws UserError where the folder has not that layout
 */
export function readBrat(folder: string): GoldArticle[] {
  const first = new Map<string, string>();
  for (const file of annotationFiles(folder)) {
    const id = file.slice(0, -".ann".length).replace(/_[^_]*$/, "");
    if (!first.has(id)) first.set(id, file);
  }
  return [...first].map(([id, file]) => {
    const text = readFileSync(join(folder, "text", `${id}.txt`), "utf8");
    const annotation = readFileSync(join(folder, "attributions", file), "utf8");
    return { id, text, attributions: parseBrat(annotation, text) };
  });
}

function annotationFiles(folder: string): string[] {
  try {
    return readdirSync(join(folder, "attributions"))
      .filter((name) => name.endsWith(".ann"))
      .sort();
  } catch {
    throw new UserError(
      `${folder} has no folder "attributions"; give one in PolNeAR's layout (attributions/*.ann, text/*.txt)`,
      2,
    );
  }
}

type Role = "Source" | "Cue" | "Content";

/** Attributions of one annotation file; lines of other kinds are passed over. */
export function parseBrat(annotation: string, text: string): GoldAttribution[] {
  const units = unitsOfPoints(text);
  const spans = new Map<string, Span[]>();
  const events: string[] = [];
  for (const line of annotation.split(/\r?\n/)) {
    const [id, value] = line.split("\t");
    if (id === undefined || value === undefined) continue;
    if (id.startsWith("T")) spans.set(id, piecesOf(value, units));
    else if (id.startsWith("E")) events.push(value);
  }
  return events.flatMap((event) => attributionsOf(event, spans));
}

function piecesOf(value: string, units: readonly number[]): Span[] {
  const offsets = value.slice(value.indexOf(" ") + 1);
  return offsets.split(";").map((piece) => {
    const [start, end] = piece.split(" ").map((point) => units[Number(point)] ?? units.at(-1) ?? 0);
    return { start: start ?? 0, end: end ?? 0 };
  });
}

/** An event that has several contents (or sources, or cues) is as many attributions. */
function attributionsOf(
  value: string,
  spans: ReadonlyMap<string, readonly Span[]>,
): GoldAttribution[] {
  const all = (role: Role): (readonly Span[])[] =>
    value
      .split(" ")
      .filter((part) => new RegExp(`^${role}\\d*:`).test(part))
      .flatMap((part) => [spans.get(part.slice(part.indexOf(":") + 1)) ?? []]);
  const [sources, cues, contents] = [all("Source"), all("Cue"), all("Content")];
  const count = Math.max(sources.length, cues.length, contents.length);
  const nth = (list: readonly (readonly Span[])[], index: number): readonly Span[] =>
    list[index] ?? list.at(-1) ?? [];
  return Array.from({ length: count }, (_, index) => ({
    source: nth(sources, index),
    cue: nth(cues, index),
    content: nth(contents, index),
  }));
}

/** UTF-16 unit at which each code point begins, and the text's length. */
function unitsOfPoints(text: string): number[] {
  const units: number[] = [];
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
    units.push(at);
  units.push(text.length);
  return units;
}
