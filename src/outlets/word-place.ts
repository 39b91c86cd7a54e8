import type { Span } from "../corpus/article.js";
import type { Passage } from "../passage.js";
import type { ReadArticle } from "./read-article.js";

/**
 * Where a word stands in a paragraph that is known to hold it: its first form outside attributed words.
 * Forms are told by how they begin ("liberate": "liberated", "liberating"); where none begins so
 * ("went"), it is the whole paragraph.
 *
 * @param word lemma, lower case
 */
export function wordPlace(
  read: Pick<ReadArticle, "article" | "findings">,
  { start, end }: Span,
  word: string,
): Passage {
  const { article } = read;
  const stem = Array.from(word)
    .slice(0, word.length > 4 ? -1 : undefined)
    .join("");
  const form = new RegExp(
    `(?<![\\p{L}\\p{N}])${stem.replace(/[^\p{L}\p{N}]/gu, ".")}[\\p{L}\\p{N}]*`,
    "giu",
  );
  const found = [...article.text.slice(start, end).matchAll(form)]
    .map((match) => ({ start: start + match.index, end: start + match.index + match[0].length }))
    .find((one) => saidIn(read).every((span) => one.end <= span.start || span.end <= one.start));
  return { article: article.id, ...(found ?? { start, end }) };
}

const known = new WeakMap<object, readonly Span[]>();

/** Attributed words of an article, looked up once: its findings may have to be unpacked for each word anew. */
function saidIn(read: Pick<ReadArticle, "findings">): readonly Span[] {
  let said = known.get(read);
  if (said === undefined) {
    said = read.findings.flatMap((finding) =>
      finding.kind === "attribution" && finding.counted
        ? (finding.content.parts ?? [finding.content]).map(({ start, end }) => ({ start, end }))
        : [],
    );
    known.set(read, said);
  }
  return said;
}
