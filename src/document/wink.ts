import { createRequire } from "node:module";

/** What the tagger says of a list of words, piece by piece in their order. */
export interface Tagging {
  /** The pieces' texts; a contraction has several (`can't`: `ca`, `n't`). */
  readonly pieces: readonly string[];
  readonly tags: readonly string[];
  /** Lemma of a piece; costs as much as all the rest, so ask once for a word and its tag. */
  readonly lemma: (piece: number) => string;
}

type Its = (index: number, raw: unknown, addons: unknown) => string;
interface WinkTokens {
  readonly out: (its: Its) => string[];
  readonly itemAt: (index: number) => { readonly out: (its: Its) => string };
}
interface Wink {
  readonly readDoc: (text: string) => { readonly tokens: () => WinkTokens };
  readonly its: { readonly value: Its; readonly pos: Its; readonly lemma: Its };
}
interface Lexemes {
  readonly hash: Record<string, number>;
  readonly list: string[];
}
interface WinkModel {
  readonly core: () => { readonly features: { readonly lexeme: Lexemes } };
}

interface Loaded {
  readonly wink: Wink;
  readonly lexemes: Lexemes;
  /** How many words are the model's own. */
  readonly own: number;
}

const require = createRequire(import.meta.url);

/** Words that the model may gather from articles before it is loaded afresh. */
const GATHERED = 150_000;

let loaded: Loaded | undefined;

/**
 * Tags a list of words in their order: a sentence, a paragraph, an article.
 *
 * wink-nlp writes each word it does not know into the table in which it looks up the words of the
 * next document, so that what it says of an article hangs on the articles read before. Here such
 * words are taken out of the table again: the result is a function of `words` alone. (The list
 * behind the table still grows; past {@link GATHERED} words the model is loaded afresh, in 50 ms.)
 *
 * @param words words without white space
 */
export function tagWords(words: readonly string[]): Tagging {
  const { wink, lexemes, own } = load();
  const before = lexemes.list.length;
  try {
    const tokens = wink.readDoc(words.join(" ")).tokens();
    return {
      pieces: tokens.out(wink.its.value),
      tags: tokens.out(wink.its.pos),
      lemma: (piece) => tokens.itemAt(piece).out(wink.its.lemma),
    };
  } finally {
    for (let added = before; added < lexemes.list.length; added += 1)
      Reflect.deleteProperty(lexemes.hash, lexemes.list[added] ?? "");
    if (lexemes.list.length > own + GATHERED) loaded = undefined;
  }
}

function load(): Loaded {
  if (loaded !== undefined) return loaded;
  const winkNLP = require("wink-nlp") as (model: WinkModel, pipe: string[]) => Wink;
  const model = require("wink-eng-lite-web-model") as WinkModel;
  const core = model.core();
  const lexemes = core.features.lexeme;
  const wink = winkNLP({ ...model, core: () => core }, ["pos"]);
  loaded = { wink, lexemes, own: lexemes.list.length };
  return loaded;
}
