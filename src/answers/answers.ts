import type { Analysis } from "../outlets/analysis.js";
import type { Answers } from "./answer.js";
import { counted } from "./counted.js";
import { nearest } from "./nearest.js";
import { notFound } from "./not-found.js";
import { standing } from "./standing.js";
import { unknown } from "./unknown.js";

/** Sentences that one screen holds. */
const MOST = 10;

/**
 * What a corpus answers to "how do these outlets differ, and can I say so?", in plain sentences that an editor
 * can quote, each with the findings behind it. They are made from contrasts and counts alone and never go
 * beyond them.
 *
 * - `found`: first the differences between outlets that stand (within events where they share enough,
 *   false discovery held at .05 over all contrasts), the surest first; of outlets with fewer than ten articles what
 *   their articles do, as counts without rate or lean.
 * - `nearest`: what came nearest to it and does not stand, with how much chance alone makes.
 * - `notFound`: what was looked for with enough text and did not show.
 * - `unknown`: what can't be told, and what it would take.
 *
 * A sentence is as true as its findings: open them. Where outlets share no events a difference may be one of
 * what they write about, and the sentence says so ("across all their articles").
 *
 * @returns at most ten answers in `found`
 * @example
 * answers(analysis).found[0]?.text;
 * // "On the 42 events that both covered, North speaks more warmly of Nordia than South: +0.21 against +0.08, a difference of +0.13 (95 % interval 0.02 to 0.25)."
 */
export function answers(analysis: Analysis): Answers {
  return {
    found: [...standing(analysis), ...counted(analysis)].slice(0, MOST),
    nearest: nearest(analysis),
    notFound: notFound(analysis),
    unknown: unknown(analysis),
  };
}
