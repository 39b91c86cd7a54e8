import { firstEndingAfter } from "../../document/index.js";
import pMap from "p-map";
import type { LearnedAttribution } from "./attributions.js";
import { decode, type Decoded } from "./decode.js";
import type { AccusedWord, Slant, WordReading } from "../reader.js";
import { framesOf } from "./frames.js";
import { packReading, readingKey, unpackReading, type KeptReadings } from "./kept-reading.js";
import { looksEnglish } from "./language.js";
import {
  NO_TONE,
  sentenceLoaded,
  toneTowards,
  wordLoaded,
  type LearnedTone,
} from "./loadedness.js";
import { loadModel, type Model, type ModelOptions } from "./model.js";
import { THREADS } from "./session.js";
import { twoDecimals } from "./numbers.js";
import { createPieceTable } from "./piece-table.js";
import type { LearnedTree, SentenceRange } from "./trees.js";
import type { Stretch } from "./windows.js";
import { wordReading } from "./words.js";

/** A text and what our tokenizer makes of it. All offsets are UTF-16 units into `text`. */
export interface LearnedInput {
  readonly text: string;
  /** Lines that may be read together; nothing outside of them is read. */
  readonly paragraphs: readonly Stretch[];
  readonly sentences: readonly Stretch[];
  readonly words: readonly Stretch[];
  /** Mentions whose tone is wanted. */
  readonly targets?: readonly Stretch[];
  /** All words and marks, and which of them each sentence has: without them no trees are read. */
  readonly grammar?: {
    readonly tokens: readonly Stretch[];
    readonly sentences: readonly SentenceRange[];
  };
  /** Called with the number of characters that were read, window by window, that sum up to the text's at most. */
  readonly onRead?: (characters: number) => void;
}

/** What the model says of a text. */
export interface LearnedReading {
  /** False for text in another language: then nothing is found, rather than nonsense. */
  readonly english: boolean;
  readonly attributions: readonly LearnedAttribution[];
  /**
   * Words that may be loaded, from a probability of .02 on, which is their confidence; `marked` from
   * the model's threshold on.
   */
  readonly loadedWords: readonly (Stretch & {
    readonly confidence: number;
    readonly marked: boolean;
  })[];
  /** Every sentence with the probability that its wording would be called biased. */
  readonly sentences: readonly (Stretch & { readonly loaded: number })[];
  /** One for each target, in their order. */
  readonly tones: readonly LearnedTone[];
  /** The tone towards any other mention, for those that are known only after reading. */
  readonly toneOf: (mention: Stretch) => LearnedTone;
  /** One for each sentence; null where the model reads none or the sentence is too long. */
  readonly trees: readonly (LearnedTree | null)[];
  /** For each sentence the probability of each frame. */
  readonly frames: readonly (readonly number[] | null)[] | null;
  readonly wordReading: WordReading | null;
  /** At whose door harm or wrong is laid, in order of text; null for a model that reads none. */
  readonly accused: readonly AccusedWord[] | null;
  /** Whom words cast in a good or a bad light, in order of text; null for a model that reads none. */
  readonly slants: readonly Slant[] | null;
}

/** Reads texts with the model that ships in `models/`. */
export interface LearnedReader {
  readonly read: (input: LearnedInput, kept?: KeptReadings | null) => Promise<LearnedReading>;
  /**
   * Several texts, in the same order. Each is read as if it were alone.
   *
   * @param kept what was read before; nothing is kept unless told
   */
  readonly readMany: (
    inputs: readonly LearnedInput[],
    kept?: KeptReadings | null,
  ) => Promise<readonly LearnedReading[]>;
  readonly close: () => Promise<void>;
}

/** Words less likely to be loaded than this are not given. */
const POSSIBLE = 0.02;

/**
 * Loads the learned reader: one pass of a small encoder gives attributions, loaded words and
 * sentences, and tone towards mentions. Nothing is ever fetched from a network.
 *
 * @param options.folder where the weights are; `models/` of this package unless told
 * @param options.engine what runs the graph; the native one where it is installed unless told
 * @param options.precision `full` unless told, which finds the same on every processor; `fast` rounds, and saves time
 * @throws UserError where a model file is missing or damaged
 */
export async function createLearnedReader({
  folder,
  ...options
}: ModelOptions & { readonly folder?: string } = {}): Promise<LearnedReader> {
  const model = await loadModel(folder, options);
  const read = (input: LearnedInput, kept: KeptReadings | null = null): Promise<LearnedReading> =>
    readText(model, input, kept);
  return {
    read,
    readMany: (inputs, kept) =>
      pMap(inputs, (input) => read(input, kept), { concurrency: THREADS }),
    close: model.close,
  };
}

async function readText(
  model: Model,
  input: LearnedInput,
  kept: KeptReadings | null,
): Promise<LearnedReading> {
  const { text, paragraphs, sentences, words, targets = [], grammar } = input;
  if (!looksEnglish(paragraphs.map((p) => text.slice(p.start, p.end)).join("\n"))) {
    return {
      english: false,
      attributions: [],
      loadedWords: [],
      sentences: sentences.map(({ start, end }) => ({ start, end, loaded: 0 })),
      tones: targets.map(() => NO_TONE),
      toneOf: () => NO_TONE,
      trees: sentences.map(() => null),
      frames: null,
      wordReading: null,
      accused: null,
      slants: null,
    };
  }
  const { card } = model;
  const decoded = await decodedOnce(model, input, kept);
  const trees = new Map(decoded.flatMap((one) => one.trees));
  const known = decoded.flatMap(({ words: own }) => (own === null ? [] : [own]));
  const table = createPieceTable(
    decoded.map(({ rows }) => rows),
    card,
  );
  const toneOf = (target: Stretch) =>
    toneTowards(table, target, sentenceAt(sentences, target.start), card);
  return {
    english: true,
    attributions: decoded.flatMap(({ attributions }) => attributions),
    loadedWords: words
      .map(({ start, end }) => ({
        start,
        end,
        confidence: wordLoaded(table, { start, end }, card),
      }))
      .filter(({ confidence }) => confidence >= POSSIBLE)
      .map(({ start, end, confidence }) => ({
        ...{ start, end, confidence: twoDecimals(confidence) },
        marked: confidence >= card.calibration.wordThreshold,
      })),
    sentences: sentences.map(({ start, end }) => ({
      start,
      end,
      loaded: twoDecimals(sentenceLoaded(table, { start, end }, card)),
    })),
    tones: targets.map(toneOf),
    toneOf,
    trees: sentences.map((_, index) => trees.get(index) ?? null),
    frames:
      card.columns.frames === undefined
        ? null
        : sentences.map((sentence) => framesOf(table, sentence, card)),
    wordReading: known.length === 0 ? null : wordReading(known, card, grammar!.tokens.length),
    accused: allOf(decoded.map(({ accused }) => accused)),
    slants: allOf(decoded.map(({ slants }) => slants)),
  };
}

/** The parts of a text after one another; null where the model reads none. */
const allOf = <Part>(parts: readonly (readonly Part[] | null)[]): readonly Part[] | null =>
  parts.includes(null) ? null : parts.flatMap((part) => part ?? []);

/** What the model says of a text: what was kept of it, else read now, and kept. */
async function decodedOnce(
  model: Model,
  input: LearnedInput,
  kept: KeptReadings | null,
): Promise<readonly Decoded[]> {
  const key = kept === null ? null : readingKey(model, input);
  const bytes = key === null ? null : kept!.get(key);
  const known = bytes === null ? null : unpackReading(bytes);
  if (known !== null) {
    input.onRead?.(input.text.length);
    return known;
  }
  const decoded = await decode(model, input);
  if (key !== null) kept!.put(key, packReading(decoded));
  return decoded;
}

/** The sentence that a place stands in; sentences come in order of text. */
function sentenceAt(sentences: readonly Stretch[], place: number): Stretch | undefined {
  const found = sentences[firstEndingAfter(sentences, place)];
  return found !== undefined && found.start <= place ? found : undefined;
}
