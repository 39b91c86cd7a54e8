import { readdir } from "node:fs/promises";
import { extname, join } from "node:path";
import { READ_ENDINGS } from "./formats/registry.js";

/** Files of the project in a corpus folder: what the user writes about the articles, no articles. */
const OWN_FILES = new Set(["corpus.yaml", "corpus.yml", "topic.yaml", "topic.yml"]);
/** Tables of what is known about the files beside them. */
export const METADATA_NAME = /^metadata\.(?:csv|tsv)$/iu;
/** What lies beside a corpus and is no article of it. */
const BESIDE = /^(?:README|LICEN[CS]E|COPYING|CHANGELOG)(?:\.\w+)?$/u;
/** Names that Parallax writes; together they tell its output folder from a folder of articles. */
const OUTPUT_MARKS = ["analysis.json", "findings.jsonl"];

/** What a folder holds: files to read, files of other kinds, folders that could not be opened. */
export interface Listing {
  /** Paths relative to the folder, with `/`, in the order of their UTF-16 code units. */
  readonly files: readonly string[];
  /** Paths of files whose ending is not read. */
  readonly other: readonly string[];
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}

/**
 * Lists a folder and those below it, in an order that does not depend on the system. Hidden files,
 * `node_modules`, the manifest, the topic and Parallax's own output folders are left out.
 *
 * @throws the system's error where the folder itself cannot be opened
 */
export async function listFiles(folder: string): Promise<Listing> {
  const files: string[] = [];
  const other: string[] = [];
  const unreadable: { path: string; reason: string }[] = [];
  const visit = async (relative: string): Promise<void> => {
    const entries = await readdir(join(folder, relative), { withFileTypes: true });
    const names = new Set(entries.map(({ name }) => name));
    if (OUTPUT_MARKS.every((mark) => names.has(mark))) return;
    for (const entry of entries) {
      const path = relative === "" ? entry.name : `${relative}/${entry.name}`;
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      if (entry.isDirectory()) {
        await visit(path).catch((error: unknown) => {
          unreadable.push({ path, reason: (error as Error).message });
        });
      } else if (relative === "" && OWN_FILES.has(entry.name)) continue;
      else if (BESIDE.test(entry.name)) other.push(path);
      else if (READ_ENDINGS.has(extname(entry.name).toLowerCase())) files.push(path);
      else other.push(path);
    }
  };
  await visit("");
  return { files: files.sort(byCodeUnits), other: other.sort(byCodeUnits), unreadable };
}

/** Order of UTF-16 code units: the same on every system and in every language. */
export function byCodeUnits(one: string, two: string): number {
  return one < two ? -1 : one > two ? 1 : 0;
}
