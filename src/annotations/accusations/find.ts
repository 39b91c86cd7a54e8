import type {
  AccusationFinding,
  AttributionFinding,
  HarmFinding,
  MentionFinding,
} from "../../finding.js";
import type { ArticleEntities } from "../../entities/index.js";
import type { Document } from "../../document/document.js";
import type { Tree } from "../../parse/index.js";
import type { AccusedWord } from "../../reader/index.js";
import type { Topic } from "../../topic/topic.js";
import { accusationFindings } from "./accusations.js";
import { harmFindings, type ForceReader, type VoiceLookup } from "../harm/index.js";

/** What one-sidedness is read from. */
export interface SidednessOptions {
  readonly mentions: readonly MentionFinding[];
  readonly attributions: readonly AttributionFinding[];
  /** Whose voice the text at a span is in (`voiceOf`). */
  readonly voiceAt: VoiceLookup;
  /** Trees of the sentences. */
  readonly trees?: readonly Tree[];
  /** Who is meant by pronouns and descriptions. */
  readonly entities?: ArticleEntities | null;
  /** Whether a word that has a figurative use is meant as force. */
  readonly forceAt?: ForceReader;
  /** Words at whose door the model reads harm or wrong to be laid; null where it reads none. */
  readonly accused?: readonly AccusedWord[] | null;
  /** Null: nothing is found, for nobody is on a side. */
  readonly topic: Topic | null;
}

/**
 * Harm and accusations of a document. Of harm only what a side of the topic does or suffers is
 * kept.
 *
 * @returns harms in order of place, then accusations
 */
export function sidednessFindings(
  document: Document,
  { topic, ...read }: SidednessOptions,
): (HarmFinding | AccusationFinding)[] {
  if (topic === null) return [];
  const sides = new Set(topic.sides.map(({ id }) => id));
  const harms = harmFindings(document, read).filter(({ agent, patient }) =>
    [agent?.side, patient?.side].some(
      (side) => side !== undefined && side !== null && sides.has(side),
    ),
  );
  return [
    ...harms,
    ...accusationFindings(
      document,
      [...read.attributions, ...read.mentions, ...harms],
      topic,
      read,
    ),
  ];
}
