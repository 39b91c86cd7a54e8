import type { Span } from "../../corpus/article.js";
import type { ReadAttribution } from "../../reader/reader.js";
import type { Document } from "../../document/document.js";
import { tokensIn } from "./cue-reading.js";

/** Words that alone are nobody's content: what is left where a reader broke off. */
const BITS = words("a an the and or of to in on for by with");
/** Nor are these where nobody is there to say them: "it was denounced", "which was nominated". */
const PRONOUNS = words("it this that these those them him her he she they which what who so");
const LONGEST = 6;

/** "has shown its face", "show signs of", "has shown this": shown, and not said. */
const SHOWN = words("its his her their our my your sign signs");

/** "has the backing of the union": who backs stands behind it, and is made to say nothing. */
const BACKED =
  /\b(?:ha(?:s|ve|d)|with|enjoys?)\s.{0,20}\b(?:support|backing|blessing) (?:of|from)$/iu;

/**
 * Is what a reader took for an attribution none? A lone article says nothing; nor does a pronoun with
 * nobody who says it (`it was denounced`), or in `as they see it`. What somebody says only `if` is not
 * said. Who is "to blame for" something is accused, and says nothing; who "shows its face" does not
 * speak either.
 */
export function isNoSpeech(document: Document, { content, cue, source }: ReadAttribution): boolean {
  const said = content.length === 1 ? content[0]! : null;
  if (isOnly(document, said, BITS)) return true;
  const passive = source === null && (cue === null || (content.at(-1)?.end ?? 0) <= cue.start);
  const opening = wordBefore(document, source ?? cue);
  if (opening === "if") return true;
  if ((passive || opening === "as") && isOnly(document, said, PRONOUNS)) return true;
  if (cue === null) return false;
  if (BACKED.test(document.text.slice(cue.start, cue.end))) return true;
  const spoken = tokensIn(document, cue).filter(({ word }) => word);
  const blame = spoken.findIndex(({ normal }) => normal === "blame");
  if (blame > 1 && spoken[blame - 1]!.normal === "to" && spoken[blame - 2]!.lemma === "be")
    return true;
  if (spoken.at(-1)?.lemma !== "show" || content[0] === undefined) return false;
  const first = tokensIn(document, content[0]).find(({ word }) => word);
  return isOnly(document, said, PRONOUNS) || SHOWN.has(first?.normal ?? "");
}

function wordBefore(document: Document, span: Span | null): string | null {
  if (span === null) return null;
  const before = tokensIn(document, { start: Math.max(0, span.start - 12), end: span.start });
  return before.at(-1)?.normal ?? null;
}

/** Is a span no more than an article or a preposition, where a reader broke off? */
export const isBit = (document: Document, span: Span): boolean => isOnly(document, span, BITS);

function isOnly(document: Document, span: Span | null, some: ReadonlySet<string>): boolean {
  if (span === null || span.end - span.start > LONGEST) return false;
  const found = tokensIn(document, span).filter(({ word }) => word);
  return found.length > 0 && found.every(({ normal }) => some.has(normal));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
