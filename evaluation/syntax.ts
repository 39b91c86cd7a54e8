import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Article, Zone } from "../src/corpus/article.js";
import type { Document } from "../src/document/document.js";
import { firstEndingAfter, readDocument } from "../src/document/index.js";
import { UserError } from "../src/errors.js";
import pMap from "p-map";
import type { Tree } from "../src/parse/index.js";
import { createReader } from "../src/reader/index.js";
import { readTreebank } from "./treebank.js";
import type { TreebankDocument } from "./treebank.js";

/** Words of a treebank without punctuation, and how many were attached as there. */
export interface SyntaxScore {
  readonly words: number;
  /** Right head. */
  readonly attached: number;
  /** Right head and relation, subtypes left out, as in the shared tasks. */
  readonly labelled: number;
  /** Right head and relation with its subtype. */
  readonly exact: number;
  /** Right part of speech. */
  readonly tagged: number;
  /** Cut as in the treebank. */
  readonly cut: number;
}

/**
 * Trees against a treebank's, words and sentences cut by us. A word of the treebank is the token of ours
 * that covers its start. Its head is right where that token's head is the token of the treebank's head,
 * and, for a root, where it is the root of a sentence of ours. Of several words in one token only the one
 * whose head stands outside can be right.
 */
export function syntaxScore(
  { words }: TreebankDocument,
  document: Document,
  trees: readonly Tree[],
): SyntaxScore {
  const score = { words: 0, attached: 0, labelled: 0, exact: 0, tagged: 0, cut: 0 };
  const tokenOf = words.map(({ start }) => firstEndingAfter(document.tokens, start));
  for (const [index, word] of words.entries()) {
    if (word.partOfSpeech === "PUNCT" || word.relation.startsWith("punct")) continue;
    score.words += 1;
    const own = tokenOf[index]!;
    const token = document.tokens[own];
    if (token === undefined) continue;
    if (token.start === word.start && token.end === word.end) score.cut += 1;
    const tree = trees[token.sentence]!;
    const place = own - tree.firstToken;
    if (tree.partsOfSpeech[place] === word.partOfSpeech) score.tagged += 1;
    const head = tree.heads[place] ?? null;
    const told = head === null ? null : tree.firstToken + head;
    const wanted = word.head === null ? null : tokenOf[word.head]!;
    if (told !== wanted || wanted === own) continue;
    score.attached += 1;
    const relation = tree.relations[place]!;
    if (relation.split(":")[0] === word.relation.split(":")[0]) score.labelled += 1;
    if (relation === word.relation) score.exact += 1;
  }
  return score;
}

/** Prints attachment scores on the development parts of GUM and EWT. */
export async function evaluateSyntax(goldDir: string, name: "learned" | "rules"): Promise<string> {
  const sets = [
    ["GUM dev", join(goldDir, "gum", "dev"), /\.conllu/],
    ["EWT dev", join(goldDir, "ewt"), /^dev\.conllu/],
  ] as const;
  const lines = ["trees against treebanks, words and sentences cut by us, punctuation left out"];
  const reader = await createReader(name);
  for (const [title, folder, file] of sets) {
    if (!existsSync(folder)) throw new UserError(`${folder} is missing: give the gold folder`);
    const documents = readTreebank(folder, file);
    const scores = await pMap(
      documents,
      async (gold, index) => {
        const document = readDocument(asBody(String(index), gold.text));
        const [reading] = await reader.read([document]);
        return syntaxScore(gold, document, reading!.trees);
      },
      { concurrency: 4 },
    );
    lines.push(lineOf(title, scores));
  }
  return lines.join("\n");
}

function lineOf(title: string, scores: readonly SyntaxScore[]): string {
  const sum = (key: keyof SyntaxScore): number => scores.reduce((all, one) => all + one[key], 0);
  const share = (key: keyof SyntaxScore): string => ((100 * sum(key)) / sum("words")).toFixed(1);
  return `  ${title}  UAS ${share("attached")}  LAS ${share("labelled")}  (with subtypes ${share("exact")})  parts of speech ${share("tagged")}  words cut alike ${share("cut")}  (${sum("words")} words)`;
}

/** Every line is body: what is measured is the parsing, not that of zones. */
function asBody(id: string, text: string): Article {
  const zones: Zone[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g))
    if (line.trim() !== "") zones.push({ start: index, end: index + line.length, zone: "body" });
  const unknown = { title: null, date: null, url: null, agency: null, event: null, file: null };
  return { ...unknown, id, outlet: "", text, zones, warnings: [] };
}
