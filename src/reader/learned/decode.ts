import pMap from "p-map";
import type { AccusedWord, Slant } from "../reader.js";
import { accusedIn } from "./accused.js";
import { attributionsOf, type LearnedAttribution } from "./attributions.js";
import type { ModelCard } from "./model-card.js";
import type { Model } from "./model.js";
import { keepRows, type KeptRows } from "./piece-table.js";
import type { LearnedInput } from "./read.js";
import { THREADS } from "./session.js";
import { slantsIn } from "./slants.js";
import { treeOf, type LearnedTree, type SentenceRange } from "./trees.js";
import { packWindows, type Window } from "./windows.js";
import { poolWords, readsGrammar, type WordRows } from "./word-rows.js";
import { keepWords, type KeptWords } from "./words.js";

/** What the model said of one window of a text: plain data, in which neither topic nor targets matter. */
export interface Decoded {
  readonly attributions: readonly LearnedAttribution[];
  readonly rows: KeptRows;
  /** Trees of the sentences that stand in the window, with their numbers. */
  readonly trees: readonly (readonly [sentence: number, tree: LearnedTree])[];
  /** Null where no trees are read. */
  readonly words: KeptWords | null;
  /** At whose door harm or wrong is laid; null for a model that reads none. */
  readonly accused: readonly AccusedWord[] | null;
  /** Whom words cast in a good or a bad light; null for a model that reads none. */
  readonly slants: readonly Slant[] | null;
}

/** Windows of a text in work at once: for each thread one that it reads and one that waits. */
const IN_WORK = 2 * THREADS;

/** Runs the model over a text, window by window in order of text. */
export function decode(model: Model, input: LearnedInput): Promise<readonly Decoded[]> {
  const { text, paragraphs, sentences, grammar } = input;
  const { card, tokenizer } = model;
  const { maxPieces, packedPieces } = card;
  return pMap(
    packWindows(tokenizer, text, paragraphs, sentences, maxPieces, packedPieces),
    async (window) => {
      const output = { window, rows: await model.run(window) };
      input.onRead?.(lengthOf(window));
      return {
        attributions: attributionsOf(text, output, card),
        rows: keepRows(output, card),
        ...(grammar === undefined || !readsGrammar(card)
          ? NO_GRAMMAR
          : grammarOf(poolWords(output, card, grammar.tokens), card, grammar.sentences)),
      };
    },
    { concurrency: IN_WORK },
  );
}

/** Characters from the first piece of a window to its last. */
const lengthOf = ({ starts, ends }: Window) => Math.max(...ends) - starts.find((at) => at >= 0)!;

/** The sentences that share words with a window, with their numbers: found by halving, for a text has many. */
function sentencesWithin(
  { first, end }: WordRows,
  sentences: readonly SentenceRange[],
): (SentenceRange & { readonly index: number })[] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.endToken <= first) low = middle + 1;
    else high = middle;
  }
  const found: (SentenceRange & { readonly index: number })[] = [];
  for (let index = low; index < sentences.length; index += 1) {
    const { firstToken, endToken } = sentences[index]!;
    if (firstToken >= end) break;
    found.push({ firstToken, endToken, index });
  }
  return found;
}

/** What the words of a window give: trees of its sentences, mentions, and whom they accuse or cast in a light. */
function grammarOf(
  words: WordRows,
  card: ModelCard,
  sentences: readonly SentenceRange[],
): Pick<Decoded, "trees" | "words" | "accused" | "slants"> {
  const within = sentencesWithin(words, sentences);
  return {
    trees: within.flatMap((sentence) => {
      const tree = treeOf(words, card, sentence);
      return tree === null ? [] : [[sentence.index, tree] as const];
    }),
    words: keepWords(words, card),
    accused: accusedIn(words, card, within),
    slants: slantsIn(words, card, within),
  };
}

const NO_GRAMMAR = { trees: [], words: null, accused: null, slants: null };
