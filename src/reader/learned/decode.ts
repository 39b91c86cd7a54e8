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
      const words =
        grammar === undefined || !readsGrammar(card)
          ? null
          : poolWords(output, card, grammar.tokens);
      return {
        attributions: attributionsOf(text, output, card),
        rows: keepRows(output, card),
        trees: words === null ? [] : treesWithin(words, card, grammar!.sentences),
        words: words === null ? null : keepWords(words, card),
        accused: words === null ? null : accusedIn(words, card, grammar!.sentences),
        slants: words === null ? null : slantsIn(words, card, grammar!.sentences),
      };
    },
    { concurrency: IN_WORK },
  );
}

/** Characters from the first piece of a window to its last. */
const lengthOf = ({ starts, ends }: Window) => Math.max(...ends) - starts.find((at) => at >= 0)!;

/** Trees of the sentences that stand in a window, with their numbers. */
function treesWithin(
  words: WordRows,
  card: ModelCard,
  sentences: readonly SentenceRange[],
): [number, LearnedTree][] {
  const found: [number, LearnedTree][] = [];
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.firstToken < words.first) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < sentences.length; index += 1) {
    if (sentences[index]!.firstToken >= words.end) break;
    const tree = treeOf(words, card, sentences[index]!);
    if (tree !== null) found.push([index, tree]);
  }
  return found;
}
