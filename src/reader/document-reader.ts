import type { Document } from "../document/document.js";
import { withCurlyElisions } from "../document/index.js";
import { shallowTree } from "../parse/index.js";
import type { Tree } from "../parse/index.js";
import { createLearnedReader } from "./learned/index.js";
import type { ReaderOptions } from "./create-reader.js";
import type { LearnedReader, LearnedReading } from "./learned/index.js";
import type { Reader, Reading } from "./reader.js";

const loaded = new Map<string, Promise<LearnedReader>>();

/**
 * The learned reader for documents. The model is loaded once in a process for each engine and
 * precision, however many readers are made.
 *
 * @param options.kept what the model said of texts before; nothing is kept unless told
 * @param options what else is told: what runs the model and how; native where that is installed, and in full precision
 * @throws UserError where a file of the model is missing or damaged
 */
export async function createLearnedDocumentReader({
  kept = null,
  ...options
}: ReaderOptions = {}): Promise<Reader> {
  const key = `${options.engine ?? ""} ${options.precision ?? "full"}`;
  const loading = loaded.get(key) ?? createLearnedReader(options);
  loaded.set(key, loading);
  const learned = await loading.catch((error: unknown) => {
    loaded.delete(key);
    throw error;
  });
  return {
    name: "learned",
    read: async (documents, targets = [], onShare) => {
      const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
      let read = 0;
      const readings = await learned.readMany(
        documents.map((document, index) => ({
          text: withCurlyElisions(document.text, document.paragraphs),
          paragraphs: document.paragraphs,
          sentences: document.sentences,
          words: document.tokens.filter(({ word }) => word),
          targets: targets[index] ?? [],
          grammar: { tokens: document.tokens, sentences: document.sentences },
          onRead: (length: number) => onShare?.((read += length) / characters),
        })),
        kept,
      );
      return readings.map((reading, index): Reading => ({
        attributions: reading.attributions.map((one) => ({ ...one, rule: null })),
        loadedWords: reading.loadedWords,
        loadedSentences: reading.sentences.map(({ loaded: probability }) => probability),
        tones: reading.tones,
        toneOf: reading.toneOf,
        trees: treesOf(documents[index]!, reading.trees),
        frames: reading.frames,
        words: reading.wordReading,
        accused: reading.accused,
        slants: reading.slants,
        warnings: reading.english ? [] : [notEnglish(documents[index]!)],
      }));
    },
  };
}

/** The model's trees with the document's words; shallow ones where it gave none. */
const treesOf = (
  { tokens, sentences }: Document,
  learned: LearnedReading["trees"],
): readonly Tree[] =>
  sentences.map(({ firstToken, endToken }, index) => {
    const tree = learned[index] ?? null;
    if (tree === null) return shallowTree(tokens, firstToken, endToken);
    const { relations, partsOfSpeech } = tree;
    return {
      firstToken,
      words: tokens.slice(firstToken, endToken),
      heads: Array.from(tree.heads, (head) => (head < 0 ? null : head)),
      relations,
      partsOfSpeech,
      shallow: false,
    };
  });

const notEnglish = ({ article }: Document) => ({
  code: "language",
  message: "language: not English, so the learned reader found nothing in it; leave it out",
  ...(article.file === null ? {} : { file: article.file }),
});
