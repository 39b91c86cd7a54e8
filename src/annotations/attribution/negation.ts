import type { Span } from "../../corpus/article.js";

/** Withholding verbs that open a cue ("refused to say"), in all their forms. */
const WITHHOLD =
  /\b(?:refus(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|fail(?:s|ed|ing)?|stop(?:s|ped|ping)? short of|neglect(?:s|ed|ing)? to|avoid(?:s|ed|ing)?|hesitat(?:e[sd]?|ing)|omit(?:s|ted|ting)?|decline[sd]?|would(?: not|n['’]t)|unable|unwilling|reluctant)\b/iu;
/** Done in place of the cue, or without it. */
const INSTEAD = /\b(?:rather than|instead of|without)(?:\s+\p{L}+ly)?$/iu;
/** Nobody is said to have done it. */
const NOBODY =
  /\b(?:no one|nobody|none|neither|no \p{L}+)(?:\s+of\s+(?:\p{L}+\s){0,3}\p{L}+)?(?:\s+(?:has|have|had|ever|even|yet))*$/iu;
const NOT = /\b(?:not|never|no longer|neither|nor|without|hardly|cannot|\p{L}+n['’]t)\b/iu;

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
    /(?:\b(?:not|never|cannot)|n['’]t)(?:\s+(?:yet|even|also|be|been|have|publicly|immediately|directly))*$/iu.test(
      near,
    ) ||
    (WITHHOLD.test(near) && /\b(?:to|of)$/iu.test(near))
  );
}
