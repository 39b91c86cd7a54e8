import { articleFromText } from "../../../src/corpus/index.js";
import type { LoadedFinding } from "../../../src/finding.js";
import { loadedFindings, readLexicon } from "../../../src/annotations/loaded/index.js";
import type { LoadedOptions } from "../../../src/annotations/loaded/index.js";
import { readDocument } from "../../../src/document/index.js";
import type { Document } from "../../../src/document/index.js";

/** A document of a plain text. */
export const documentOf = (text: string): Document =>
  readDocument(articleFromText({ id: "a", text }));

/** Loaded findings of a plain text, all in the outlet's voice unless told. */
export function findIn(text: string, options: Partial<LoadedOptions> = {}): LoadedFinding[] {
  return loadedFindings(documentOf(text), {
    attributions: [],
    voiceAt: () => ({ voice: "outlet", attribution: null }),
    topic: null,
    lexicon: readLexicon(),
    reading: null,
    ...options,
  });
}
