import { wordList } from "../language/index.js";
import type { Token } from "../document/document.js";
import { clauseWords } from "./clause-words.js";

/** A base noun phrase by tags: tokens `first` to `end` (exclusive) and its head. */
export interface NounChunk {
  readonly first: number;
  readonly end: number;
  readonly head: number;
}

const NOUNS = new Set(["NOUN", "PROPN", "NUM", "SYM"]);
const INSIDE = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM", "SYM"]);
const POSSESSIVE = wordList("grammar", "possessives-and-whose");

type Tokens = readonly Pick<Token, "normal" | "pos" | "start" | "end" | "lemma">[];

/**
 * Cuts tokens into base noun phrases by their tags, from left to right: determiners, adjectives,
 * numbers, nouns, names, owners ("the army's three tanks") and participles between a determiner and
 * its noun ("the occupied towns"). Pronouns stand alone.
 */
export function nounChunks(tokens: Tokens, first: number, end: number): NounChunk[] {
  const chunks: NounChunk[] = [];
  for (let at = first; at < end;) {
    const chunk = chunkAt(tokens, at, end);
    if (chunk !== null) chunks.push(chunk);
    at = chunk?.end ?? at + 1;
  }
  return chunks;
}

function chunkAt(tokens: Tokens, at: number, end: number): NounChunk | null {
  const { pos, normal } = tokens[at]!;
  const owned = POSSESSIVE.has(normal) && pos !== "SCONJ";
  if (!owned && clauseWords().relative.has(normal) && pos !== "DET") return null;
  if (isThatOfClause(tokens, at, end)) return null;
  if (pos === "PRON" && !owned) return { first: at, end: at + 1, head: at };
  if (!owned && !INSIDE.has(pos)) return null;
  let head = NOUNS.has(pos) ? at : -1;
  let next = at + 1;
  while (next < end && goesOn(tokens, next, end)) {
    if (NOUNS.has(tokens[next]!.pos)) head = next;
    next += 1;
  }
  if (head < 0 && (pos === "DET" || owned)) head = next - 1;
  return head < 0 ? null : { first: at, end: head + 1, head };
}

function goesOn(tokens: Tokens, at: number, end: number): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1]!;
  const after = at + 1 < end ? tokens[at + 1] : undefined;
  if (/^'s?$/.test(token.normal))
    return (
      token.pos !== "AUX" &&
      token.pos !== "VERB" &&
      after !== undefined &&
      (INSIDE.has(after.pos) || describes(tokens, at + 1, end))
    );
  if (/^[-–/]$/.test(token.normal))
    return (
      token.start === before.end &&
      after !== undefined &&
      after.start === token.end &&
      INSIDE.has(after.pos)
    );
  if (token.pos === "PRON") return false;
  if (token.pos === "DET") return before.pos === "DET" && before.normal !== token.normal;
  if (token.pos === "VERB") return describes(tokens, at, end);
  if (token.pos === "ADV") return before.pos === "DET" && after?.pos === "ADJ";
  return INSIDE.has(token.pos);
}

/** "the occupying forces": a participle that describes the noun after it. */
function describes(tokens: Tokens, at: number, end: number): boolean {
  const [before, after] = [tokens[at - 1], at + 1 < end ? tokens[at + 1] : undefined];
  if (before === undefined || after === undefined || tokens[at]!.pos !== "VERB") return false;
  if (after.pos !== "NOUN" && after.pos !== "PROPN") return false;
  if (!/(?:ing|ed|en)$/.test(tokens[at]!.normal)) return false;
  return (
    before.pos === "DET" ||
    before.pos === "ADJ" ||
    POSSESSIVE.has(before.normal) ||
    before.normal === "'s"
  );
}

/** "said that rebels …": "that" before a plural is no "this". */
function isThatOfClause(tokens: Tokens, at: number, end: number): boolean {
  if (tokens[at]!.normal !== "that" || at + 1 >= end) return false;
  const { pos, normal, lemma } = tokens[at + 1]!;
  return pos !== "NOUN" || (normal.endsWith("s") && normal !== lemma);
}
