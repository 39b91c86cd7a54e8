import type { Document } from "../document/document.js";
import type { Found } from "../find.js";
import type { LoadedFinding } from "../finding.js";
import { groupBy } from "../group-by.js";

/** A loaded term that some outlets write where others write one of its alternatives. */
export interface RivalTerm {
  readonly term: string;
  readonly reason: string;
  readonly source: string | null;
  readonly outlets: readonly string[];
  /** Alternatives of the lexicon that other outlets write, with those outlets. */
  readonly rivals: readonly { readonly term: string; readonly outlets: readonly string[] }[];
}

/** Families of the lexicon whose words the parties to a story fight over. */
const CONTESTED: ReadonlySet<string> = new Set(["contested-action", "contested-label"]);

/** Single words of less than this stand everywhere. */
const LEAST_LETTERS = 4;

/**
 * Loaded terms in outlets' own voices that have a rival: another outlet writes an alternative that the lexicon gives
 * for it, of the same thing, as a noun, a name or an adjective beside both shows ("annexation of Crimea", "takeover of
 * Crimea"). Those that most outlets use first.
 */
export function rivalTerms(found: readonly Found[]): RivalTerm[] {
  const contested = found
    .flatMap(({ findings }) => findings)
    .filter(
      (one): one is LoadedFinding =>
        one.kind === "loaded" && one.voice === "outlet" && CONTESTED.has(one.category),
    );
  const uses = groupBy(contested, ({ term }) => term);
  const near = new Map(found.map(({ document }) => [document.article.id, contextOf(document)]));
  /** Outlets that write the words with one of these words beside them. */
  const writing = (words: string, beside: ReadonlySet<string>) => {
    const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "giu");
    return found
      .filter(({ document: { article, text } }) =>
        [...text.matchAll(pattern)].some(({ index, 0: match }) =>
          near.get(article.id)!(index, index + match.length).some((word) => beside.has(word)),
        ),
      )
      .map(({ document }) => document.article.outlet);
  };
  return [...uses]
    .map(([term, [first, ...more]]) => {
      const outlets = unique([first!, ...more].map(({ outlet }) => outlet));
      const beside = new Set(
        [first!, ...more].flatMap((one) => near.get(one.article)!(one.start, one.end)),
      );
      const rivals = first!.alternatives
        .filter((words) => words.length >= LEAST_LETTERS && words !== term)
        .map((words) => ({ term: words, outlets: unique(writing(words, beside)) }))
        // A word that the same outlets write too is no word that others have instead.
        .filter((rival) => !rival.outlets.some((outlet) => outlets.includes(outlet)))
        .filter((rival) => rival.outlets.length > 0);
      const written = commonest([first!, ...more].map(({ text }) => text.toLowerCase()));
      return { term: written, reason: first!.reason, source: first!.source, outlets, rivals };
    })
    .filter(({ rivals }) => rivals.length > 0)
    .sort((a, b) => b.outlets.length - a.outlets.length || (a.term < b.term ? -1 : 1));
}

/** Words on each side of a term that say what it is of. */
const BESIDE = 3;
const NAMING: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ"]);

/** Lemmas of nouns, names and adjectives beside a place of a document. */
function contextOf({ tokens }: Document): (start: number, end: number) => string[] {
  return (start, end) => {
    const first = tokens.findIndex((token) => token.end > start);
    const after = tokens.findIndex((token) => token.start >= end);
    const last = after === -1 ? tokens.length : after;
    return [
      ...tokens.slice(Math.max(0, first - BESIDE), Math.max(0, first)),
      ...tokens.slice(last, last + BESIDE),
    ]
      .filter(({ pos, lemma }) => NAMING.has(pos) && lemma.length >= LEAST_LETTERS)
      .map(({ lemma }) => lemma.toLowerCase());
  };
}

function commonest(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
}

const unique = (items: readonly string[]) => [...new Set(items)].sort();
