/**
 * Reads the sentences of `training/labels/` as the runtime would, for `training/laid.py`:
 *   npx tsx training/labels.ts GOLD_DIR OUT.json
 * The labels hold no text: a sentence is found in its set by the hash of its words.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readGum } from "../evaluation/gum.js";
import { articleFromText } from "../src/corpus/index.js";
import { PACKAGE_ROOT } from "../src/data.js";
import type { Document, Token } from "../src/document/index.js";
import { readDocument, withCurlyElisions } from "../src/document/index.js";
import { loadModel } from "../src/reader/learned/model.js";
import { packWindows, type Window } from "../src/reader/learned/windows.js";

interface Label {
  readonly set: string;
  readonly document?: string;
  readonly sentence: string;
  /** Accused and wrong, as places in the sentence; a wrong may be missing. */
  readonly accused?: readonly (readonly number[])[];
  readonly word?: readonly [number, number];
  readonly about?: readonly (readonly [number, number, "bad" | "good"])[];
}

const [gold, out] = process.argv.slice(2) as [string, string];
const hash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 12);
const labelsOf = (name: string): Label[] =>
  readFileSync(join(PACKAGE_ROOT, "training/labels", name), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Label);
const lines = (path: string): Record<string, unknown>[] => {
  const bytes = readFileSync(join(gold, path));
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
};

/** Texts of the sets by set and document; single sentences by their hash. */
function textsOf(): Map<string, string> {
  const texts = new Map<string, string>();
  const root = join(gold, "polnear/train");
  for (const file of readdirSync(root, { recursive: true }) as string[])
    if (file.endsWith(".txt"))
      texts.set(`polnear ${basename(file, ".txt")}`, readFileSync(join(root, file), "utf8"));
  for (const { id, text } of readGum(join(gold, "gum/train"))) texts.set(`gum ${id}`, text);
  for (const one of lines("ecbplus/documents.jsonl.gz"))
    texts.set(`ecbplus ${String(one["id"])}`, `${String(one["title"])}\n\n${String(one["text"])}`);
  const single = (set: string, text: unknown) =>
    texts.set(`${set} ${hash(String(text))}`, String(text));
  for (const one of lines("newsmtsc/train.jsonl")) single("newsmtsc", one["sentence"]);
  for (const one of lines("anno-lexical/train.jsonl.gz")) single("anno-lexical", one["text"]);
  for (const one of lines("ccf/train.jsonl")) single("ccf", one["text"]);
  for (const one of lines("gvfc/train.jsonl"))
    single("gvfc", one["headline"] ?? one["title"] ?? one["text"] ?? "");
  for (const line of readFileSync(join(gold, "factappeal/train.csv"), "utf8").split("\n"))
    single("factappeal", line.replace(/^"?(.*?)"?,"?<.*$/, "$1").replaceAll('""', '"'));
  return texts;
}

const model = await loadModel();
const labels = [...labelsOf("accusations.jsonl"), ...labelsOf("slants.jsonl")];
const wanted = new Map<string, Label[]>();
for (const label of labels) {
  const key = `${label.set} ${label.sentence}`;
  wanted.set(key, [...(wanted.get(key) ?? []), label]);
}
const documents = new Set(
  labels.flatMap(({ set, document }) => (document === undefined ? [] : [`${set} ${document}`])),
);

/** First and end piece of each word, and where it stands in its sentence. */
function placesOf(window: Window, tokens: readonly Token[], start: number): number[][] {
  return tokens.map((token) => {
    const own = window.starts.flatMap((at, piece) =>
      at >= token.start && at < token.end ? [piece] : [],
    );
    const covering = window.starts.findLastIndex((at) => at >= 0 && at <= token.start);
    const [first, last] = [own[0] ?? Math.max(covering, 1), own.at(-1) ?? Math.max(covering, 1)];
    return [token.start - start, token.end - start, first, last + 1];
  });
}

const windows: object[] = [];
const sentences: object[] = [];
let missed = labels.length;
for (const [key, text] of textsOf()) {
  const [set] = key.split(" ") as [string];
  const article = ["polnear", "gum", "ecbplus"].includes(set);
  if (article && !documents.has(key)) continue;
  const document: Document = readDocument(articleFromText({ id: key, text }));
  const found = document.sentences.flatMap((sentence) => {
    const own = wanted.get(`${set} ${hash(document.text.slice(sentence.start, sentence.end))}`);
    return (own ?? []).map((label) => ({ sentence, label }));
  });
  if (found.length === 0) continue;
  const packed = packWindows(
    model.tokenizer,
    withCurlyElisions(document.text, document.paragraphs),
    document.paragraphs,
    document.sentences,
    model.card.maxPieces,
    model.card.packedPieces,
  );
  const numbers = new Map<Window, number>();
  for (const { sentence, label } of found) {
    const window = packed.find(({ starts }) =>
      starts.some((at) => at >= sentence.start && at < sentence.end),
    );
    if (window === undefined) continue;
    if (!numbers.has(window)) {
      numbers.set(window, windows.length);
      windows.push({ ids: window.ids, features: window.features });
    }
    missed -= 1;
    const tokens = document.tokens.slice(sentence.firstToken, sentence.endToken);
    sentences.push({
      ...label,
      document: key,
      window: numbers.get(window),
      words: placesOf(window, tokens, sentence.start),
    });
    wanted.delete(`${set} ${label.sentence}`);
  }
}
writeFileSync(out, JSON.stringify({ windows, sentences }));
console.log(`${sentences.length} labels in ${windows.length} windows; ${missed} not found`);
await model.close();
