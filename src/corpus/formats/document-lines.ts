import { collapse, joinBlocks, type Block } from "./blocks.js";
import { baseName, refused, type FormatResult, type Place } from "./format.js";
import { looksLikeSeveral, readLayout, severalMessage } from "./layouts.js";

/** A paragraph of a word processor's document. */
export interface DocumentLine {
  readonly text: string;
  readonly heading?: boolean;
}

/** What the document says of itself. */
export interface DocumentFacts {
  readonly title?: string | null;
  readonly byline?: string | null;
  readonly date?: string | null;
}

/**
 * A word processor's paragraphs as articles: the export of an archive where they are laid out as one,
 * refused where they look like several articles otherwise, else one article.
 */
export function readLines(
  lines: readonly DocumentLine[],
  place: Place,
  facts: DocumentFacts = {},
): FormatResult {
  const { file } = place;
  const texts = lines.map(({ text }) => text.replace(/[^\S\n]+/gu, " ").trim());
  const exported = readLayout(texts, place);
  if (exported) return exported;
  const several = looksLikeSeveral(texts);
  if (several) return refused(file, "several-articles", severalMessage(several));
  const blocks = lines.flatMap(({ text, heading }): Block[] => {
    const shown = collapse(text);
    if (shown === "") return [];
    return [heading ? { text: shown, mark: { zone: "subheading" } } : { text: shown }];
  });
  if (blocks.length === 0)
    return refused(file, "empty-file", "holds no text: put the article's text in it or remove it");
  return {
    articles: [{ id: baseName(file), file, ...joinBlocks(blocks), ...facts }],
    skipped: [],
  };
}
