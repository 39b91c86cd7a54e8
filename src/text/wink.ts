import { createRequire } from "node:module";

/** Part of speech and lemma of one piece of a word, and how many units of the word it takes. */
export interface TaggedPiece {
  readonly length: number;
  readonly pos: string;
  readonly lemma: string;
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
const LEMMAS = 50_000;

let loaded: Loaded | undefined;
const lemmas = new Map<string, string>();

/**
 * Tags a list of words in their order: a sentence, a paragraph, an article.
 *
 * wink-nlp writes each word it does not know into the table in which it looks up the words of the
 * next document, so that what it says of an article hangs on the articles read before. Here such
 * words are taken out of the table again: the result is a function of `words` alone. (The list
 * behind the table still grows; past {@link GATHERED} words the model is loaded afresh, in 50 ms.)
 *
 * @param words words without white space; each comes back as one piece or, for a contraction, as
 * several (`can't` → `ca`, `n't`)
 */
export function tagWords(words: readonly string[]): TaggedPiece[][] {
  const { wink, lexemes, own } = load();
  const before = lexemes.list.length;
  try {
    const tokens = wink.readDoc(words.join(" ")).tokens();
    const values = tokens.out(wink.its.value);
    const tags = tokens.out(wink.its.pos);
    return align(words, values, tags, (index) => tokens.itemAt(index).out(wink.its.lemma));
  } finally {
    for (let added = before; added < lexemes.list.length; added += 1)
      Reflect.deleteProperty(lexemes.hash, lexemes.list[added] ?? "");
    if (lexemes.list.length > own + GATHERED) loaded = undefined;
  }
}

function align(
  words: readonly string[],
  values: readonly string[],
  tags: readonly string[],
  lemma: (index: number) => string,
): TaggedPiece[][] {
  let next = 0;
  return words.map((word) => {
    const pieces: TaggedPiece[] = [];
    let at = 0;
    while (at < word.length && next < values.length) {
      const length = values[next]?.length ?? 1;
      const pos = tags[next] ?? "X";
      const key = `${word}\n${String(at)}\n${pos}`;
      pieces.push({ length, pos, lemma: remembered(key, lemma, next) });
      at += length;
      next += 1;
    }
    return pieces;
  });
}

/** A lemma hangs on the word and its tag alone; looking it up costs as much as all the rest. */
function remembered(key: string, lemma: (index: number) => string, index: number): string {
  const known = lemmas.get(key);
  if (known !== undefined) return known;
  if (lemmas.size >= LEMMAS) lemmas.clear();
  // The lemmatizer looks exceptions up in a plain object, where `constructor` is a function.
  const found: unknown = lemma(index);
  const text = typeof found === "string" ? found : (key.split("\n")[0] ?? "").toLowerCase();
  lemmas.set(key, text);
  return text;
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
