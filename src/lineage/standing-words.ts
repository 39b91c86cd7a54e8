import type { Document, Sentence } from "../document/document.js";
import { wordParts } from "./shingles.js";

/** A sentence as its words are looked for in articles. */
export interface Said {
  /** As lineage compares words. */
  readonly words: readonly string[];
  /** Words of each name in it. */
  readonly names: readonly (readonly string[])[];
  /** Lemmas of its nouns, verbs and adjectives that are no names. */
  readonly content: readonly string[];
}

/** An article's words, without what repeats at its edges. */
export interface StoryWords {
  readonly names: ReadonlySet<string>;
  readonly content: ReadonlySet<string>;
  /** Runs of three words. */
  readonly runs: ReadonlySet<string>;
}

const CONTENT: ReadonlySet<string> = new Set(["NOUN", "VERB", "ADJ", "ADV"]);
/** Words in a run: two in a row are anybody's. */
const RUN = 3;
/** Share from which on an article counts as having it. */
const HALF = 0.5;

/** A sentence's words, names and content words. */
export function saidOf(document: Document, { firstToken, endToken }: Sentence): Said {
  const words: string[] = [];
  const names: string[][] = [];
  const content: string[] = [];
  let inName = false;
  for (let i = firstToken; i < endToken; i++) {
    const { normal, lemma, pos, word } = document.tokens[i]!;
    if (word) words.push(...wordParts(normal));
    const isName = pos === "PROPN" && word;
    if (isName && inName) names.at(-1)!.push(...wordParts(normal));
    else if (isName) names.push(wordParts(normal));
    else if (CONTENT.has(pos)) content.push(lemma.toLowerCase());
    inName = isName;
  }
  return { words, names, content };
}

/** All that an article says, as sentences are looked up in it. */
export function wordsOf(document: Document): StoryWords {
  const said = document.sentences.map((sentence) => saidOf(document, sentence));
  return {
    names: new Set(said.flatMap(({ names }) => names.flat())),
    content: new Set(said.flatMap(({ content }) => content)),
    runs: new Set(said.flatMap(({ words }) => runsOf(words))),
  };
}

/**
 * Does a sentence tell of what the articles that have it tell of? It does where most of them name somebody or
 * something by a name of the sentence that is not the outlet's own, where most of its content words stand elsewhere
 * in the middle one of them, or where most of its runs of three words stand in the rest of any: then it is a
 * turn of phrase (“He did not elaborate”).
 */
export function isOfTheStory(
  { words, names, content }: Said,
  stories: readonly StoryWords[],
  outlet: string,
): boolean {
  const told = names.filter((name) => !isOutlet(name, outlet));
  const named = stories.filter((story) =>
    told.some((name) => name.some((one) => story.names.has(one))),
  );
  if (named.length >= HALF * stories.length) return true;
  const shares = stories.map((story) => shareOf(content, (one) => story.content.has(one)));
  shares.sort((a, b) => a - b);
  if (shares[shares.length >> 1]! >= HALF) return true;
  const runs = runsOf(words);
  return shareOf(runs, (run) => stories.some((story) => story.runs.has(run))) >= HALF;
}

const runsOf = (words: readonly string[]): string[] =>
  words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(" "));

const shareOf = <Item>(items: readonly Item[], has: (item: Item) => boolean): number =>
  items.length === 0 ? 0 : items.filter(has).length / items.length;

/** Letters below which a part of a name says nothing. */
const LEAST_LETTERS = 4;

/** The outlet's name in a longer one (“The Daily News Foundation”), or a part of it (“The Times”). */
function isOutlet(name: readonly string[], outlet: string): boolean {
  const [one, other] = [name, wordParts(outlet.toLowerCase())].map((words) =>
    words.join("").replace(/^the/u, ""),
  ) as [string, string];
  if (Math.min(one.length, other.length) < LEAST_LETTERS) return false;
  return one.includes(other) || other.includes(one);
}
