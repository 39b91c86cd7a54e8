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
 * Loaded terms in outlets' own voices that stand beside a rival: another outlet writes an alternative that
 * the lexicon gives for it. Those that most outlets use first.
 */
export function rivalTerms(found: readonly Found[]): RivalTerm[] {
  const contested = found
    .flatMap(({ findings }) => findings)
    .filter(
      (one): one is LoadedFinding =>
        one.kind === "loaded" && one.voice === "outlet" && CONTESTED.has(one.category),
    );
  const uses = groupBy(contested, ({ term }) => term);
  const texts = found.map(({ document }) => ({
    outlet: document.article.outlet,
    text: document.text.toLowerCase(),
  }));
  const writing = (words: string) => {
    const escaped = words.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "u");
    return texts.filter(({ text }) => pattern.test(text)).map(({ outlet }) => outlet);
  };
  return [...uses]
    .map(([term, [first, ...more]]) => {
      const outlets = unique([first!, ...more].map(({ outlet }) => outlet));
      const rivals = first!.alternatives
        .filter((words) => words.length >= LEAST_LETTERS && words !== term)
        .map((words) => ({
          term: words,
          outlets: unique(writing(words)).filter((outlet) => !outlets.includes(outlet)),
        }))
        .filter((rival) => rival.outlets.length > 0);
      const written = commonest([first!, ...more].map(({ text }) => text.toLowerCase()));
      return { term: written, reason: first!.reason, source: first!.source, outlets, rivals };
    })
    .filter(({ rivals }) => rivals.length > 0)
    .sort((a, b) => b.outlets.length - a.outlets.length || (a.term < b.term ? -1 : 1));
}

function commonest(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
}

const unique = (items: readonly string[]) => [...new Set(items)].sort();
