import type { ReadAttribution } from "../reader/reader.js";
import type { Document } from "../text/document.js";

/** What marks alone make somebody's words: embeds. */
export function markedSpeech(document: Document): ReadAttribution[] {
  return document.paragraphs
    .filter(({ zone }) => zone === "embed")
    .map(({ start, end }) => ({
      content: [{ start, end }],
      cue: null,
      source: null,
      confidence: 1,
      rule: "embed",
    }));
}
