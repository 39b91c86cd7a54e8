import type { ArticleEntities, EntityKind } from "../../entities/index.js";
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
import type { Slant } from "../../reader/index.js";
import { groupBy } from "../../group-by.js";
import type { Topic } from "../../topic/topic.js";

/** A tone at least this probable tells a direction; below it nothing is told. */
const SURE = 0.6;

/** How probable it must be that a word casts somebody in a light, where the tree tells nobody. */
const CAST = 0.62;

/** Kinds that a word can speak well or ill of. */
const ACTING: ReadonlySet<EntityKind> = new Set(["person", "body", "group"]);

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
  /** Whom words cast in a good or a bad light, by the model; null where it reads none. */
  readonly slants?: readonly Slant[] | null;
}

/**
 * Whom a loaded word serves, where the topic does not say; read from the sentence's tree.
 *
 * - A word that tells harm serves who suffers it, or the other of two sides than who does it:
 *   "Northland has repeatedly attacked civilians" serves the other side, whatever the tone.
 * - An accusing word is against the accused, never against who accuses. A word about how sure a saying
 *   is ("claimed", "insisted") serves nobody that can be told.
 * - Any other word follows the tone towards whom it qualifies: the noun that an adjective hangs on, the
 *   owner or doer of a noun, the subject of a verb or of a predicate ("Ruiz is a fraud"), who does what a
 *   noun is the object or a circumstance of ("resigned in disgrace"). Where the tree leads to nobody of a
 *   side, nothing is told: the nearest name was right in two of three only. A positive tone
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
  {
    trees = shallowTrees(document),
    harms = [],
    entities = null,
    slants = null,
  }: DirectionOptions = {},
): LoadedFinding[] {
  if (topic === null) return [...findings];
  const sides = topic.sides.map(({ id }) => id);
  const indexOf = (place: number) => lastAtOrBefore(document.tokens, place);
  const sided = mentions.filter(({ side }) => side !== null && sides.includes(side));
  const byPlace = [...sided].sort((a, b) => a.start - b.start);
  const meantAt = (tree: Tree, place: number) => {
    const { start, end } = tree.words[place]!;
    return entities?.at({ start, end }, start) ?? null;
  };
  const at = (tree: Tree, place: number): Qualified | null => {
    const mention = mentionAt(byPlace, tree.words[place]!.start);
    if (mention !== null) return mention;
    const side = meantAt(tree, place)?.side ?? null;
    return side !== null && sides.includes(side) ? { side, tone: null } : null;
  };
  const isAnother = (tree: Tree, place: number): boolean => {
    const meant = meantAt(tree, place);
    return meant !== null && meant.side === null && ACTING.has(meant.kind);
  };
  const byToken = groupBy(slants ?? [], ({ token }) => token);
  return findings.map((finding) => {
    if (finding.concept !== null || finding.favours !== null) return finding;
    if (finding.negated || finding.distanced || finding.lexicon === null) return finding;
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
      const told = qualified(tree, place, {
        at: (one) => at(tree, one),
        isAnother: (one) => isAnother(tree, one),
      });
      const bySentence = told === null ? null : served(told, sides);
      const cast = surest(byToken, first, first + Math.max(to - from, 1)).flatMap((slant) => {
        const who = at(tree, slant.about - tree.firstToken);
        if (who === null) return [];
        const side = slant.light === "good" ? who.side : opponent(who.side, sides);
        return side === null ? [] : [{ side, probability: slant.probability }];
      });
      const borneOut = slants === null || cast.some(({ side }) => side === bySentence);
      const read = cast[0] !== undefined && cast[0].probability >= CAST ? cast[0].side : null;
      favours = (borneOut ? bySentence : null) ?? read;
    }
    return favours === null ? finding : { ...finding, favours };
  });
}

/** Whom a word qualifies: the side, and the tone of the sentence towards it where one was read. */
type Qualified = Pick<MentionFinding, "side" | "tone">;

/** Who stands at a place of a tree. */
interface Standing {
  /** Who of a side; null for nobody. */
  readonly at: (place: number) => Qualified | null;
  /** Is it a person, body or group of no side? */
  readonly isAnother: (place: number) => boolean;
}

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
function qualified(tree: Tree, place: number, standing: Standing): Qualified | null {
  const { at } = standing;
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
  const noun =
    head !== null && isRelation(tree, place, "amod", "compound", "nmod:poss", "acl") ? head : place;
  return ofNoun(tree, noun, at) ?? bearer(tree, noun, standing, 0);
}

/** Steps up the tree from a noun to who has to do with it. */
const HIGHEST = 3;

/**
 * Who has to do with a noun that nobody owns in its own phrase: the subject of a predicate ("Ruiz is a
 * disgusting fraud", "Brandt called Ruiz a fraud"), else who does what the noun is an object or a
 * circumstance of ("Ruiz resigned in disgrace", "Ruiz enjoys tremendous support"). What is said of
 * somebody else is not said of who does something to him ("Ruiz will fight terrorist groups").
 */
function bearer(tree: Tree, noun: number, standing: Standing, steps: number): Qualified | null {
  const { at } = standing;
  if (steps > HIGHEST) return null;
  const about = subject(tree, noun);
  if (about !== null) return ofNoun(tree, about, at);
  const head = tree.heads[noun] ?? null;
  if (head === null) return null;
  if (isRelation(tree, noun, "conj", "nmod", "appos"))
    return ofNoun(tree, head, at) ?? bearer(tree, head, standing, steps + 1);
  if (!isRelation(tree, noun, "obj", "obl", "xcomp") || standing.isAnother(noun)) return null;
  const doer = agent(tree, head) ?? subject(tree, head);
  return doer === null ? null : at(doer);
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

/** What the model says of a stretch of words, the surest first. */
function surest(
  byToken: ReadonlyMap<number, readonly Slant[]>,
  first: number,
  end: number,
): readonly Slant[] {
  const own: Slant[] = [];
  for (let token = first; token < end; token += 1) own.push(...(byToken.get(token) ?? []));
  return own.sort((a, b) => b.probability - a.probability || a.about - b.about);
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
