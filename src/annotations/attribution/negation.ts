import { anyOf, wordList } from "../../language/index.js";
import type { Span } from "../../corpus/article.js";

const words = (name: string) => anyOf(wordList("negation", name));

/** Withholding verbs that open a cue ("refused to say"), in all their forms. */
const WITHHOLD = new RegExp(`\\b${words("withholding")}\\b`, "iu");
/** Done in place of the cue, or without it. */
const INSTEAD = /\b(?:rather than|instead of|without)(?:\s+\p{L}+ly)?$/iu;
/** Nobody is said to have done it. */
const NOBODY = new RegExp(
  `\\b(?:${words("nobody")}|no \\p{L}+)(?:\\s+of\\s+(?:\\p{L}+\\s){0,3}\\p{L}+)?(?:\\s+${words("between-nobody-and-verb")})*$`,
  "iu",
);
const NOT = new RegExp(`\\b(?:${words("not")}|\\p{L}+n['’]t)\\b`, "iu");
/** The word before the cue denies it. */
const NOT_BEFORE = new RegExp(
  `(?:\\b(?:not|never|cannot)|n['’]t)(?:\\s+${words("between-not-and-verb")})*$`,
  "iu",
);

/**
 * Is the cue denied or withheld: "did not say", "has never denied", "refused to confirm",
 * "declined to comment"? The words before the cue count where they belong to its verb.
 */
export function isNegated(text: string, cue: Span, sentence: Span): boolean {
  const own = text.slice(cue.start, cue.end);
  if (NOT.test(own) || (WITHHOLD.test(own) && /\s(?:to|of)\b|ing\b/u.test(own))) return true;
  const before = text.slice(Math.max(sentence.start, cue.start - 40), cue.start);
  const near = before.trimEnd().split(/\s+/u).slice(-3).join(" ");
  if (near === "" || before.endsWith(near)) return false;
  return (
    INSTEAD.test(near) ||
    NOBODY.test(near) ||
    NOT_BEFORE.test(near) ||
    (WITHHOLD.test(near) && /\b(?:to|of)$/iu.test(near))
  );
}
