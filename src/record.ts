import { factsOf, type Facts } from "./annotations/facts/index.js";
import type { Article, Warning } from "./corpus/article.js";
import type { Document } from "./document/document.js";
import type { Finding, Voice } from "./finding.js";
import { eventWords, wordHashes } from "./lineage/index.js";
import { contributionsOf } from "./measures/index.js";
import type { StripPart } from "./outlets/analysis.js";
import { articleStrip, contentWords } from "./outlets/index.js";
import type { Contribution } from "./statistics/contribution.js";
import type { Topic } from "./topic/topic.js";

/**
 * All that comparing articles needs of one: made once, after which its tokens are let go. A record of an
 * article of 500 words takes some 40 kB, a tenth of the document.
 */
export interface ArticleRecord {
  readonly article: Article;
  readonly findings: readonly Finding[];
  /** How many findings there are, where these are unpacked only when asked for; absent where they are at hand. */
  readonly findingCount?: number;
  readonly contributions: readonly Contribution[];
  /** Words by voice, paragraph by paragraph. */
  readonly strip: readonly StripPart[];
  /** Hashes of the words that lineage compares, paragraph by paragraph. */
  readonly wordHashes: readonly Uint32Array[];
  /** Content words in the outlet's own voice, paragraph by paragraph. */
  readonly contentWords: readonly (readonly string[])[];
  /** What it says of its event: words and how often. */
  readonly eventWords: readonly (readonly [string, number])[];
  /** What other articles of its event may tell as well. */
  readonly facts: Facts;
  readonly warnings: readonly Warning[];
}

/** What a record is made of. */
export interface Annotated {
  readonly document: Document;
  readonly findings: readonly Finding[];
  readonly voiceAt: (start: number, end: number) => Voice;
  readonly warnings: readonly Warning[];
}

/** Makes the record of an annotated article. */
export function recordOf(
  { document, findings, voiceAt, warnings }: Annotated,
  topic: Topic | null,
): ArticleRecord {
  return {
    article: document.article,
    findings,
    contributions: contributionsOf(document, findings, topic),
    strip: articleStrip(document, voiceAt),
    wordHashes: wordHashes(document),
    contentWords: contentWords(document, voiceAt),
    eventWords: [...eventWords(document)],
    facts: factsOf(document, findings),
    warnings,
  };
}

/** The same record, whose words and names of counts are the same texts as those of all other records. */
export const withSharedWords = (record: ArticleRecord): ArticleRecord => ({
  ...record,
  contributions: record.contributions.map((one) => ({ ...one, name: shared(one.name) })),
  contentWords: record.contentWords.map((words) => words.map(shared)),
  eventWords: record.eventWords.map(([word, count]) => [shared(word), count] as const),
});

const strings = new Map<string, string>();

/** The same text once: a corpus has few words and many uses of each. */
function shared(text: string): string {
  const known = strings.get(text);
  if (known !== undefined) return known;
  strings.set(text, text);
  return text;
}
