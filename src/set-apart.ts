import { voiceOf } from "./annotations/attribution/index.js";
import { withFurniture, type Article, type Span, type Warning } from "./corpus/index.js";
import type { Document } from "./document/document.js";
import { readDocument } from "./document/index.js";
import type { Finding } from "./finding.js";
import { groupBy } from "./group-by.js";
import { standingText, type StandingText } from "./lineage/index.js";
import { contentWords } from "./outlets/index.js";
import type { ArticleRecord } from "./record.js";

/** Characters of a sentence that a warning quotes. */
const QUOTED = 60;

/**
 * Articles without the sentences that their outlet puts at the edge of many (`standingText`): these are named
 * furniture, so that they are shown and never scored, and a warning says so.
 *
 * @example
 * const { articles, warnings } = standingTextApart(corpus.articles);
 * warnings[0].code; // "standing-text"
 */
export function standingTextApart(all: readonly Article[]): {
  readonly articles: readonly Article[];
  readonly warnings: readonly Warning[];
} {
  const found = standingText(all);
  const spans = spansByArticle(found);
  const articles = all.map((article) => withFurniture(article, spans.get(article.id) ?? []));
  return {
    articles,
    warnings: found.map((one) => warningOf(one, "taken for page furniture, which is not scored")),
  };
}

/**
 * The words in which outlets are compared, without those of sentences that an outlet puts at the edge of many
 * articles (`standingText`): a line that stands under every article would lead the words that set its outlet apart.
 * What was found in such a sentence still counts, as each article is read alone. A warning names each.
 *
 * @param records in order of their ids
 * @example
 * const { wordsOf, warnings } = standingWordsApart(records);
 * wordsOf(records[0]); // as records[0].contentWords where nothing repeats
 */
export function standingWordsApart(records: readonly ArticleRecord[]): {
  readonly wordsOf: (record: ArticleRecord) => ArticleRecord["contentWords"];
  readonly warnings: readonly Warning[];
} {
  const found = standingText(records.map(({ article }) => article));
  const spans = spansByArticle(found);
  return {
    wordsOf: (record) => {
      const apart = spans.get(record.article.id);
      return apart === undefined
        ? record.contentWords
        : wordsOutside(readDocument(record.article), record.findings, apart);
    },
    warnings: found.map((one) =>
      warningOf(one, "its words are left out where the words of outlets are compared"),
    ),
  };
}

/**
 * Content words of a document in the outlet's own voice, paragraph by paragraph, outside of some spans.
 *
 * @param findings of the document: whose voice its words are in
 */
export function wordsOutside(
  document: Document,
  findings: readonly Finding[],
  apart: readonly Span[],
): string[][] {
  const attributions = findings.filter((one) => one.kind === "attribution");
  const voices = voiceOf(document, attributions);
  return contentWords(document, (start, end) =>
    apart.some((span) => span.start < end && span.end > start) ? "apart" : voices(start, end).voice,
  );
}

/** Where an outlet's repeated sentences stand in each article that has some, in order of text. */
export const standingSpans = (articles: readonly Article[]): ReadonlyMap<string, readonly Span[]> =>
  spansByArticle(standingText(articles));

function spansByArticle(found: readonly StandingText[]): ReadonlyMap<string, readonly Span[]> {
  const placed = found.flatMap(({ places }) => [...places].map(([id, span]) => ({ id, span })));
  return new Map(
    [...groupBy(placed, ({ id }) => id)].map(([id, own]) => [
      id,
      own.map(({ span }) => span).sort((one, other) => one.start - other.start),
    ]),
  );
}

function warningOf({ outlet, text, places }: StandingText, what: string): Warning {
  const quoted = text.length > QUOTED ? `${text.slice(0, QUOTED).trimEnd()} …` : text;
  return {
    code: "standing-text",
    message: `${outlet} puts “${quoted}” at the edge of ${String(places.size)} articles: ${what}`,
  };
}
