import { firstAtOrAfter, firstEndingAfter, sentenceAt } from "../document/index.js";
import type { Document } from "../document/document.js";
import type { Span } from "../corpus/article.js";
import { wordList } from "../language/index.js";
import {
  appositions,
  conjuncts,
  dependents,
  dependentsBy,
  headOf,
  isNominal,
  isRelation,
  negated,
} from "../parse/index.js";
import type { Tree } from "../parse/index.js";
import type { Mention } from "../topic/mentions.js";
import type { Actor } from "../topic/topic.js";
import { isBody } from "./is-body.js";

const AGAINST = wordList("affiliation", "stands-against");
const TURNED_AWAY = wordList("affiliation", "turned-away");
const LOOKS_ON = wordList("affiliation", "looks-on");
const STANDS_WITH = wordList("affiliation", "stands-with");
const PREFIXES = wordList("affiliation", "against-prefixes");
const LEADS = wordList("affiliation", "leads-to-a-side");
const TO_A_TOPIC = wordList("affiliation", "to-a-topic");

/** Nouns looked through between a description and the name in it. */
const DEEPEST = 4;

/** An article's trees and where it names actors. */
export interface AffiliationContext {
  readonly document: Document;
  /** One a sentence. */
  readonly trees: readonly Tree[];
  /** Mentions of actors that touch a span, in order. */
  readonly within: (span: Span) => readonly Mention[];
}

/** Nothing ties two names; or what does says that one belongs to nobody by it. */
export type Untied = "untied" | "apart";

/**
 * The actor that somebody belongs to by what the sentence says right beside the name: the title before it
 * ("Clinton spokesman Tom Kerr"), what is apposed ("Ana Ruiz, an adviser to Trump"), what he is said to be, and
 * whom he works for ("who runs the campaign of …"). Of a description, those it is joined to count too ("Roe
 * and his supporters").
 *
 * Whoever stands against the one named ("a critic of Trump", "the anti-Trump group"), or is tied to two sides by one
 * noun, is apart; an onlooker ("an Iran expert") is not tied.
 *
 * @param name where the name stands, or the noun of a description
 */
export function affiliation(
  { document, trees, within }: AffiliationContext,
  name: Span,
  { isDescription = false }: { readonly isDescription?: boolean } = {},
): Actor | Untied {
  const tree = trees[sentenceAt(document, name.start)];
  if (tree === undefined) return "untied";
  const first = firstEndingAfter(tree.words, name.start);
  if (first === tree.words.length) return "untied";
  const end = Math.max(first + 1, firstAtOrAfter(tree.words, name.end));
  const own = (place: number) => place >= first && place < end;
  const actorAt = (place: number): Actor | null => {
    const mention = within(tree.words[place]!).at(-1);
    return mention === undefined || (mention.start < name.end && mention.end > name.start)
      ? null
      : mention.actor;
  };
  const looks = { own, actorAt };
  for (const described of descriptions(tree, first, end)) {
    const place = own(described) ? described : wholeOf(tree, described, actorAt);
    const named = own(place) ? null : actorAt(place);
    const isAfter = isRelation(tree, place, "appos") && place >= end;
    if (named !== null && !(isAfter && isBody(named))) continue;
    const found = named === null ? tiedBy(tree, place, looks) : named;
    if (found !== "untied") return found;
  }
  if (!isDescription) return "untied";
  const others = conjuncts(tree, headOf(tree, first, end)).filter((place) => !own(place));
  return agreed(others.map((place) => actorAt(place) ?? tiedBy(tree, place, looks)));
}

/** What is apposed to a body that ends a description hangs on the whole: "Nordia's ambassador to Sudia, Ana Ruiz". */
function wholeOf(tree: Tree, place: number, actorAt: Looks["actorAt"]): number {
  const actor = actorAt(place);
  const above = tree.heads[place] ?? null;
  return actor !== null && isBody(actor) && above !== null && isRelation(tree, place, "nmod")
    ? above
    : place;
}

/** Whom a noun ties to, where it is one side. */
function tiedBy(tree: Tree, noun: number, looks: Looks): Actor | Untied {
  if (standsAgainst(tree, noun)) return countryOf(tree, noun, looks) ?? "apart";
  const found = serves(tree, noun, looks, 0);
  return found === null ? "apart" : agreed(found);
}

/**
 * Whose people somebody is of, who stands against others: "Nordian victims" are Nordia's and "Nordia critics" nobody's;
 * "Nordian dissidents" are not Nordia's.
 *
 * @param name what the noun hangs on, as a title on a name
 */
function countryOf(tree: Tree, noun: number, { own, actorAt }: Looks, name = noun): Actor | null {
  if (TURNED_AWAY.has(tree.words[noun]!.lemma)) return null;
  const actors = [noun, name]
    .flatMap((place) => dependentsBy(tree, place, "amod"))
    .filter((at) => !own(at) && !isTurned(tree, at))
    .map(actorAt);
  return actors.find((actor) => actor?.kind === "country") ?? null;
}

/** The first actor that has a side, where all that have one are of it. */
function agreed(found: readonly (Actor | Untied)[]): Actor | Untied {
  const actors = found.filter((one): one is Actor => typeof one !== "string" && one.side !== null);
  const [first] = actors;
  if (found.includes("apart") || actors.some(({ side }) => side !== first!.side)) return "apart";
  return first ?? "untied";
}

interface Looks {
  readonly own: (place: number) => boolean;
  readonly actorAt: (place: number) => Actor | null;
}

/** A name's own words, its head first, and the words right beside it that say who it is, nearest first. */
function descriptions(tree: Tree, first: number, end: number): readonly number[] {
  const found = [headOf(tree, first, end)];
  const add = (place: number | null) => {
    if (place !== null && !found.includes(place)) found.push(place);
  };
  for (let place = first; place < end; place += 1) add(place);
  const title = first - 1;
  if (title >= 0 && tree.partsOfSpeech[title] === "NOUN") add(title);
  for (let next = 0; next < found.length; next += 1) {
    const at = found[next]!;
    for (const place of appositions(tree, at)) add(place);
    const above = tree.heads[at] ?? null;
    if (above === null) continue;
    const named = isRelation(tree, at, "flat") && tree.partsOfSpeech[above] === "NOUN";
    const said =
      isRelation(tree, at, "nsubj") &&
      isNominal(tree, above) &&
      dependentsBy(tree, above, "cop").length > 0;
    if (named || said) add(above);
  }
  for (const at of found.filter((place) => place < first || place >= end))
    for (const place of dependentsBy(tree, at, "conj"))
      if (tree.partsOfSpeech[place] === "NOUN") add(place);
  return found;
}

/** Does a noun stand against whom it names? A sentence's first word may be one that is taken for a name. */
function standsAgainst(tree: Tree, place: number): boolean {
  const { lemma } = tree.words[place]!;
  if (place === 0) return AGAINST.has(lemma) || AGAINST.has(lemma.replace(/s$/u, ""));
  return tree.partsOfSpeech[place] === "NOUN" && AGAINST.has(lemma);
}

/** Does what hangs on a noun only say what that one studies or tells of? "An Iran expert", not "Iran's". */
const isTopic = (tree: Tree, noun: number, at: number): boolean =>
  LOOKS_ON.has(tree.words[noun]!.lemma) &&
  (isRelation(tree, at, "compound")
    ? tree.partsOfSpeech[at] !== "ADJ"
    : dependentsBy(tree, at, "case").some((by) => TO_A_TOPIC.has(tree.words[by]!.normal)));

/**
 * Whom a noun serves by what hangs on it, all of them; null where it stands against one. What stands before it goes
 * first: "Nordia's ambassador to Sudia" is Nordia's.
 */
function serves(tree: Tree, noun: number, looks: Looks, depth: number): Actor[] | null {
  const all: Actor[] = [];
  const hanging = depth < DEEPEST ? dependents(tree, noun) : [];
  for (const group of [hanging.filter((at) => at < noun), hanging.filter((at) => at > noun)]) {
    for (const at of group) {
      if (looks.own(at) || !leads(tree, noun, at) || isTopic(tree, noun, at)) continue;
      if (isTurned(tree, at)) return null;
      if (standsAgainst(tree, at)) {
        const country = countryOf(tree, at, looks, noun);
        return country === null ? null : [country];
      }
      const actor = looks.actorAt(at);
      if (actor !== null) all.push(actor);
      const further = leadsOn(tree, at) ? serves(tree, at, looks, depth + 1) : [];
      if (further === null) return null;
      all.push(...further);
    }
    if (all.some(({ side }) => side !== null)) return all;
  }
  return all;
}

/** Does a noun, or a verb of support, tie the word that hangs on it to whom it tells of? */
const leads = (tree: Tree, noun: number, at: number): boolean =>
  isRelation(tree, at, "compound", "amod", "flat", "nmod:poss") ||
  (isRelation(tree, at, "nmod") && isLedTo(tree, at)) ||
  (isRelation(tree, at, "acl", "parataxis") && !negated(tree, at)) ||
  (STANDS_WITH.has(tree.words[noun]!.lemma) &&
    isRelation(tree, at, "obj", "obl", "nmod") &&
    isLedTo(tree, at));

/** May a word be looked through: an adjective only where it ties ("close to"), not where it parts ("critical of")? */
const leadsOn = (tree: Tree, at: number): boolean =>
  !isRelation(tree, at, "amod") ||
  isNominal(tree, at) ||
  STANDS_WITH.has(tree.words[at]!.lemma) ||
  PREFIXES.has(tree.words[at]!.normal);

/**
 * By "of", "for", "to" … alone, or by nothing at all. Any preposition on the way counts, whichever of its words a
 * name behind it hangs on ("for candidate Ann Roe").
 */
function isLedTo(tree: Tree, place: number): boolean {
  const noun = tree.heads[place] ?? place;
  const between = Array.from({ length: Math.max(0, place - noun) }, (_, at) => noun + at);
  return [...dependentsBy(tree, place, "case"), ...between]
    .filter((at) => isRelation(tree, at, "case"))
    .every((at) => LEADS.has(tree.words[at]!.normal));
}

/** "anti-Trump": is what stands before a word a prefix that turns it round, or is it one itself? */
function isTurned(tree: Tree, place: number): boolean {
  const [before, dash] = [tree.words[place - 2]?.normal, tree.words[place - 1]?.text];
  const own = tree.words[place]!.normal;
  return (
    (dash !== undefined &&
      /^[-‐‑–]$/u.test(dash) &&
      before !== undefined &&
      PREFIXES.has(before)) ||
    (PREFIXES.has(own) && /^[-‐‑–]$/u.test(tree.words[place + 1]?.text ?? ""))
  );
}
