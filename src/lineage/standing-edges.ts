import type { Article, Span } from "../corpus/article.js";
import type { Document, Sentence } from "../document/document.js";
import { wordParts } from "./shingles.js";
import { saidOf, type Said } from "./standing-words.js";

/** Sentences of the body's beginning and end among which standing text is looked for. */
const [HEAD, TAIL] = [2, 5];
/** Shorter ones say too little to be told by their words. */
const LEAST_WORDS = 3;

/** A sentence at an edge of an article. */
export interface Edge extends Span {
  /** Its words, as one text. */
  readonly key: string;
  readonly sentence: Said;
}

/** The sentences at an article's edges that nobody is quoted with, each once, and the words of its body. */
export function edgesOf(document: Document): {
  readonly edges: readonly Edge[];
  readonly words: number;
} {
  const body = document.sentences.filter(
    ({ paragraph }) => document.paragraphs[paragraph]!.zone === "body",
  );
  const said = body.map((sentence) => saidOf(document, sentence));
  const edges = new Map<string, Edge>();
  body.forEach((sentence, at) => {
    const { start, end } = sentence;
    const key = said[at]!.words.join(" ");
    if (said[at]!.words.length < LEAST_WORDS || isQuoted(document, sentence)) return;
    if (at < HEAD || at >= body.length - TAIL)
      edges.set(key, { start, end, key, sentence: said[at]! });
  });
  return {
    edges: [...edges.values()].sort((a, b) => a.start - b.start),
    words: said.reduce((sum, { words }) => sum + words.length, 0),
  };
}

const isQuoted = ({ quotations }: Document, { start, end }: Sentence): boolean =>
  quotations.some((quotation) => quotation.start < end && quotation.end > start);

/**
 * Articles that may have such a sentence: some piece near an edge of theirs, cut at every full stop, stands near an
 * edge of enough articles. So that only these need be read into sentences.
 */
export function suspectsOf(articles: readonly Article[], least: number): readonly Article[] {
  if (articles.length < least) return [];
  const pieces = articles.map(edgePieces);
  const counts = new Map<string, number>();
  for (const own of pieces)
    for (const piece of own) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return articles.filter((_, at) => [...pieces[at]!].some((piece) => counts.get(piece)! >= least));
}

/** Full stops after short forms make more pieces of a text than it has sentences. */
const MORE = 3;

function edgePieces({ text, zones }: Article): ReadonlySet<string> {
  const pieces = zones
    .filter(({ zone }) => zone === "body")
    .flatMap(({ start, end }) => text.slice(start, end).split(/(?<=[.!?…]["”’')\]]{0,2})\s+/u));
  const edges =
    pieces.length <= MORE * (HEAD + TAIL)
      ? pieces
      : [...pieces.slice(0, MORE * HEAD), ...pieces.slice(-MORE * TAIL)];
  return new Set(
    edges
      .map((piece) => wordParts(piece.toLowerCase()))
      .filter(({ length }) => length >= LEAST_WORDS)
      .map((words) => words.join(" ")),
  );
}
