import type { Span } from "../../corpus/article.js";
import type { Document } from "../../document/document.js";
import { interviewTurns } from "./interview.js";
import type { Found, Scene } from "./scene.js";
import { printedStatements } from "./statement.js";
import { transcriptTurns } from "./transcript.js";

/** Words that an article prints as they were spoken or written, and the outlet's questions between. */
export interface Verbatim {
  readonly found: readonly Found[];
  /** What the outlet asks: nobody is made to say it. */
  readonly questions: readonly Span[];
}

const known = new WeakMap<Document, Verbatim>();

/**
 * Interviews, transcripts and statements in full, where layout alone tells whose words they are: turns
 * behind a label (`Q:`, `PS:`, `SMITH:`, `>>`), bare questions with their answers, and what follows
 * "Her statement in full:". All of it is verbatim: the speaker's own words without marks.
 */
export function verbatim(scene: Scene): Verbatim {
  const { document } = scene;
  const before = known.get(document);
  if (before !== undefined) return before;
  const turns = transcriptTurns(scene);
  const asked = turns.found.length > 0 ? turns : interviewTurns(scene);
  const found = asked.found.length > 0 ? asked.found : printedStatements(scene);
  const result = { found, questions: asked.questions };
  known.set(document, result);
  return result;
}

/** Rules that give somebody's words as they stand. */
export const VERBATIM: ReadonlySet<string> = new Set([
  "transcript",
  "caption",
  "interview",
  "statement",
]);
