import {
  context,
  cutRight,
  describe,
  facets,
  lookup,
  sentenceSpan,
  shownSpan,
} from "../evidence/index.js";
import { sideName } from "../figures/index.js";
import type { Span } from "../corpus/article.js";
import type { Finding } from "../finding.js";
import type { Analysis } from "../outlets/analysis.js";
import { passageOf } from "../passage.js";
import { stringTable } from "./string-table.js";

/** Characters of a sentence that a page holds whole; of a longer one the words around the finding. */
const LONGEST = 700;
/** Of a finding's own words. */
const LONGEST_MATCH = 400;
/** On either side of a finding in a longer sentence. */
const AROUND = 220;

/**
 * Findings in their sentences as the page's script reads them. Columns of one length stand beside each
 * other; a number names an entry of `strings`, an article or a sentence.
 */
export interface PageFindings {
  readonly strings: readonly string[];
  readonly articles: {
    readonly id: readonly string[];
    readonly outlet: readonly number[];
    readonly event: readonly number[];
    readonly date: readonly number[];
    readonly title: readonly number[];
    /** 1 where the article stands marked in the page, so that links lead there. */
    readonly marked: readonly (0 | 1)[];
  };
  readonly sentences: { readonly article: readonly number[]; readonly text: readonly string[] };
  readonly findings: Readonly<Record<FindingColumn, readonly number[]>> & {
    /** What follows the article's id and `#` in the finding's. */
    readonly id: readonly string[];
  };
  /** Passages that marks of charts open and that are no findings; they stand in no list of findings. */
  readonly passages: {
    /** The whole id. */
    readonly id: readonly string[];
    readonly sentence: readonly number[];
    readonly at: readonly number[];
    readonly length: readonly number[];
  };
}

const COLUMNS = [
  "sentence",
  "at",
  "length",
  "note",
  "kind",
  "family",
  "voice",
  "sides",
  "speaker",
  "term",
] as const;
type FindingColumn = (typeof COLUMNS)[number];

/** Collects findings for a page, each once. */
export interface FindingCollector {
  /** The finding's number in the page; null where the analysis does not hold it. */
  readonly place: (id: string) => number | null;
  /** The number in the page of a passage that is no finding; null where the analysis holds no such article. */
  readonly placePassage: (id: string) => number | null;
  /** How many findings, and characters of their sentences, the page holds so far. */
  readonly size: () => { readonly findings: number; readonly characters: number };
  readonly data: () => PageFindings;
}

/**
 * @param marked ids of the articles whose text is in the page
 * @param atHand findings that need not be looked up again
 */
export function collectFindings(
  analysis: Analysis,
  marked: ReadonlySet<string>,
  atHand: ReadonlyMap<string, Finding> = new Map(),
): FindingCollector {
  const find = lookup(analysis);
  const rows = new Map(analysis.articles.map((row) => [row.article.id, row]));
  const { place: string, strings } = stringTable();
  const articles = { id: [] as string[], outlet: [] as number[], event: [] as number[] };
  const more = { date: [] as number[], title: [] as number[], marked: [] as (0 | 1)[] };
  const sentences = { article: [] as number[], text: [] as string[] };
  const ids: string[] = [];
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, [] as number[]])) as Record<
    FindingColumn,
    number[]
  >;
  const places = new Map<string, number>();
  const articlePlaces = new Map<string, number>();
  const sentencePlaces = new Map<string, number>();
  let characters = 0;

  const articlePlace = (id: string): number => {
    const known = articlePlaces.get(id);
    if (known !== undefined) return known;
    const { article, event } = rows.get(id)!;
    articlePlaces.set(id, articles.id.length);
    articles.outlet.push(string(article.outlet));
    articles.event.push(string(event));
    more.date.push(string(article.date ?? ""));
    more.title.push(string(article.title ?? ""));
    more.marked.push(marked.has(id) ? 1 : 0);
    return articles.id.push(id) - 1;
  };

  const sentencePlace = (article: string, { start, text }: ShownPassage): number => {
    const key = `${article}#${String(start)}-${String(text.length)}`;
    const known = sentencePlaces.get(key);
    if (known !== undefined) return known;
    sentencePlaces.set(key, sentences.text.length);
    characters += text.length;
    sentences.article.push(articlePlace(article));
    return sentences.text.push(text) - 1;
  };

  const side = (id: string) => sideName(analysis.topic, id);
  const speakerOf = (id: string) => {
    const known = atHand.get(id);
    return known?.kind === "attribution" ? known.speaker.name : find.speakerOf(id);
  };

  const place = (id: string): number | null => {
    const known = places.get(id);
    if (known !== undefined) return known;
    const finding = atHand.get(id) ?? find.finding(id);
    const article = finding && find.article(finding.article);
    if (!finding || !article) return null;
    const passage = shownPassage(article.text, shownSpan(finding));
    const { kind, family, voice, sides, speaker, term } = facets(finding, speakerOf);
    const values: Record<FindingColumn, number> = {
      sentence: sentencePlace(article.id, passage),
      at: passage.at,
      length: passage.length,
      note: string(describe(finding, side)),
      kind: string(kind),
      family: string(family),
      voice: string(voice),
      sides: string(sides.map(side).join("; ")),
      speaker: string(speaker),
      term: string(term),
    };
    for (const name of COLUMNS) columns[name].push(values[name]);
    places.set(id, ids.length);
    return ids.push(id.slice(article.id.length + 1)) - 1;
  };

  const passages = new Map<string, { sentence: number; at: number; length: number }>();
  const passagePlaces = new Map<string, number>();
  const placePassage = (id: string): number | null => {
    const span = passageOf(id);
    const article = span && find.article(span.article);
    if (!span || !article) return null;
    const known = passagePlaces.get(id);
    if (known !== undefined) return known;
    const passage = shownPassage(article.text, span);
    const sentence = sentencePlace(article.id, passage);
    passagePlaces.set(id, passages.size);
    passages.set(id, { sentence, at: passage.at, length: passage.length });
    return passages.size - 1;
  };

  return {
    ...{ place, placePassage },
    size: () => ({ findings: ids.length, characters }),
    data: () => ({
      strings,
      articles: { ...articles, ...more },
      sentences,
      findings: { id: ids, ...columns },
      passages: {
        id: [...passages.keys()],
        sentence: [...passages.values()].map(({ sentence }) => sentence),
        at: [...passages.values()].map(({ at }) => at),
        length: [...passages.values()].map(({ length }) => length),
      },
    }),
  };
}

/** A sentence, or the part of it around a finding, and where in it the finding stands. */
interface ShownPassage {
  readonly start: number;
  readonly text: string;
  readonly at: number;
  readonly length: number;
}

function shownPassage(text: string, span: Span): ShownPassage {
  const sentence = sentenceSpan(text, span);
  const at = span.start - sentence.start;
  const length = Math.min(span.end - span.start, LONGEST_MATCH);
  if (sentence.end - sentence.start <= LONGEST)
    return { start: sentence.start, text: text.slice(sentence.start, sentence.end), at, length };
  const cut = context(text, span, AROUND);
  const match = cutRight(cut.match, LONGEST_MATCH);
  const right = match === cut.match ? cut.right : "";
  return {
    ...{ start: span.start - cut.left.length, text: `${cut.left}${match}${right}` },
    ...{ at: cut.left.length, length: match.length },
  };
}
