import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Span } from "../src/corpus/article.js";

/** A mention of the treebank with the number of whom it means. */
export interface GumMention extends Span {
  readonly entity: string;
  readonly kind: string;
}

/** A document of GUM as running text, with its mentions. */
export interface GumDocument {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly GumMention[];
}

/** Reads a folder of GUM's CoNLL-U files, packed or not. Paragraphs become lines. */
export function readGum(folder: string): GumDocument[] {
  return readdirSync(folder)
    .filter((name) => /\.conllu(?:\.gz)?$/.test(name))
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      const text = (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
      return documentOf(basename(name).replace(/\.conllu(?:\.gz)?$/, ""), text);
    });
}

interface Open {
  readonly entity: string;
  readonly kind: string;
  readonly start: number;
}

function documentOf(id: string, conllu: string): GumDocument {
  let text = "";
  let at = 0;
  let sentence = "";
  const mentions: GumMention[] = [];
  const open = new Map<string, Open[]>();
  for (const line of conllu.split("\n")) {
    if (line.startsWith("# newpar")) {
      if (!line.startsWith("# newpar_block") && text !== "") text += "\n\n";
    } else if (line.startsWith("# text = ")) {
      sentence = line.slice("# text = ".length);
      if (text !== "" && !text.endsWith("\n")) text += " ";
      at = text.length;
      text += sentence;
    }
    const fields = line.split("\t");
    if (fields.length < 10 || !/^\d+$/.test(fields[0]!)) continue;
    const form = fields[1]!;
    const found = text.indexOf(form, at);
    const start = found >= 0 && found - at < 4 ? found : at;
    const end = Math.min(text.length, start + form.length);
    at = end;
    const value = /(?:^|\|)Entity=([^|]*)/.exec(fields[9]!)?.[1];
    if (value === undefined) continue;
    for (const piece of value.match(/\([^()]+\)?|[^()]+\)/g) ?? []) {
      const [entity = "", kind = ""] = piece.replace(/[()]/g, "").split("-");
      if (piece.startsWith("(")) {
        if (piece.endsWith(")")) mentions.push({ entity, kind, start, end });
        else open.set(entity, [...(open.get(entity) ?? []), { entity, kind, start }]);
      } else {
        const begun = open.get(entity)?.pop();
        if (begun !== undefined) mentions.push({ ...begun, end });
      }
    }
  }
  return { id, text, mentions };
}

/** Mentions as clusters of keys. */
export function goldClusters({ mentions }: GumDocument): string[][] {
  const clusters = new Map<string, string[]>();
  for (const { entity, start, end } of mentions) {
    const same = clusters.get(entity);
    const key = `${start}-${end}`;
    if (same) same.push(key);
    else clusters.set(entity, [key]);
  }
  return [...clusters.values()];
}
