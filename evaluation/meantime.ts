import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Span } from "../src/corpus/article.js";

/** A person or body that MEANTIME marks, with the number of whom it means across articles. */
export interface MeantimeMention extends Span {
  readonly entity: string;
}

/** An article of MEANTIME as running text. */
export interface MeantimeArticle {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly MeantimeMention[];
}

const NO_SPACE_BEFORE = /^(?:[.,;:!?%)\]]|['’]s?|n't|''|”)$/;
const NO_SPACE_AFTER = /^(?:[($[]|``|“)$/;

/** Reads MEANTIME's CoNLL file: mentions of people (`PER`) and bodies (`ORG`). */
export function readMeantime(file: string): MeantimeArticle[] {
  const bytes = readFileSync(file);
  const articles: MeantimeArticle[] = [];
  let id = "";
  let text = "";
  let sentence = "0";
  let glue = true;
  let mentions: MeantimeMention[] = [];
  const open = new Map<string, number[]>();
  for (const line of (file.endsWith(".gz") ? gunzipSync(bytes) : bytes)
    .toString("utf8")
    .split("\n")) {
    if (line.startsWith("#begin")) {
      id = /\((.*?)\)/.exec(line)?.[1] ?? "";
      text = "";
      mentions = [];
      open.clear();
      sentence = "0";
      glue = true;
    } else if (line.startsWith("#end")) articles.push({ id, text, mentions });
    const fields = line.split("\t");
    if (fields.length < 5) continue;
    const [, number = "0", , word = "", marks = "-"] = fields;
    if (number !== sentence) {
      // The headline and the date line stand alone; the rest is running text.
      text += Number(number) < 3 ? "\n\n" : " ";
      sentence = number;
      glue = true;
    }
    if (!glue && !NO_SPACE_BEFORE.test(word)) text += " ";
    const start = text.length;
    text += word;
    glue = NO_SPACE_AFTER.test(word);
    for (const mark of marks.split("|").map((one) => one.trim())) {
      const entity = mark.replace(/[()]/g, "");
      if (!/(?:PER|ORG)\d/.test(entity)) continue;
      if (mark.startsWith("(")) open.set(entity, [...(open.get(entity) ?? []), start]);
      if (mark.endsWith(")")) {
        const from = open.get(entity)?.pop();
        if (from !== undefined)
          mentions.push({ entity: entity.replace(/^[a-z_]+/, ""), start: from, end: text.length });
      }
    }
  }
  return articles;
}
