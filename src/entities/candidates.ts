import { wordList } from "../language/index.js";
import type { Span } from "../corpus/article.js";
import type { Document } from "../document/document.js";
import { firstAtOrAfter } from "../document/index.js";
import { appositions, dependentsBy, isRelation, type Tree } from "../parse/index.js";
import { clausesAround } from "./clauses-around.js";
import { determinerOf } from "./determiners.js";
import type { ArticleNames, NameMention, NamedEntity } from "./named-entity.js";
import { chunksIn, phraseIn, type TokenPhrase } from "./phrases.js";
import { pronounOf, type Pronoun } from "./pronouns.js";
import type { WordReading } from "../reader/reader.js";

/** A stretch that may mean somebody, with all that tells whom. */
export interface Candidate extends TokenPhrase {
  /** Offsets into the text. */
  readonly start: number;
  readonly stop: number;
  readonly sentence: number;
  readonly type: "name" | "nominal" | "pronoun" | "relative";
  readonly pronoun: Pronoun | null;
  /** Lemma of the head, small. */
  readonly word: string;
  /** What the phrase says before its head, small, without determiners. */
  readonly modifiers: ReadonlySet<string>;
  readonly determiner: Determiner;
  readonly named: NamedEntity | null;
  /** Where in it that name stands. */
  readonly name: Span | null;
  /** Index of the quotation that it stands in; −1 for none. */
  readonly quotation: number;
  readonly role: "subject" | "object" | "possessor" | "other";
  readonly plural: boolean;
  /** What follows a pronoun: "it is" and "it seems" mean nobody more often than "it attacked". */
  readonly next: "be" | "helper" | "verb" | "other";
  /** Ordinal among its sentence's candidates. */
  readonly place: number;
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** Heads of the clauses that it stands in, as tokens, the innermost first; empty by rules. */
  readonly clauses: readonly number[];
  /** Heads of what the text sets beside it as the same: "Ana Ruiz, the mayor"; empty by rules. */
  readonly beside: readonly number[];
}

export type Determiner = "definite" | "indefinite" | "demonstrative" | "possessive" | "none";

/** What the candidates of a document are found from. */
export interface CandidateSource {
  readonly document: Document;
  readonly names: ArticleNames;
  /** One a sentence. */
  readonly trees: readonly Tree[];
  /** Null with the rules. */
  readonly words: WordReading | null;
}

/** A head is one from this logit on. */
const MENTION = 0;

/**
 * Every name, noun phrase and pronoun of a document, in order of text. Heads come from the model and
 * phrases from the tree; by rules, from parts of speech.
 */
export function candidatesOf(source: CandidateSource): Candidate[] {
  const { document, names, trees, words } = source;
  const nameAt = namesByToken(document, names.mentions);
  const quotationAt = quotationsByToken(document);
  const found: Candidate[] = [];
  document.sentences.forEach((sentence, index) => {
    const tree = trees[index] ?? null;
    const learned = tree !== null && !tree.shallow && words !== null;
    const phrases = learned
      ? headsIn(document, tree, words, sentence.firstToken, sentence.endToken)
      : byRules(document, index, (token) => nameAt.get(token)?.end ?? 0);
    const whole = [...phrases, ...namesLeft(sentence, phrases, nameAt)].sort(
      (a, b) => a.first - b.first || b.end - a.end,
    );
    const made = whole.map((phrase, place) =>
      candidate(document, phrase, index, place, learned ? tree : null, quotationAt),
    );
    found.push(...withNames(document, made, nameAt, learned ? tree : null));
  });
  return found;
}

/** Names that head no phrase: "Apple" in "Apple stores". */
function namesLeft(
  { firstToken, endToken }: { readonly firstToken: number; readonly endToken: number },
  phrases: readonly TokenPhrase[],
  nameAt: ReadonlyMap<number, NameTokens>,
): TokenPhrase[] {
  const left = new Map<NameTokens, TokenPhrase>();
  for (let token = firstToken; token < endToken; token += 1) {
    const name = nameAt.get(token);
    if (name !== undefined)
      left.set(name, { head: name.end - 1, first: name.first, end: name.end });
  }
  for (const { head, end } of phrases) {
    const name = nameAt.get(head) ?? (head + 1 < end ? nameAt.get(head + 1) : undefined);
    if (name !== undefined) left.delete(name);
  }
  return [...left.values()];
}

/** Heads that the model marks, and pronouns, which need no marking. */
function headsIn(
  { tokens }: Document,
  tree: Tree,
  words: WordReading,
  first: number,
  end: number,
): TokenPhrase[] {
  const phrases: TokenPhrase[] = [];
  for (let token = first; token < end; token += 1) {
    const { normal } = tokens[token]!;
    const pronoun = pronounOf(normal);
    const relative = pronoun?.relative ?? false;
    const surely = pronoun !== null && !pronoun.demonstrative && normal !== "it";
    const marked = words.mention(token) > (surely ? -3 : MENTION);
    if (relative || (pronoun?.lemma === "this" && normal === "that" && isRelative(tree, token)))
      phrases.push({ head: token, first: token, end: token + 1 });
    else if (marked)
      phrases.push(
        pronoun !== null && !pronoun.demonstrative
          ? { head: token, first: token, end: token + 1 }
          : phraseIn(tree, token - tree.firstToken),
      );
  }
  return phrases;
}

const isRelative = (tree: Tree, token: number): boolean => {
  const at = token - tree.firstToken;
  const verb = tree.heads[at] ?? null;
  return (
    verb !== null &&
    isRelation(tree, verb, "acl") &&
    isRelation(tree, at, "nsubj", "obj", "obl", "nmod") &&
    (tree.heads[verb] ?? at) < at
  );
};

function byRules(
  document: Document,
  index: number,
  inName: (token: number) => number,
): TokenPhrase[] {
  const sentence = document.sentences[index]!;
  const phrases = chunksIn(document, sentence, inName);
  for (let at = sentence.firstToken; at < sentence.endToken; at += 1) {
    const { normal, pos } = document.tokens[at]!;
    const pronoun = pronounOf(normal);
    if (pronoun === null || inName(at) > 0) continue;
    const next = document.tokens[at + 1];
    if (pronoun.demonstrative && (pos !== "PRON" || !next || next.word)) continue;
    phrases.push({ head: at, first: at, end: at + 1 });
  }
  return phrases.sort((a, b) => a.first - b.first || b.end - a.end);
}

interface NameTokens {
  readonly mention: NameMention;
  readonly first: number;
  readonly end: number;
}

/** For each token of a name the name. */
function namesByToken(
  { tokens }: Document,
  mentions: readonly NameMention[],
): ReadonlyMap<number, NameTokens> {
  const map = new Map<number, NameTokens>();
  for (const mention of mentions) {
    if (mention.office) continue;
    const first = firstAtOrAfter(tokens, mention.start);
    let end = first;
    while (end < tokens.length && tokens[end]!.start < mention.end) end += 1;
    // One for all of its tokens: a name is told from another by it.
    const name: NameTokens = { mention, first, end };
    for (let at = first; at < end; at += 1) map.set(at, name);
  }
  return map;
}

function quotationsByToken({ tokens, quotations }: Document): Int32Array {
  const at = new Int32Array(tokens.length).fill(-1);
  quotations.forEach(({ firstToken, endToken }, index) => {
    for (let token = firstToken; token < endToken; token += 1) at[token] = index;
  });
  return at;
}

function candidate(
  { tokens, sentences }: Document,
  phrase: TokenPhrase,
  sentence: number,
  place: number,
  tree: Tree | null,
  quotationAt: Int32Array,
): Candidate {
  const head = tokens[phrase.head]!;
  const pronoun = phrase.end - phrase.first === 1 ? pronounOf(head.normal) : null;
  const relative =
    pronoun !== null &&
    (pronoun.relative ||
      (head.normal === "that" && tree !== null && isRelative(tree, phrase.head)));
  return {
    head: phrase.head,
    first: phrase.first,
    end: phrase.end,
    start: tokens[phrase.first]!.start,
    stop: tokens[phrase.end - 1]!.end,
    sentence,
    place,
    type: relative
      ? "relative"
      : pronoun !== null
        ? "pronoun"
        : head.pos === "PROPN"
          ? "name"
          : "nominal",
    pronoun,
    word: pronoun === null ? head.lemma.toLowerCase() : pronoun.lemma,
    modifiers: modifiersIn(tokens, phrase),
    determiner: pronoun === null ? determinerOf(tokens, phrase.first, phrase.head) : "none",
    named: null,
    name: null,
    quotation: quotationAt[phrase.head]!,
    role: tree === null ? roleByOrder(tokens, phrase, place, pronoun) : roleIn(tree, phrase.head),
    next: pronoun === null ? "other" : nextOf(tokens[phrase.head + 1]),
    plural: pronoun === null ? isPlural(head) : pronoun.number === "plural",
    paragraph: sentences[sentence]!.paragraph,
    clauses: tree === null ? [] : clausesAround(tree, phrase.head),
    beside: tree === null || pronoun !== null ? [] : besideIn(tree, phrase.head),
  };
}

/** What is apposed to a head, and the title before a name: "the mayor" and "Ana Ruiz" of one another. */
function besideIn(tree: Tree, token: number): readonly number[] {
  const at = token - tree.firstToken;
  const title = dependentsBy(tree, at, "nmod:desc");
  const titled = isRelation(tree, at, "nmod:desc") ? [tree.heads[at]!] : [];
  return [...appositions(tree, at), ...title, ...titled].map((place) => place + tree.firstToken);
}

const nextOf = (token: Document["tokens"][number] | undefined): Candidate["next"] => {
  if (token === undefined) return "other";
  if (token.lemma === "be" || token.normal === "'s") return "be";
  return token.pos === "AUX" ? "helper" : token.pos === "VERB" ? "verb" : "other";
};

const MANY = wordList("grammar", "irregular-plurals");

const NONE: ReadonlySet<string> = new Set();

function modifiersIn(
  tokens: Document["tokens"],
  { first, head }: TokenPhrase,
): ReadonlySet<string> {
  let found: Set<string> | null = null;
  for (let at = first; at < head; at += 1) {
    const { pos, normal, word } = tokens[at]!;
    if (word && pos !== "DET" && pos !== "ADP" && normal !== "'s")
      (found ??= new Set()).add(normal);
  }
  return found ?? NONE;
}

const isPlural = ({ normal, lemma, pos }: Document["tokens"][number]): boolean =>
  (pos === "NOUN" || pos === "PROPN") &&
  (MANY.has(normal) || (normal.endsWith("s") && normal !== lemma.toLowerCase()));

function roleIn(tree: Tree, token: number): Candidate["role"] {
  const at = token - tree.firstToken;
  if (isRelation(tree, at, "nsubj")) return "subject";
  if (isRelation(tree, at, "obj", "iobj")) return "object";
  return isRelation(tree, at, "nmod:poss") ? "possessor" : "other";
}

const NOMINATIVE = wordList("grammar", "nominative");

/** Without a tree: before a verb, behind one, or before "'s". */
function roleByOrder(
  tokens: Document["tokens"],
  { first, head, end }: TokenPhrase,
  place: number,
  pronoun: Pronoun | null,
): Candidate["role"] {
  if (pronoun !== null && NOMINATIVE.has(tokens[head]!.normal)) return "subject";
  if (pronoun?.possessive && tokens[head + 1]?.pos !== "PUNCT") return "possessor";
  if (tokens[end - 1]!.normal === "'s") return "possessor";
  const before = tokens[first - 1]?.pos;
  const next = tokens[end];
  if (before === "ADP") return "other";
  if (next && (next.pos === "VERB" || next.pos === "AUX")) return "subject";
  if (before === "VERB") return "object";
  return place === 0 ? "subject" : "other";
}

/** Gives each name to the candidate that it heads, the widest where several stand in it. */
function withNames(
  { tokens }: Document,
  candidates: readonly Candidate[],
  nameAt: ReadonlyMap<number, NameTokens>,
  tree: Tree | null,
): Candidate[] {
  const taken = new Map<NameTokens, Candidate>();
  for (const one of candidates) {
    if (one.pronoun !== null) continue;
    const name = nameAt.get(one.head) ?? titled(one, nameAt, tree);
    if (name === undefined) continue;
    const best = taken.get(name);
    if (best === undefined || one.end - one.first > best.end - best.first) taken.set(name, one);
  }
  const nameOf = new Map([...taken].map(([name, one]) => [one, name] as const));
  const kept: Candidate[] = [];
  for (const one of candidates) {
    const name = nameOf.get(one);
    if (name !== undefined) {
      const { entity, start, end } = name.mention;
      kept.push({ ...one, type: "name", named: entity, name: { start, end } });
      continue;
    }
    // A part of a name that the model reads as nobody's own is none of it.
    const within = nameAt.get(one.head);
    if (tree === null && within !== undefined && one.pronoun === null) continue;
    // Nor is the whole of it once more, by another of its words.
    if (within !== undefined && one.first <= within.first && one.end >= within.end) continue;
    kept.push(
      one.type === "name" && within === undefined && !/\p{Lu}/u.test(tokens[one.head]!.text)
        ? { ...one, type: "nominal" }
        : one,
    );
  }
  return kept;
}

/**
 * "President Kerr" where the tree hangs the name on the title; not "the figure Kerr cited", where it
 * hangs on a verb.
 */
function titled(
  one: Candidate,
  nameAt: ReadonlyMap<number, NameTokens>,
  tree: Tree | null,
): NameTokens | undefined {
  const name = one.head + 1 < one.end ? nameAt.get(one.head + 1) : undefined;
  if (name === undefined || name.end > one.end || name.first !== one.head + 1) return undefined;
  if (tree === null) return name;
  for (let token = name.first; token < name.end; token += 1)
    if ((tree.heads[token - tree.firstToken] ?? -1) + tree.firstToken === one.head) return name;
  return undefined;
}
