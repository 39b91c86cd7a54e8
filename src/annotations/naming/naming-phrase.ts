import { OUTLET_ZONES } from "../../corpus/article.js";
import { firstAtOrAfter } from "../../document/index.js";
import type { Document } from "../../document/document.js";
import type { Entity, EntityMention } from "../../entities/index.js";
import { mentionInTree, placeOf } from "../../entities/index.js";
import type { NamingFinding } from "../../finding.js";
import { coreNounPhrase, isRelation, type Phrase, type Tree } from "../../parse/index.js";

/** Words of a longer phrase than this describe more than they name. */
const MOST_WORDS = 8;

/** Parts of speech that stand before a noun and tell what it is. */
const DESCRIBING: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "NUM"]);

/** The words that name somebody, as they stand in the text. */
export interface NamingPhrase {
  readonly start: number;
  readonly end: number;
  readonly zone: NamingFinding["zone"];
  /** Names as they are written; a common word at the beginning of a sentence in lower case. */
  readonly naming: string;
  readonly head: string;
  readonly modifiers: readonly string[];
}

/**
 * The words by which a mention names its entity: its head with what stands before it and describes it,
 * a name to its last word, and what a description is of ("leader of the strike"). Articles and "her"
 * before it say nothing of whom it names. Null where that is longer than a naming.
 */
export function namingPhrase(
  document: Document,
  trees: readonly Tree[],
  entity: Entity,
  mention: EntityMention,
): NamingPhrase | null {
  const sentence = document.sentences[mention.sentence]!;
  const { zone } = document.paragraphs[sentence.paragraph]!;
  if (!OUTLET_ZONES.has(zone)) return null;
  const found = mentionInTree(document, trees, mention);
  if (found === null) return null;
  const { tree, place } = found;
  const token = (at: number) => document.tokens[tree.firstToken + at]!;
  const name = nameAround(document, tree, place, entity, mention);
  const first = Math.min(describedFrom(document, tree, place), name.first);
  const core = Math.max(unbrokenEnd(document, tree, place), name.end);
  const end = wordEnd(
    document,
    tree,
    complementEnd(document, tree, { first, end: core, head: place }, mention, entity),
  );
  // "… and Human Services" is the end of a name that was not read whole.
  if (tree.partsOfSpeech[first] === "CCONJ") return null;
  const start = token(first).start;
  const stop = token(end - 1).end;
  const written = document.text.slice(start, stop).replace(/\s+/gu, " ");
  const naming =
    first === 0 && tree.partsOfSpeech[0] !== "PROPN" && !isCapitalised(document, token(0).text)
      ? written.charAt(0).toLowerCase() + written.slice(1)
      : written;
  const words = naming.split(" ");
  if (words.length > MOST_WORDS) return null;
  const head = token(place).text;
  const own = words.find((word) => word.toLowerCase() === head.toLowerCase()) ?? head;
  return {
    ...{ start, end: stop, zone, naming },
    head: own,
    modifiers: words.filter((word) => word !== own),
  };
}

/**
 * A capital at the beginning of a sentence says nothing of the word, unless it is of a place
 * ("Palestinian"), is all capitals, or has one inside of a sentence too ("Democratic").
 */
const isCapitalised = (document: Document, word: string): boolean =>
  placeOf(word) !== null || /^\p{Lu}{2}/u.test(word) || withinSentences(document).has(word);

const innerWords = new WeakMap<Document, ReadonlySet<string>>();

/** Words as a text writes them within its sentences: looked for once, as a text has many sentences. */
function withinSentences(document: Document): ReadonlySet<string> {
  let words = innerWords.get(document);
  if (words === undefined) {
    const { tokens } = document;
    const inner = tokens.filter(({ sentence }, at) => tokens[at - 1]?.sentence === sentence);
    innerWords.set(document, (words = new Set(inner.map(({ text }) => text))));
  }
  return words;
}

/** Where the unbroken run of words begins that describe a head from before. */
function describedFrom(document: Document, tree: Tree, head: number): number {
  const { first } = coreNounPhrase(tree, head);
  let from = head;
  for (let at = head - 1; at >= first; at -= 1) {
    if (describes(document, tree, at)) from = at;
    else if (!joins(document, tree, at)) break;
  }
  return from;
}

/** A noun, an adjective, a number; "the occupying army"; "newly elected", "self-declared". */
function describes({ tokens }: Document, tree: Tree, at: number): boolean {
  const part = tree.partsOfSpeech[at]!;
  if (!tokens[tree.firstToken + at]!.word) return false;
  if (DESCRIBING.has(part)) return true;
  if (part === "VERB") return isRelation(tree, at, "amod", "compound");
  const governor = tree.heads[at] ?? null;
  return part === "ADV" && governor === at + 1 && isRelation(tree, governor, "amod");
}

/** A hyphen within a word, its short words ("out-of-touch"), and the ending of an owner. */
function joins({ tokens }: Document, tree: Tree, at: number): boolean {
  const token = tokens[tree.firstToken + at]!;
  if (tree.partsOfSpeech[at] === "PART") return isRelation(tree, at, "case");
  const before = tokens[tree.firstToken + at - 1];
  const after = tokens[tree.firstToken + at + 1];
  return before?.end === token.start || after?.start === token.end
    ? tree.partsOfSpeech[at] !== "PUNCT" || /^[-–‑.]$/u.test(token.text)
    : false;
}

/** Where the words end that belong to a head and follow it: before the first mark that no word holds. */
function unbrokenEnd({ tokens }: Document, tree: Tree, head: number): number {
  const { end } = coreNounPhrase(tree, head);
  for (let at = head + 1; at < end; at += 1)
    if (/^[,;:()–—]$/u.test(tokens[tree.firstToken + at]!.text)) return at;
  return end;
}

/** The words of the name that the text gives in a mention, and of the entity's own where it stands there. */
function nameAround(
  document: Document,
  tree: Tree,
  head: number,
  entity: Entity,
  { name }: EntityMention,
): Pick<Phrase, "first" | "end"> {
  const whole = wholeName(document, tree, head, entity);
  if (name === null) return whole;
  let { first, end } = whole;
  const { words } = tree;
  for (let at = firstAtOrAfter(words, name.start); at < words.length; at += 1) {
    if (words[at]!.start >= name.end) break;
    if (!document.tokens[tree.firstToken + at]!.word) continue;
    first = Math.min(first, at);
    end = Math.max(end, at + 1);
  }
  return { first, end };
}

/**
 * The words around a head that are the entity's own name to its last word, also where the phrase ends
 * before ("Department of Health"); none where the text does not give it whole.
 */
function wholeName(
  { text, tokens }: Document,
  tree: Tree,
  head: number,
  { name, named }: Entity,
): Pick<Phrase, "first" | "end"> {
  const start = (at: number) => tokens[tree.firstToken + at]!.start;
  for (let first = head; named && first >= 0; first--) {
    const until = start(first) + name.length;
    if (until <= start(head)) break;
    if (!text.startsWith(name, start(first))) continue;
    let end = first;
    while (end < tree.words.length && start(end) < until) end++;
    if (end > head) return { first, end };
  }
  return { first: head, end: head };
}

/**
 * Where a phrase ends with what it is of, right behind it: "chief of staff", "leader of the strike", and
 * the end of a body's name that no list of bodies told ("Roper Center of Belm").
 */
function complementEnd(
  document: Document,
  tree: Tree,
  { head, end }: Phrase,
  mention: EntityMention,
  entity: Entity,
): number {
  if (end >= tree.words.length || document.tokens[tree.firstToken + end]!.normal !== "of")
    return end;
  const within = tree.heads[end] ?? null;
  if (within === null || tree.heads[within] !== head || !isRelation(tree, within, "nmod"))
    return end;
  const belongs =
    mention.type === "nominal" ||
    (entity.kind === "body" && tree.partsOfSpeech[within] === "PROPN");
  if (!belongs) return end;
  const inner = coreNounPhrase(tree, within);
  return complementEnd(document, tree, { ...inner, head: within }, mention, entity);
}

/** The end of a word that a hyphen goes on: "Murray-Bruce". */
function wordEnd(document: Document, tree: Tree, end: number): number {
  const at = (place: number) => document.tokens[tree.firstToken + place];
  const last = at(end - 1)!;
  const hyphen = at(end);
  const next = at(end + 1);
  if (hyphen === undefined || next === undefined || !/^[-–‑]$/u.test(hyphen.text)) return end;
  const goesOn = last.end === hyphen.start && hyphen.end === next.start && next.word;
  return goesOn && end + 2 <= tree.words.length ? wordEnd(document, tree, end + 2) : end;
}
