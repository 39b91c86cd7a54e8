import type { Document } from "../document/document.js";

/** A name and how often, and in how many articles, it stands in the outlet's text and embeds. */
export interface MentionedName {
  readonly name: string;
  readonly mentions: number;
  readonly articles: number;
}

/**
 * The names that a corpus mentions most: runs of capitalised words that also stand elsewhere than
 * at the start of a sentence. A first list to choose actors from; it takes titles of works and
 * weekdays for names where they are written like names.
 *
 * @param most how many names to give at most
 * @example
 * mostMentioned([document]); // [{ name: "Ana Ruiz", mentions: 2, articles: 1 }, …]
 */
export function mostMentioned(documents: readonly Document[], most = 40): MentionedName[] {
  const counts = new Map<string, { mentions: number; inside: number; articles: Set<string> }>();
  for (const document of documents)
    for (const sentence of document.sentences) {
      for (let i = sentence.firstToken; i < sentence.endToken; i++) {
        if (!isName(document, i)) continue;
        let end = i + 1;
        while (end < sentence.endToken && isName(document, end) && adjoins(document, end)) end++;
        const name = document.text
          .slice(document.tokens[i]!.start, document.tokens[end - 1]!.end)
          .replace(/\s+/g, " ");
        const count = counts.get(name) ?? { mentions: 0, inside: 0, articles: new Set() };
        count.mentions++;
        if (i > sentence.firstToken) count.inside++;
        count.articles.add(document.article.id);
        counts.set(name, count);
        i = end - 1;
      }
    }
  return [...counts]
    .filter(([, { inside }]) => inside > 0)
    .map(([name, { mentions, articles }]) => ({ name, mentions, articles: articles.size }))
    .sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1))
    .slice(0, most);
}

function isName(document: Document, index: number): boolean {
  const { pos, text } = document.tokens[index]!;
  return pos === "PROPN" && /^\p{Lu}[\p{L}\p{M}.-]*$/u.test(text);
}

const adjoins = (document: Document, index: number) =>
  /^[ \u00A0]$/u.test(
    document.text.slice(document.tokens[index - 1]!.end, document.tokens[index]!.start),
  );
