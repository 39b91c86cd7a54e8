import type { LearnedInput } from "../../../src/reader/learned/index.js";

function stretches(text: string, pattern: RegExp): { start: number; end: number }[] {
  return [...text.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

/** A plain reading of lines, sentences and words, enough for a test. */
export function input(text: string, ...targets: string[]): LearnedInput {
  return {
    text,
    paragraphs: stretches(text, /[^\n]+/g),
    sentences: stretches(text, /[^.!?\n]+[.!?”"]*/g),
    words: stretches(text, /[\p{L}\p{N}]+/gu),
    targets: targets.map((name) => {
      const start = text.indexOf(name);
      return { start, end: start + name.length };
    }),
  };
}
