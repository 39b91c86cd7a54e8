import { verbParts } from "../src/annotations/roles/index.js";
import type { RoleEvidence } from "../src/annotations/roles/index.js";
import type { Span } from "../src/corpus/article.js";
import type { Document } from "../src/document/index.js";
import type { Reading } from "../src/reader/reader.js";
import { nounPhrase } from "../src/parse/index.js";

/** Denied or only possible acts count less than those that are said to be so. */
const UNSURE = 0.5;
const DENIED = 0.25;

/** Where a name stands in a text as whole words, in any case; else its last word, for a name of several. */
export function mentionsOf(text: string, name: string): Span[] {
  const core = name.replace(/^(?:the|a|an|their|his|her|its|our)\s+/i, "").replace(/['’]s?$/, "");
  const found = placesOf(text, core);
  if (found.length > 0) return found;
  const last = core.split(/\s+/).at(-1)!;
  return /^\p{Lu}/u.test(last) ? placesOf(text, last) : [];
}

function placesOf(text: string, words: string): Span[] {
  if (words === "") return [];
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, "giu");
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** What the trees of a document say of whoever stands in one of the spans as agent or theme of a verb. */
export function verbEvidence(
  document: Document,
  reading: Reading,
  spans: readonly Span[],
): RoleEvidence[] {
  const within = (start: number, end: number) =>
    spans.some((span) => start < span.end && end > span.start);
  const evidence: RoleEvidence[] = [];
  for (const tree of reading.trees)
    for (const { entry, agent, theme, negated, asserted } of verbParts(tree)) {
      const certainty = negated ? DENIED : asserted ? 1 : UNSURE;
      const { agency, power, effect } = entry;
      for (const [position, place] of [
        ["agent", agent],
        ["theme", theme],
      ] as const) {
        if (place === null) continue;
        const phrase = nounPhrase(tree, place);
        const start = tree.words[Math.max(phrase.first, place - 4)]!.start;
        if (within(start, tree.words[place]!.end))
          evidence.push({ type: "verb", position, agency, power, effect, certainty });
      }
    }
  return evidence;
}

/** Names in a text that hold none of the given ones: runs of words tagged as names, the commonest first. */
export function otherNames(document: Document, given: readonly string[]): string[] {
  const counts = new Map<string, number>();
  let run: string[] = [];
  let sentence = -1;
  const close = () => {
    const name = run.join(" ");
    if (name.length > 3) counts.set(name, (counts.get(name) ?? 0) + 1);
    run = [];
  };
  for (const token of document.tokens) {
    const isName = token.pos === "PROPN" && /^\p{Lu}\p{L}/u.test(token.text);
    if (run.length > 0 && (!isName || token.sentence !== sentence)) close();
    if (isName) run.push(token.text);
    sentence = token.sentence;
  }
  close();
  const words = new Set(given.flatMap((name) => name.toLowerCase().match(/\p{L}{3,}/gu) ?? []));
  return [...counts]
    .filter(
      ([name]) =>
        !name
          .toLowerCase()
          .split(" ")
          .some((word) => words.has(word)),
    )
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name]) => name);
}
