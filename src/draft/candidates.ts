import { sentenceAt } from "../document/index.js";
import { mentionInTree, placeOf, type Entity } from "../entities/index.js";
import { verbParts } from "../annotations/roles/index.js";
import type { Found } from "../find.js";
import type { Span } from "../corpus/article.js";
import { knownOutlet, outletKey } from "../corpus/index.js";
import { coreNounPhrase, type Tree } from "../parse/index.js";
import { weightOf, type Candidate, type Tie, type Told } from "./candidate.js";
import type { NameUses } from "./aliases.js";
import { candidateOf } from "./candidate-of.js";
import { isNotANoun } from "./not-a-noun.js";
import { keysOf, surnames } from "./corpus-keys.js";
import { isBare, isGeneric, isName, plain, wordsWrittenSmall } from "./corpus-names.js";
import { add, emptyDraft, noteHarm, type Draft } from "./draft.js";

/** Named less often, and silent, nobody is drafted. */
const LEAST_MENTIONS = 3;
const MOST_CANDIDATES = 30;
/** From so many articles on, who stands in one alone is that article's, not the topic's. */
const SEVERAL = 10;
const LONGEST_SENTENCE = 180;

/**
 * The people, bodies and countries that matter in a corpus, and how they stand to each other: who harms or
 * helps whom (verbs of the agency lexicon), and whom a speaker says to do harm. A phrase that names no one
 * ("Nordian forces") is of the country or person whose name stands in it.
 *
 * @param found articles read without a topic
 * @returns candidates by weight, at most 30; ties between any two of them, in order of text
 */
export function draftCandidates(found: readonly Found[]): {
  readonly candidates: readonly Candidate[];
  readonly ties: readonly Tie[];
} {
  const drafts = new Map<string, Draft>();
  const otherWords = new Map<string, number>();
  const ties: Tie[] = [];
  const draftOf = (key: string): Draft => {
    const known = drafts.get(key) ?? emptyDraft(key);
    drafts.set(key, known);
    return known;
  };
  const keys = keysOf(found);
  const words = surnames(keys);
  for (const one of found) {
    const { document, entities, trees, findings } = one;
    const id = document.article.id;
    const keyOfEntity = (entity: Entity | null) =>
      entity === null ? null : (keys.get(`${id} ${entity.id}`) ?? null);
    const told = (place: Span): Told => ({
      article: id,
      text: sentenceText(one, place),
    });
    const ownerIn = (tree: Tree, place: number): string | null => {
      const { first, end } = coreNounPhrase(tree, place);
      for (let at = first; at < end; at++) {
        // A capital in a name is mostly where something met or sits: "the Minsk Group".
        const near = placeOf(tree.words[at]!.text);
        if (near?.is === "state" || near?.is === "adjective") return near.country;
        const owner = words.get(tree.words[at]!.text);
        if (owner !== undefined && at !== place) return owner;
      }
      return null;
    };
    const meant = (tree: Tree, place: number | null): string | null => {
      if (place === null) return null;
      const word = tree.words[place]!;
      return keyOfEntity(entities.at(word, word.start)) ?? ownerIn(tree, place);
    };
    for (const entity of entities.all) {
      for (const name of otherWordsOf(one, entity)) add(otherWords, name);
      const key = keyOfEntity(entity);
      if (key === null) continue;
      const draft = draftOf(key);
      add(draft.sorts, entity.kind);
      for (const mention of entity.mentions) {
        draft.counts.mentions += 1;
        draft.articles.add(id);
        if (mention.type !== "name") continue;
        if (!isNotANoun(one, mention))
          add(draft.names, plain(document.text.slice(mention.start, mention.end)));
        const head = mentionInTree(document, trees, mention);
        const owner = head === null ? null : ownerIn(head.tree, head.place);
        if (owner !== null && owner !== key) add(draft.owners, owner);
      }
    }
    for (const { text } of document.tokens) {
      const place = /^\p{Lu}/u.test(text) ? placeOf(text) : null;
      if (place !== null && place.is !== "seat" && drafts.has(place.country ?? ""))
        add(draftOf(place.country!).names, text);
    }
    const speakers = new Map<string, string>();
    for (const finding of findings) {
      if (finding.kind !== "attribution" || finding.source === null) continue;
      const key = keyOfEntity(entities.at(finding.source)) ?? null;
      if (key === null) continue;
      const draft = draftOf(key);
      draft.counts.speaks += 1;
      add(draft.kinds, finding.speaker.kind);
      speakers.set(finding.id, key);
    }
    const speakerAt = (place: Span) => speakers.get(attributionAt(one, place) ?? "") ?? null;
    for (const tree of trees)
      for (const { verb, entry, agent, theme, negated } of verbParts(tree)) {
        if (negated || entry.effect === "neither") continue;
        const [does, undergoes] = [meant(tree, agent), meant(tree, theme)];
        const place = tree.words[verb]!;
        const harms = entry.effect === "harms";
        const tie = (from: string, to: string) => {
          if (from !== to)
            ties.push({ from, to, type: harms ? "against" : "with", told: told(place) });
        };
        if (does !== null && undergoes !== null) tie(does, undergoes);
        const speaker = speakerAt(place);
        if (harms && does !== null && speaker !== null) tie(speaker, does);
        if (!harms) continue;
        if (does !== null) noteHarm(draftOf(does), "harms", told(place));
        if (undergoes !== null) noteHarm(draftOf(undergoes), "harmed", told(place));
      }
  }
  const small = wordsWrittenSmall(found);
  const uses = usesOf(drafts.values(), otherWords);
  const outlets = new Set(found.map(({ document }) => outletKey(document.article.outlet)));
  const candidates = [...drafts.values()]
    .filter(({ key }) => !isGeneric(key, small))
    .map((draft) => candidateOf(draft, { uses, small, otherWords }))
    .filter((one) => one.mentions >= LEAST_MENTIONS || one.speaks > 1)
    .filter((one) => !isOnlyAnOutlet(one, outlets))
    .filter(({ articles }) => found.length < SEVERAL || articles > 1)
    .filter(({ name, mentions }) => isName(name) && isBare(name) && mentions > 0)
    .sort((a, b) => weightOf(b) - weightOf(a) || (a.key < b.key ? -1 : 1))
    .filter((one, _, all) => !isJoined(one, all))
    .slice(0, MOST_CANDIDATES);
  const chosen = new Set(candidates.map(({ key }) => key));
  const taken = new Set(chosen);
  // A name that two could bear is the one's who matters more.
  const apart = candidates.map((one) => ({
    ...one,
    belongsTo: chosen.has(one.belongsTo ?? "") ? one.belongsTo : null,
    aliases: one.aliases.filter((name) => !taken.has(name) && taken.add(name)),
  }));
  return {
    candidates: apart,
    ties: ties.filter(({ from, to }) => chosen.has(from) && chosen.has(to)),
  };
}

/** An outlet that tells, and neither harms nor is harmed, is no party of a story. */
const isOnlyAnOutlet = (
  { name, harms, harmed }: Candidate,
  outlets: ReadonlySet<string>,
): boolean => harms + harmed === 0 && (outlets.has(outletKey(name)) || knownOutlet(name) !== null);

/** Capitalised words of an article that are no nouns. */
const otherWordsOf = (found: Found, { mentions }: Entity): string[] =>
  mentions
    .filter((mention) => isNotANoun(found, mention))
    .map(({ start, end }) => plain(found.document.text.slice(start, end)));

/** For whom a word is written that is no noun: for nobody. */
const NOBODY = "";

/** Every name with how often it is written for whom. */
function usesOf(drafts: Iterable<Draft>, otherWords: ReadonlyMap<string, number>): NameUses {
  const uses = new Map<string, Map<string, number>>();
  for (const [name, count] of otherWords) uses.set(name, new Map([[NOBODY, count]]));
  for (const { key, names } of drafts)
    for (const [name, count] of names)
      uses.set(name, (uses.get(name) ?? new Map<string, number>()).set(key, count));
  return uses;
}

/** "Toyota and General Motors" is two, where one of them stands in the list by itself. */
function isJoined({ key }: Candidate, all: readonly Candidate[]): boolean {
  const parts = key.split(" and ");
  return (
    parts.length > 1 &&
    all.some(
      (one) => one.key !== key && parts.some((part) => [one.key, ...one.aliases].includes(part)),
    )
  );
}

function attributionAt({ findings }: Found, { start, end }: Span): string | null {
  const around = findings.filter(
    (one) => one.kind === "attribution" && one.content.start <= start && one.content.end >= end,
  );
  return around.at(-1)?.id ?? null;
}

function sentenceText({ document }: Found, { start }: Span): string {
  const sentence = document.sentences[sentenceAt(document, start)]!;
  const text = document.text.slice(sentence.start, sentence.end).replace(/\s+/gu, " ").trim();
  return text.length > LONGEST_SENTENCE ? `${text.slice(0, LONGEST_SENTENCE - 1)}…` : text;
}
