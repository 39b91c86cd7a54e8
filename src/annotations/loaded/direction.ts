import type { ArticleEntities } from "../../entities/index.js";
import { lastAtOrBefore } from "../../document/index.js";
import type { HarmFinding, LoadedFinding, MentionFinding } from "../../finding.js";
import type { Document } from "../../document/document.js";
import {
  agent,
  clauseWords,
  dependentsBy,
  headOf,
  isPassive,
  isRelation,
  object,
  oblique,
  ownerOf,
  shallowTrees,
  subject,
} from "../../parse/index.js";
import type { Tree } from "../../parse/index.js";
import type { Topic } from "../../topic/topic.js";

/** A tone at least this probable tells a direction; below it nothing is told. */
const SURE = 0.6;

/** A mention further from the word than so many tokens is not what the word qualifies. */
const NEAR = 8;

/** Tokens that a name may have. */
const LONGEST_NAME = 12;

/** Families of words that say how sure the outlet is of what somebody says, not what he is. */
const ABOUT_WORDS: ReadonlySet<string> = new Set([
  "hedge-and-doubt",
  "assertive",
  "factive-and-implicative",
]);

/** What direction is read from beside findings and mentions. */
export interface DirectionOptions {
  /** Trees of the sentences; shallow ones unless told. */
  readonly trees?: readonly Tree[];
  /** Harms of the document: who does them and who suffers them. */
  readonly harms?: readonly HarmFinding[];
  /** Who is meant by pronouns and descriptions. */
  readonly entities?: ArticleEntities | null;
}

/**
 * Whom a loaded word serves, where the topic does not say; read from the sentence's tree.
 *
 * - A word that tells harm serves who suffers it, or the other of two sides than who does it:
 *   "Northland has repeatedly attacked civilians" serves the other side, whatever the tone.
 * - An accusing word is against the accused, never against who accuses. A word about how sure a saying
 *   is ("claimed", "insisted") serves nobody that can be told.
 * - Any other word follows the tone towards whom it qualifies: the noun that an adjective hangs on, the
 *   owner or doer of a noun, the subject of a verb; where the tree names nobody, the nearest mention in
 *   its clause (no comma, semicolon or colon between, at most eight words away). A positive tone
 *   serves that actor's side; a negative one the other side where the topic has two, and nobody that
 *   can be named where it has more.
 *
 * Contested wordings keep the side that the topic gives them. `favours` stays null for what is negated
 * or set at a distance ("so-called"), and without a tone that is sure (0.6). Trust totals, not single
 * findings.
 *
 * @param findings loaded findings of the document
 * @param mentions the document's mentions with their tones
 */
export function withDirection(
  document: Document,
  findings: readonly LoadedFinding[],
  mentions: readonly MentionFinding[],
  topic: Topic | null,
  { trees = shallowTrees(document), harms = [], entities = null }: DirectionOptions = {},
): LoadedFinding[] {
  if (topic === null) return [...findings];
  const sides = topic.sides.map(({ id }) => id);
  const indexOf = (place: number) => lastAtOrBefore(document.tokens, place);
  const sided = mentions.filter(({ side }) => side !== null && sides.includes(side));
  const byPlace = [...sided].sort((a, b) => a.start - b.start);
  const starts = byPlace.map(({ start }) => indexOf(start));
  const at = (tree: Tree, place: number): Qualified | null => {
    const { start, end } = tree.words[place]!;
    const mention = mentionAt(byPlace, start);
    if (mention !== null) return mention;
    const side = entities?.at({ start, end }, start)?.side ?? null;
    return side !== null && sides.includes(side) ? { side, tone: null } : null;
  };
  return findings.map((finding) => {
    if (finding.concept !== null || finding.favours !== null) return finding;
    if (finding.negated || finding.distanced) return finding;
    const first = indexOf(finding.start);
    const tree = trees[document.tokens[first]?.sentence ?? -1];
    if (tree === undefined) return finding;
    const [from, to] = [first - tree.firstToken, indexOf(finding.end - 1) + 1 - tree.firstToken];
    const place = headOf(tree, from, Math.max(to, from + 1));
    const harm = harms.find(({ start, end }) => start < finding.end && end > finding.start);
    let favours: string | null;
    if (harm !== undefined && !harm.negated) favours = servedByHarm(harm, sides);
    else if (ABOUT_WORDS.has(finding.category) && tree.partsOfSpeech[place] === "VERB")
      favours = null;
    else if (isAccusing(tree, place)) {
      const accused = accusedOf(tree, place);
      const who = accused === null ? null : at(tree, accused);
      favours = who === null ? null : opponent(who.side, sides);
    } else {
      const told = qualified(tree, place, (one) => at(tree, one));
      const near = nearest(document, finding, byPlace, starts, indexOf);
      if (told !== null) favours = served(told, sides);
      else favours = near === null || isTeller(document, trees, near) ? null : served(near, sides);
    }
    return favours === null ? finding : { ...finding, favours };
  });
}

/** Whom a word qualifies: the side, and the tone of the sentence towards it where one was read. */
type Qualified = Pick<MentionFinding, "side" | "tone">;

const opponent = (side: string | null, sides: readonly string[]): string | null =>
  side === null || sides.length !== 2 ? null : (sides.find((other) => other !== side) ?? null);

/** A harm serves who suffers it, else the other side than who does it. */
function servedByHarm(
  { agent: doer, patient }: HarmFinding,
  sides: readonly string[],
): string | null {
  const by = doer?.side ?? null;
  const to = patient?.side ?? null;
  if (by !== null && by === to) return null;
  if (to !== null && sides.includes(to)) return to;
  return by !== null && sides.includes(by) ? opponent(by, sides) : null;
}

const isAccusing = (tree: Tree, place: number): boolean =>
  tree.partsOfSpeech[place] === "VERB" && clauseWords().accusing.has(tree.words[place]!.lemma);

const ON: ReadonlySet<string> = new Set(["on", "upon"]);
const OF: ReadonlySet<string> = new Set(["of"]);

const accusedOf = (tree: Tree, verb: number): number | null =>
  (tree.words[verb]!.lemma === "blame" ? oblique(tree, verb, ON) : null) ??
  (isPassive(tree, verb) ? subject(tree, verb) : object(tree, verb));

/** Whom a word qualifies, by the tree. */
function qualified(
  tree: Tree,
  place: number,
  at: (place: number) => Qualified | null,
): Qualified | null {
  const pos = tree.partsOfSpeech[place];
  const head = tree.heads[place] ?? null;
  if (pos === "VERB" && !isRelation(tree, place, "amod")) {
    const doer = agent(tree, place);
    const done = isPassive(tree, place) ? subject(tree, place) : object(tree, place);
    return (doer === null ? null : at(doer)) ?? (doer === null && done !== null ? at(done) : null);
  }
  if (pos === "ADV" && head !== null) {
    const doer = agent(tree, head);
    return doer === null ? null : at(doer);
  }
  if (head !== null && isRelation(tree, place, "amod", "compound", "nmod:poss", "acl"))
    return ofNoun(tree, head, at);
  const about = dependentsBy(tree, place, "nsubj").length > 0 ? subject(tree, place) : null;
  if (about !== null) return at(about);
  return ofNoun(tree, place, at);
}

/** A noun's own name, or its owner, its doer, or the name before it. */
function ofNoun(
  tree: Tree,
  noun: number,
  at: (place: number) => Qualified | null,
): Qualified | null {
  const own = at(noun);
  if (own !== null) return own;
  const candidates = [
    ownerOf(tree, noun),
    agent(tree, noun),
    oblique(tree, noun, OF),
    ...dependentsBy(tree, noun, "compound", "amod", "flat"),
    ...dependentsBy(tree, noun, "appos"),
  ];
  for (const candidate of candidates) {
    const found = candidate === null ? null : at(candidate);
    if (found !== null) return found;
  }
  return null;
}

/** Whether a mention is who says, accuses or denies: the word is then about what he speaks of. */
function isTeller(
  { tokens }: Document,
  trees: readonly Tree[],
  { start }: MentionFinding,
): boolean {
  const token = lastAtOrBefore(tokens, start);
  const tree = trees[tokens[token]?.sentence ?? -1];
  if (tree === undefined) return false;
  let place = token - tree.firstToken;
  while (
    isRelation(tree, place, "compound", "flat", "amod", "nmod", "det") &&
    tree.heads[place] !== null
  )
    place = tree.heads[place]!;
  const verb = isRelation(tree, place, "nsubj") ? (tree.heads[place] ?? null) : null;
  return verb !== null && (dependentsBy(tree, verb, "ccomp").length > 0 || isAccusing(tree, verb));
}

/** The mention that covers a place. */
function mentionAt(mentions: readonly MentionFinding[], place: number): MentionFinding | null {
  const found = mentions[lastAtOrBefore(mentions, place)];
  return found !== undefined && found.start <= place && found.end > place ? found : null;
}

function served({ side, tone }: Qualified, sides: readonly string[]): string | null {
  if (tone === null) return null;
  if (tone.positive >= SURE) return side;
  return tone.negative < SURE ? null : opponent(side, sides);
}

function nearest(
  { tokens }: Document,
  finding: LoadedFinding,
  mentions: readonly MentionFinding[],
  starts: readonly number[],
  indexOf: (place: number) => number,
): MentionFinding | null {
  const first = indexOf(finding.start);
  const last = indexOf(finding.end - 1);
  let best: { mention: MentionFinding; distance: number } | null = null;
  for (
    let at = firstAtOrAfter(starts, first - NEAR - LONGEST_NAME);
    at < mentions.length && starts[at]! <= last + NEAR;
    at++
  ) {
    const mention = mentions[at]!;
    const from = starts[at]!;
    const to = indexOf(mention.end - 1);
    const [left, right] = to < first ? [to, first] : [last, from];
    const distance = Math.max(0, right - left);
    if (distance > NEAR || tokens[from]?.sentence !== tokens[first]?.sentence) continue;
    if (tokens.slice(left + 1, right).some(({ text }) => /^[,;:]$/.test(text))) continue;
    if (!best || distance < best.distance) best = { mention, distance };
  }
  return best?.mention ?? null;
}

/** Index of the first of some sorted numbers that is not below a value. */
function firstAtOrAfter(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
