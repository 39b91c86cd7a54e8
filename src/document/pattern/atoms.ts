import type { Token } from "../document.js";

/**
 * What patterns are matched against: a word, or a part of a word between hyphens, so that
 * `self-defence`, `self defence` and a token split at the hyphen all read alike.
 */
export interface Atom {
  readonly start: number;
  readonly end: number;
  /** As the article writes it. */
  readonly text: string;
  readonly normal: string;
  readonly lemma: string;
  readonly pos: string;
  readonly word: boolean;
  readonly sentence: number;
  /** Index of the token it stands in. */
  readonly token: number;
  /** True where a hyphen joins it to the atom before. */
  readonly joined: boolean;
  /** True in a sentence that capitalises its words, as headlines do: tags tell little there. */
  readonly titled: boolean;
}

const HYPHENS = /[-\u2010-\u2015\u2212]+/;
const ONLY_HYPHENS = /^[-\u2010-\u2012]+$/;
const read = new WeakMap<readonly Token[], readonly Atom[]>();

/** The words of a pattern's text, cut as documents are: at spaces, hyphens and before `'s`, `n't`. */
export function splitWord(text: string): string[] {
  return text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/(n't|'(?:s|re|ve|ll|d|m))(?![\p{L}\p{N}])/giu, " $1")
    .split(/[\s\-\u2010-\u2015\u2212]+/)
    .filter((word) => word !== "");
}

/** Tokens as atoms: hyphens are gone, a word with inner hyphens is cut. Read once for a document. */
export function atomsOf(tokens: readonly Token[]): readonly Atom[] {
  const known = read.get(tokens);
  if (known) return known;
  const titled = titledSentences(tokens);
  const atoms: Atom[] = [];
  let hyphenEnd = -1;
  for (const [index, token] of tokens.entries()) {
    if (ONLY_HYPHENS.test(token.text)) {
      if (atoms.at(-1)?.end === token.start) hyphenEnd = token.end;
      else atoms.push(atom(token, index, false, false));
      continue;
    }
    const joined = token.start === hyphenEnd && token.start > 0;
    if (token.word && HYPHENS.test(token.text))
      pushParts(atoms, token, index, joined, titled.has(token.sentence));
    else atoms.push(atom(token, index, joined, titled.has(token.sentence)));
  }
  read.set(tokens, atoms);
  return atoms;
}

const atom = (token: Token, index: number, joined: boolean, titled: boolean): Atom => ({
  start: token.start,
  end: token.end,
  text: token.text,
  normal: token.normal,
  lemma: token.lemma,
  pos: token.pos,
  word: token.word,
  sentence: token.sentence,
  token: index,
  joined,
  titled,
});

function pushParts(
  atoms: Atom[],
  token: Token,
  index: number,
  joined: boolean,
  titled: boolean,
): void {
  let at = 0;
  for (const part of token.text.split(HYPHENS)) {
    const from = token.text.indexOf(part, at);
    at = from + part.length;
    if (part === "") continue;
    const normal = part.toLowerCase().replace(/[\u2018\u2019]/g, "'");
    atoms.push({
      start: token.start + from,
      end: token.start + at,
      text: part,
      normal,
      lemma: normal,
      pos: token.pos,
      word: true,
      sentence: token.sentence,
      token: index,
      joined: joined || from > 0,
      titled,
    });
  }
}

/** Sentences in which at least three longer words stand and nearly all begin with a capital. */
function titledSentences(tokens: readonly Token[]): ReadonlySet<number> {
  const counts = new Map<number, { longer: number; capital: number }>();
  for (const token of tokens) {
    if (!token.word || token.text.length < 4 || !/\p{L}/u.test(token.text)) continue;
    const count = counts.get(token.sentence) ?? { longer: 0, capital: 0 };
    count.longer += 1;
    if (/^\p{Lu}/u.test(token.text)) count.capital += 1;
    counts.set(token.sentence, count);
  }
  const titled = new Set<number>();
  for (const [sentence, { longer, capital }] of counts)
    if (longer >= 3 && capital / longer >= 0.75) titled.add(sentence);
  return titled;
}
