import type { Voice } from "../finding.js";
import type { Document } from "../document/document.js";
import type { StripPart } from "./analysis.js";

/**
 * Paragraph by paragraph, how many words are in the outlet's own voice, reported and quoted.
 *
 * @param voiceAt whose voice the text at a span is in
 */
export function articleStrip(
  document: Document,
  voiceAt: (start: number, end: number) => Voice,
): StripPart[] {
  return document.paragraphs.map((paragraph) => {
    const words: Record<Voice, number> = { outlet: 0, reported: 0, quoted: 0 };
    for (let i = paragraph.firstToken; i < paragraph.endToken; i++) {
      const token = document.tokens[i]!;
      if (token.word) words[voiceAt(token.start, token.end)]++;
    }
    return {
      start: paragraph.start,
      end: paragraph.end,
      zone: paragraph.zone,
      shared: false,
      words,
    };
  });
}
