import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Span } from "../src/corpus/article.js";

/** A word of a treebank, at its place in the running text. */
export interface TreebankWord extends Span {
  /** Index of its head among the document's words; null for the root of a sentence. */
  readonly head: number | null;
  readonly relation: string;
  readonly partOfSpeech: string;
}

/** A treebank's document as running text: sentences apart by blanks, paragraphs by blank lines. */
export interface TreebankDocument {
  readonly text: string;
  readonly words: readonly TreebankWord[];
}

/** Reads the documents of CoNLL-U files in a folder whose names fit, packed or not. */
export function readTreebank(folder: string, name: RegExp): TreebankDocument[] {
  return readdirSync(folder)
    .filter((file) => name.test(file))
    .sort()
    .flatMap((file) => {
      const bytes = readFileSync(join(folder, file));
      return documentsOf((file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"));
    });
}

/** Documents of a CoNLL-U text. Contractions ("3-4") give their words the letters that they stand for. */
export function documentsOf(conllu: string): TreebankDocument[] {
  const documents: { text: string; words: TreebankWord[] }[] = [];
  let newParagraph = false;
  for (const block of conllu.split(/\n\s*\n/)) {
    const lines = block.split("\n").filter((line) => line !== "");
    const sentence = lines.find((line) => line.startsWith("# text = "))?.slice(9);
    if (sentence === undefined) continue;
    if (lines.some((line) => line.startsWith("# newdoc")) || documents.length === 0)
      documents.push({ text: "", words: [] });
    newParagraph = lines.some((line) => /^# newpar(?!_)/.test(line));
    const document = documents.at(-1)!;
    if (document.text !== "") document.text += newParagraph ? "\n\n" : " ";
    addSentence(document, sentence, lines);
  }
  return documents;
}

function addSentence(
  document: { text: string; words: TreebankWord[] },
  sentence: string,
  lines: readonly string[],
): void {
  const [base, before] = [document.text.length, document.words.length];
  document.text += sentence;
  let at = base;
  for (const line of lines) {
    const [id = "", form = "", , pos = "", , , head = "", relation = ""] = line.split("\t");
    if (!/^\d+$/.test(id)) continue;
    const found = document.text.indexOf(form, at);
    const start = found >= 0 && document.text.slice(at, found).trim() === "" ? found : at;
    const end = Math.min(document.text.length, start + form.length);
    at = end;
    document.words.push({
      start,
      end,
      head: head === "0" ? null : before + Number(head) - 1,
      relation,
      partOfSpeech: pos,
    });
  }
}
