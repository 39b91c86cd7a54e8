import type { Span } from "../corpus/article.js";
import type { Document } from "../document/document.js";
import { type Resolved, type Voiced, again } from "./resolved.js";
import { nameWords } from "./words.js";

/** A quotation in a heading that names nobody, or only describes somebody, is whose quotation in the text has its words. */
export function pulledQuotes(
  document: Document,
  items: readonly Voiced[],
  speakers: Resolved[],
): void {
  items.forEach((item, index) => {
    const heading = /^(?:headline|standfirst|subheading)$/.test(item.zone);
    const { name, resolved } = speakers[index]!.speaker;
    if (!heading || (name !== null && resolved !== "none")) return;
    const wanted = wordsOf(document, item.content);
    if (wanted.length < 2 || wanted.length > 20) return;
    const said = items.findIndex(
      (other, at) =>
        at !== index &&
        other.form !== "indirect" &&
        items[at]!.zone !== item.zone &&
        speakers[at]!.speaker.name !== null &&
        standIn(wanted, wordsOf(document, other.content)),
    );
    if (said >= 0) speakers[index] = again(speakers[said]!, speakers[said]!.speaker.resolved, 0.7);
  });
}

const wordsOf = (document: Document, span: Span): string[] =>
  nameWords(document.text, span.start, span.end).map(({ lower }) => lower);

/** Do words stand in others in their order, with at most as many between them? */
function standIn(wanted: readonly string[], words: readonly string[]): boolean {
  for (
    let from = words.indexOf(wanted[0]!);
    from >= 0;
    from = words.indexOf(wanted[0]!, from + 1)
  ) {
    let at = 1;
    for (
      let i = from + 1;
      i < words.length && i < from + 2 * wanted.length && at < wanted.length;
      i++
    )
      if (words[i] === wanted[at]) at++;
    if (at === wanted.length) return true;
  }
  return false;
}
