import { wordList } from "../../language/index.js";
import { roleOf, standsAsPlace } from "../../entities/index.js";
import { OUTLET_ZONES } from "../../corpus/article.js";
import { overlapping } from "../../document/index.js";
import type { Finding } from "../../finding.js";
import { DAYS_AND_MONTHS } from "../../document/calendar.js";
import type { Document, Token } from "../../document/document.js";
import type { Fact } from "./fact.js";

const NO_PLACE = new Set([...DAYS_AND_MONTHS, ...wordList("facts", "no-place")]);

/**
 * Places that an article's own text names, each once with its first sentence: a name behind `in`,
 * `near` and their like, or beside `town`, `village` and their like. Actors of the topic are left
 * out (a state is a party before it is a place), and so are days, months and bodies.
 */
export function placeFacts(document: Document, findings: readonly Finding[]): Fact[] {
  const { tokens, text, sentences, paragraphs } = document;
  const isActor = overlapping(findings.filter(({ kind }) => kind === "mention"));
  const words = tokens.map(({ normal }) => normal);
  const facts = new Map<string, Fact>();
  for (const { start, end, firstToken, endToken, paragraph } of sentences) {
    if (!OUTLET_ZONES.has(paragraphs[paragraph]!.zone)) continue;
    for (let at = firstToken + 1; at < endToken; at++) {
      if (!isName(tokens[at]!) || isName(tokens[at - 1]!)) continue;
      let after = at + 1;
      while (after < endToken && isName(tokens[after]!)) after++;
      const named = standsAsPlace(words, { first: at, stop: after });
      const run = tokens.slice(at, after);
      if (!named || tokens[after]?.text === "'s" || run.length > 3) continue;
      if (run.some((token) => NO_PLACE.has(token.normal) || isActor(token))) continue;
      if (run.some(({ normal }) => roleOf(normal) !== null)) continue;
      const what = text.slice(run[0]!.start, run.at(-1)!.end);
      const key = `where ${what.toLowerCase()}`;
      const sentence = { start, end, text: text.slice(start, end) };
      if (!facts.has(key)) facts.set(key, { kind: "where", key, what, value: null, sentence });
    }
  }
  return [...facts.values()];
}

const isName = ({ pos, text }: Token): boolean => pos === "PROPN" && /^\p{Lu}[\p{L}-]/u.test(text);

/** Does an article write a place's name anywhere? `text` is its `toldText`. */
export const writes = (text: string, place: string): boolean => text.includes(place.toLowerCase());
