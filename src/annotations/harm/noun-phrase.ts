import type { Token } from "../../document/document.js";
import { grammar } from "./grammar.js";

/** A noun phrase without what hangs on it: tokens `first` to `end` (exclusive), `head` its last noun. */
export interface NounPhrase {
  readonly first: number;
  readonly end: number;
  readonly head: number;
}

const HEADS = new Set(["NOUN", "PROPN", "PRON", "NUM", "SYM"]);
const INSIDE = new Set(["DET", "ADJ", ...HEADS]);
const RELATIVE = new Set(["who", "which", "that", "whom", "whose", "what"]);
const POSSESSIVE = new Set(["its", "their", "his", "our", "her", "my", "your"]);

/** Whether a word stands for somebody named before. */
export const isPronoun = ({ pos }: Token): boolean => pos === "PRON";

export const isRelative = ({ normal, pos }: Token): boolean =>
  RELATIVE.has(normal) && pos !== "DET";

/** "its", "their" …: the owner named by a pronoun. */
export const isPossessive = ({ normal }: Token): boolean => POSSESSIVE.has(normal);

/**
 * Cuts a sentence's tokens into base noun phrases, left to right: determiners, adjectives, numbers,
 * nouns, names, possessives ("the army's three tanks"), and participles between a determiner and its
 * noun ("the occupied towns"). Pronouns are phrases of their own.
 *
 * @param verbs tokens that are known to be verbs, whatever their tag
 */
export function nounPhrases(
  tokens: readonly Token[],
  first: number,
  end: number,
  verbs: ReadonlySet<number>,
): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  let at = first;
  while (at < end) {
    const token = tokens[at]!;
    if (!INSIDE.has(token.pos) || verbs.has(at) || isRelative(token)) {
      at++;
      continue;
    }
    let head = isHead(tokens, at, end) || isPossessive(token) ? at : -1;
    let next = at + 1;
    const alone = isPronoun(token) && !isPossessive(token);
    while (!alone && next < end && continues(tokens, next, end, verbs)) {
      if (isHead(tokens, next, end)) head = next;
      next++;
    }
    if (head >= 0) phrases.push({ first: at, end: head + 1, head });
    at = Math.max(next, at + 1);
  }
  return phrases;
}

function isHead(tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[at]!;
  if (HEADS.has(token.pos)) return !isPossessive(token);
  const after = at + 1 < end ? tokens[at + 1]!.pos : "PUNCT";
  return grammar().people.has(token.normal) && !["NOUN", "PROPN", "ADJ"].includes(after);
}

/** "the occupying forces": a participle that describes the noun after it. */
export function isAttributive(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (!before || !after || (after.pos !== "NOUN" && after.pos !== "PROPN")) return false;
  if (!/(?:ing|ed|en)$/.test(tokens[at]!.normal)) return false;
  return (
    before.pos === "DET" || before.pos === "ADJ" || isPossessive(before) || before.normal === "'s"
  );
}

function continues(
  tokens: readonly Token[],
  at: number,
  end: number,
  verbs: ReadonlySet<number>,
): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1]!;
  const after = at + 1 < end ? tokens[at + 1] : undefined;
  if (verbs.has(at) || isRelative(token)) return false;
  if (/^'s?$/.test(token.normal))
    return (
      after !== undefined &&
      (INSIDE.has(after.pos) || (after.pos === "VERB" && isAttributive(tokens, at + 1)))
    );
  if (token.normal === "than") return grammar().about.has(before.normal) && after?.pos === "NUM";
  if (token.normal === "-" || token.normal === "–" || token.normal === "/")
    return token.start === before.end && after?.start === token.end;
  if (token.pos === "PRON") return false;
  if (token.pos === "DET") return before.pos === "DET";
  if (token.pos === "VERB") return isAttributive(tokens, at);
  return INSIDE.has(token.pos);
}
