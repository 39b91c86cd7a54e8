import type { Document } from "../document/document.js";
import { shallowTrees } from "../parse/index.js";
import { createLearnedReader } from "./learned/index.js";
import type { Engine, LearnedReader } from "./learned/index.js";
import type { Reader, Reading } from "./reader.js";

const loaded = new Map<Engine | undefined, Promise<LearnedReader>>();

/**
 * The learned reader for documents. The model is loaded once in a process for each engine, however many
 * readers are made.
 *
 * @param engine what runs the model; the native one where it is installed unless told
 * @throws UserError where a file of the model is missing or damaged
 */
export async function createLearnedDocumentReader(engine?: Engine): Promise<Reader> {
  const loading = loaded.get(engine) ?? createLearnedReader({ engine });
  loaded.set(engine, loading);
  const learned = await loading.catch((error: unknown) => {
    loaded.delete(engine);
    throw error;
  });
  return {
    name: "learned",
    read: async (documents, targets = []) => {
      const readings = await learned.readMany(
        documents.map((document, index) => ({
          text: document.text,
          paragraphs: document.paragraphs,
          sentences: document.sentences,
          words: document.tokens.filter(({ word }) => word),
          targets: targets[index] ?? [],
        })),
      );
      return readings.map((reading, index): Reading => ({
        attributions: reading.attributions.map((one) => ({ ...one, rule: null })),
        loadedWords: reading.loadedWords,
        loadedSentences: reading.sentences.map(({ loaded: probability }) => probability),
        tones: reading.tones,
        trees: shallowTrees(documents[index]!),
        frames: null,
        words: null,
        warnings: reading.english ? [] : [notEnglish(documents[index]!)],
      }));
    },
  };
}

const notEnglish = ({ article }: Document) => ({
  code: "language",
  message: "language: not English, so the learned reader found nothing in it; leave it out",
  ...(article.file === null ? {} : { file: article.file }),
});
