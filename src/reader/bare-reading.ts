import type { Document } from "../document/document.js";
import { shallowTrees } from "../parse/index.js";
import type { Reading } from "./reader.js";

/**
 * A reading of what rules over tags give, with anything else that is known: shallow trees, and nothing
 * that needs the model.
 */
export const bareReading = (document: Document, known: Partial<Reading> = {}): Reading => ({
  attributions: [],
  loadedWords: [],
  loadedSentences: null,
  tones: null,
  trees: known.trees ?? shallowTrees(document),
  frames: null,
  words: null,
  accused: null,
  slants: null,
  ...known,
});
