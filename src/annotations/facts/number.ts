import { wordList } from "../../language/index.js";
import type { Document, Token } from "../../document/document.js";
import { grammar } from "../harm/grammar.js";
import type { Fact } from "./fact.js";

const BEHIND_FIGURE = wordList("facts", "behind-a-figure");
const VAGUE_QUANTITIES = wordList("grammar", "vague-quantities");

/** A number that a sentence gives, of what, and whom or what it names beside it. */
export interface NumberFact extends Fact {
  readonly value: number;
  readonly casualty: boolean;
  /** Names in the sentence, lower case, sorted. */
  readonly names: readonly string[];
}

const REACH = 8;

/**
 * Number claims of a document: a number with the noun that it counts ("200 villages"), and numbers
 * of people killed, injured, arrested, displaced or missing ("25 people were killed").
 *
 * Left out: years ("the 2012 attack", "the election 2016"), dates, ages, spans of time, percentages,
 * sums of money, numbers that tell one thing from others ("Route 66", "Article 12"), and numbers without
 * a noun, for these are too often the same by chance. Numbers are taken as they stand: "over 200" is
 * 200, "two dozen" 24; "dozens" is none.
 */
export function numberFacts(document: Document): NumberFact[] {
  const { tokens, text } = document;
  const facts: NumberFact[] = [];
  for (const { start, end, firstToken, endToken, paragraph } of document.sentences) {
    if (document.paragraphs[paragraph]!.zone === "embed") continue;
    const sentence = { start, end, text: text.slice(start, end) };
    const words = tokens.slice(firstToken, endToken);
    const names = [
      ...new Set(words.filter(({ pos }) => pos === "PROPN").map(({ normal }) => normal)),
    ].sort();
    const seen = new Set<string>();
    for (let at = 0; at < words.length; at++) {
      const dozen = dozenAt(words, at);
      const value = dozen ?? numberOf(words[at]!);
      if (value === null || isPartOfDozen(words, at)) continue;
      if (dozen === null && !standsAlone(words, at)) continue;
      const found = counted(words, at);
      if (found === null || (!found.casualty && isLabelled(words[at - 1], words[at]!))) continue;
      if (seen.has(`${value} ${found.what}`)) continue;
      seen.add(`${value} ${found.what}`);
      facts.push({
        ...{ kind: "number", key: `${found.what} ${value}` },
        ...found,
        ...{ value, names, sentence },
      });
    }
  }
  return facts;
}

function numberOf({ normal, pos, text }: Token): number | null {
  const word = grammar().numbers[normal];
  if (word !== undefined) return pos === "NUM" ? word : null;
  if (!/^\d{1,3}(?:,\d{3})*$|^\d+$/.test(text)) return null;
  return Number(text.replaceAll(",", ""));
}

/** Twelve times what stands before "dozen", if anything does; null for any other word. */
function dozenAt(words: readonly Token[], at: number): number | null {
  if (words[at]!.normal !== "dozen") return null;
  const before = words[at - 1];
  if (!before) return 12;
  if (before.normal === "half" || words[at - 2]?.normal === "half") return 6;
  if (VAGUE_QUANTITIES.has(before.normal)) return null;
  return 12 * (numberOf(before) ?? 1);
}

const isPartOfDozen = (words: readonly Token[], at: number): boolean =>
  words[at + 1]?.normal === "dozen";

/** Four digits without a comma in the span of years that news tells of: "2012", never "2,012". */
const isYear = ({ text }: Token): boolean => /^(?:1[5-9]|20)\d\d$/.test(text);

/** A word before that the number tells apart from others of its kind: "Route 66", "Group 20". */
const isLabelled = (before: Token | undefined, { text }: Token): boolean =>
  before !== undefined &&
  /^\d/.test(text) &&
  (before.pos === "PROPN" || (before.pos === "NOUN" && !grammar().people.has(before.lemma)));

/** Not part of a date, a percentage, a sum of money, a name ("T-72") or a longer number. */
function standsAlone(words: readonly Token[], at: number): boolean {
  const before = words[at - 1];
  const after = words[at + 1];
  if (isYear(words[at]!)) return false;
  if (before && (/^[$€£¥₹]$/.test(before.text) || grammar().time.has(before.normal))) return false;
  if (before && before.pos === "PROPN" && before.end === words[at]!.start) return false;
  if (before && /^[-–.:/]$/.test(before.text) && before.end === words[at]!.start) return false;
  if (after && (/^[-–.:/%]$/.test(after.normal) || BEHIND_FIGURE.has(after.normal))) return false;
  return !(after && grammar().time.has(after.lemma));
}

function counted(
  words: readonly Token[],
  at: number,
): Pick<NumberFact, "what" | "casualty"> | null {
  const casualty = casualtyNear(words, at);
  if (casualty !== null) return { what: casualty, casualty: true };
  for (let next = at + 1; next < Math.min(words.length, at + 5); next++) {
    const { pos, lemma, normal } = words[next]!;
    if (pos === "NOUN") {
      if (words[next + 1]?.pos === "NOUN") continue;
      return grammar().time.has(lemma) || grammar().time.has(normal)
        ? null
        : { what: lemma, casualty: false };
    }
    if (!["ADJ", "PROPN", "ADV"].includes(pos) && normal !== "more") return null;
  }
  return null;
}

/**
 * Whether the number is of casualties: the nearest word of harm after it, before the next number;
 * or right before it ("killing 25", "death toll rose to 25").
 */
function casualtyNear(words: readonly Token[], at: number): string | null {
  for (let next = at + 1; next < Math.min(words.length, at + REACH); next++) {
    const token = words[next]!;
    if (numberOf(token) !== null || token.normal === ";") break;
    const kind = kindOf(token);
    if (kind !== null) return kind;
    if (token.normal === "lives" && ["lose", "lost"].includes(words[next - 2]?.lemma ?? ""))
      return "killed";
    if (token.pos === "CCONJ" || token.normal === ",") break;
  }
  for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
    const token = words[back]!;
    if (numberOf(token) !== null || token.pos === "CCONJ" || token.normal === ",") return null;
    const kind = kindOf(token);
    if (kind !== null) return kind;
    if (token.pos === "NOUN") return null;
  }
  return null;
}

function kindOf({ lemma, normal }: Token): string | null {
  for (const [kind, lemmas] of Object.entries(grammar().casualties))
    if (lemmas.has(lemma) || lemmas.has(normal)) return kind;
  return null;
}
