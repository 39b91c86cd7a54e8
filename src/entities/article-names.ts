import { OUTLET_ZONES, type Span } from "../corpus/article.js";
import type { Document } from "../document/document.js";
import type { ArticleNames, Found } from "./named-entity.js";
import { grouped } from "./grouping.js";
import { paragraphAt, sentenceAt as sentenceOf } from "../document/index.js";
import { listedAsPlaces, standsAsPlace } from "./settlements.js";
import { spanLookup } from "./lookups.js";
import { type NameRun, nameRuns } from "./names.js";
import { type Office, officesIn } from "./offices.js";
import { type Line, openingWords } from "./opening-words.js";
import { namesSideBySide } from "./side-by-side.js";
import { portfolioJoints } from "./portfolios.js";
import { isTitleCase } from "./title-case.js";
import { said } from "./told.js";
import { PREPOSITIONS } from "./vocabulary.js";
import type { Tree } from "../parse/index.js";
import type { WordReading } from "../reader/reader.js";
import { retold, toldKinds } from "./told-kind.js";
import { verbsInNames } from "./verbs-in-names.js";
import { type NameWord, lowerWords, nameWords } from "./words.js";

/**
 * Reads an article's capitalised names into people, bodies and places. Bare surnames and short
 * forms ("the Post", "IMF") go to the full name that the text gives somewhere. Headings set with
 * capitals throughout are not read. Time is linear in the text.
 */
export function readNames(
  document: Document,
  words: WordReading | null = null,
  trees: readonly Tree[] = [],
): ArticleNames {
  const toldOf = words === null ? () => null : toldKinds(document, words);
  const common = writtenSmall(document);
  const found: Found[] = [];
  const inHeadline: Found[] = [];
  const headings: NameWord[] = [];
  const titleCase = new Set<number>();
  const offices: Office[] = [];
  const sentenceAt = (offset: number) => sentenceOf(document, offset);
  const quotedAt = spanLookup(document.quotations.map(({ inner }) => inner));
  const lines = linesOf(document);
  const joints = portfolioJoints(trees);
  const skipped = openingWords([...lines.values()], trees, common);
  for (const verb of openingVerbs(trees)) skipped.add(verb);
  for (const verb of verbsInNames([...lines.values()], trees, common)) skipped.add(verb);
  const breaks = namesSideBySide([...lines.values()], common);
  document.paragraphs.forEach((paragraph, index) => {
    const line = lines.get(index);
    if (line === undefined) {
      headings.push(...nameWords(document.text, paragraph.start, paragraph.end));
      titleCase.add(index);
      return;
    }
    const { words: inLine, starts } = line;
    const own = OUTLET_ZONES.has(paragraph.zone);
    const at = { sentenceAt, quotedAt: (offset: number) => !own || quotedAt(offset) };
    const some = foundIn(
      document,
      inLine,
      nameRuns(inLine, starts, common, skipped, joints, breaks).map((run) =>
        retold(run, toldOf(run)),
      ),
      starts,
      at,
    );
    (paragraph.zone === "headline" ? inHeadline : found).push(...some);
    offices.push(...officesIn(inLine, at));
  });
  const known = new Set(
    found.flatMap(({ run, opens }) => (opens ? [] : run.words.map((w) => w.lower))),
  );
  const named = grouped(
    document,
    {
      found: found.filter(
        ({ run, opens }) =>
          !opens ||
          run.words.length > 1 ||
          run.type !== "other" ||
          known.has(run.words[0]!.lower) ||
          toldOf(run)?.meant === true,
      ),
      inHeadline,
      headings,
      offices,
      isPerson: (run) => toldOf(run)?.type === "person",
    },
    common,
  );
  return {
    ...named,
    joints,
    skipped,
    breaks,
    inTitleCase: (offset) => titleCase.has(paragraphAt(document, offset)),
  };
}

/**
 * Words and beginnings of sentences of each paragraph, by its index; none for headings with capitals
 * throughout.
 */
function linesOf(document: Document): ReadonlyMap<number, Line> {
  const opened = new Map<number, number[]>();
  for (const { paragraph, inner } of document.quotations) {
    const starts = opened.get(paragraph);
    if (starts) starts.push(inner.start);
    else opened.set(paragraph, [inner.start]);
  }
  const lines = new Map<number, Line>();
  document.paragraphs.forEach((paragraph, index) => {
    const words = nameWords(document.text, paragraph.start, paragraph.end);
    // A body's sentence that is mostly names ("President Anna Berg visited Kyiv.") is no heading.
    const sentence =
      paragraph.zone === "body" && /[.!?]["”’)]?\s*$/u.test(textOf(document, paragraph));
    if (isTitleCase(words) && !sentence) return;
    const starts = new Set<number>(opened.get(index));
    for (let i = paragraph.firstSentence; i < paragraph.endSentence; i++)
      starts.add(firstLetter(document.text, document.sentences[i]!.start));
    lines.set(index, { words, starts });
  });
  return lines;
}

const textOf = ({ text }: Document, { start, end }: Span): string =>
  text.slice(Math.max(start, end - 4), end);

const firstLetter = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && !/[\p{L}\p{N}]/u.test(text.charAt(at))) at++;
  return at;
};

/** Offsets of the verbs that sentences open with, by their trees: an order is nobody's name. */
function openingVerbs(trees: readonly Tree[]): ReadonlySet<number> {
  const verbs = new Set<number>();
  for (const { shallow, words, heads, partsOfSpeech } of trees)
    if (!shallow && partsOfSpeech[0] === "VERB" && heads[0] === null) verbs.add(words[0]!.start);
  return verbs;
}

function writtenSmall(document: Document): Set<string> {
  const small = new Set<string>();
  for (const { text, word } of document.tokens) {
    const code = text.charCodeAt(0);
    if (word && !(code > 64 && code < 91)) small.add(text);
  }
  return small;
}

function foundIn(
  document: Document,
  words: readonly NameWord[],
  runs: readonly NameRun[],
  starts: ReadonlySet<number>,
  at: {
    readonly sentenceAt: (offset: number) => number;
    readonly quotedAt: (offset: number) => boolean;
  },
): Found[] {
  const lower = lowerWords(words);
  const listed = listedAsPlaces(lower, runs, words);
  let lastSentence = -1;
  return runs.map((run, i) => {
    const sentence = at.sentenceAt(run.start);
    const quoted = at.quotedAt(run.start);
    const possessive = words[run.stop - 1]!.possessive;
    const first = !quoted && sentence !== lastSentence && !possessive && run.type !== "role";
    if (first) lastSentence = sentence;
    const subject = first && !PREPOSITIONS.has(lower[run.first - 1] ?? "");
    return {
      run,
      sentence,
      subject,
      quoted,
      opens: starts.has(words[run.first]!.start),
      placed: (standsAsPlace(lower, run) || listed[i]!) && !possessive,
      ...said(document, words, lower, runs.slice(Math.max(0, i - 2), i + 8), run),
    };
  });
}
