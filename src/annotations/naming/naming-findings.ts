import { OUTLET_ZONES } from "../../corpus/article.js";
import type { Document } from "../../document/document.js";
import type { ArticleEntities, Entity, EntityKind, EntityMention } from "../../entities/index.js";
import { mentionInTree, roleOf } from "../../entities/index.js";
import type { LoadedFinding, NamingFinding, Voice } from "../../finding.js";
import { coreNounPhrase, type Tree } from "../../parse/index.js";

/** Whom an outlet's choice of words can cast: people, bodies, groups, and whatever the topic names. */
const NAMED_KINDS: ReadonlySet<EntityKind> = new Set(["person", "body", "group"]);

/** Parts of speech that stand in a naming: an article or "her" before it says nothing of whom it names. */
const LEFT_OUT: ReadonlySet<string> = new Set(["DET", "PRON", "ADP", "PUNCT", "PART"]);

/** Parts of speech of the head of a name. */
const NAMING_PARTS: ReadonlySet<string> = new Set(["PROPN", "NOUN"]);

/** Words of a longer phrase than this describe more than they name. */
const MOST_WORDS = 8;

/** What a naming is found with. */
export interface NamingContext {
  readonly entities: ArticleEntities;
  readonly trees: readonly Tree[];
  readonly voiceAt: (start: number, end: number) => Voice;
  /** Loaded terms of the article: a naming that holds one is marked. */
  readonly loaded: readonly LoadedFinding[];
}

/**
 * What an outlet calls people, bodies and groups: for each mention that is a name or a description, in
 * the outlet's own voice, the head and its modifiers ("the strongman", "President Aliyev", "separatist
 * authorities"). Pronouns name nobody, and what sources call somebody is theirs.
 *
 * - `name`: names alone ("Aliyev"); `titled`: a name with an office or a trade ("President Aliyev");
 *   `description`: no name ("the Azerbaijani leader").
 * - `loaded`: a loaded term of lexicon or topic stands in it, at no distance.
 *
 * Whom a description means is told by the entities of the article, and is as sure as they are: read the
 * sentences before you say who calls whom so.
 *
 * @returns in order of place
 * @example
 * namingFindings(document, context)[0]; // { kind: "naming", entity: "Ilham Aliyev", naming: "President Aliyev", form: "titled", … }
 */
export function namingFindings(document: Document, context: NamingContext): NamingFinding[] {
  const { article, text } = document;
  const terms = context.loaded.filter(({ lexicon, distanced }) => lexicon !== null && !distanced);
  // A term that reaches beyond the naming ("Nordia's barbaric attack") colours what is done, not who it is.
  const isLoaded = (naming: { readonly start: number; readonly end: number }) =>
    terms.some(({ start, end }) => start >= naming.start && end <= naming.end);
  const found: NamingFinding[] = [];
  for (const entity of context.entities.all) {
    if (!NAMED_KINDS.has(entity.kind) && entity.actor === null) continue;
    if (!entity.named && entity.mentions.length < 2) continue;
    for (const mention of entity.mentions) {
      if (mention.type !== "name" && mention.type !== "nominal") continue;
      const phrase = phraseOf(document, context.trees, entity, mention);
      if (phrase === null || context.voiceAt(phrase.start, phrase.end) !== "outlet") continue;
      const { start, end } = phrase;
      found.push({
        id: `${article.id}#n${start}-${end}`,
        kind: "naming",
        article: article.id,
        outlet: article.outlet,
        ...{ start, end, text: text.slice(start, end), zone: phrase.zone },
        reader: context.trees[mention.sentence]?.shallow === false ? "learned" : "rules",
        confidence: mention.type === "name" ? 0.9 : 0.7,
        entity: entity.actor?.name ?? entity.name,
        entityKind: entity.kind,
        side: entity.side,
        voice: "outlet",
        naming: phrase.words.join(" "),
        head: phrase.head,
        modifiers: phrase.words.filter((word) => word !== phrase.head),
        form: formOf(entity, mention, phrase.words),
        loaded: isLoaded({ start, end }),
      });
    }
  }
  return outermost(found.sort((a, b) => a.start - b.start || b.end - a.end));
}

/** Of namings within namings of the same one ("Ministry" in "Ministry of Defence") the longest. */
function outermost(sorted: readonly NamingFinding[]): NamingFinding[] {
  const last = new Map<string, number>();
  return sorted.filter(({ entity, start, end }) => {
    if (start < (last.get(entity) ?? -1)) return false;
    last.set(entity, end);
    return true;
  });
}

interface NamingPhrase {
  readonly start: number;
  readonly end: number;
  readonly zone: NamingFinding["zone"];
  /** Names as they are written, other words in lower case. */
  readonly words: readonly string[];
  readonly head: string;
}

function phraseOf(
  document: Document,
  trees: readonly Tree[],
  entity: Entity,
  mention: EntityMention,
): NamingPhrase | null {
  const sentence = document.sentences[mention.sentence]!;
  const { zone } = document.paragraphs[sentence.paragraph]!;
  if (!OUTLET_ZONES.has(zone)) return null;
  const head = mentionInTree(document, trees, mention);
  if (head === null) return null;
  const { tree, place } = head;
  const token = (at: number) => document.tokens[tree.firstToken + at]!;
  // "Twelve", "Favorite" and "’ll" begin sentences with a capital and name nobody.
  if (mention.type === "name" && !NAMING_PARTS.has(tree.partsOfSpeech[place]!)) return null;
  const phrase = coreNounPhrase(tree, place);
  const name = wholeName(document, tree, place, entity);
  const told: number[] = [];
  for (let at = Math.min(phrase.first, name.first); at < Math.max(phrase.end, name.end); at++) {
    const part = tree.partsOfSpeech[at]!;
    const inName = at > name.first && at < name.end && part !== "PART";
    if (token(at).word && (inName || !LEFT_OUT.has(part))) told.push(at);
  }
  if (told.length === 0 || told.length > MOST_WORDS) return null;
  // A capital at the beginning of a sentence says nothing of the word.
  const word = (at: number) =>
    at === 0 && tree.partsOfSpeech[at] !== "PROPN" ? token(at).text.toLowerCase() : token(at).text;
  return {
    start: token(told[0]!).start,
    end: token(told.at(-1)!).end,
    zone,
    words: told.map(word),
    head: word(place),
  };
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
): { readonly first: number; readonly end: number } {
  const start = (at: number) => tokens[tree.firstToken + at]!.start;
  for (let first = head; named && first >= 0; first--) {
    if (!text.startsWith(name, start(first))) continue;
    const until = start(first) + name.length;
    let end = first;
    while (end < tree.words.length && start(end) < until) end++;
    if (end > head) return { first, end };
  }
  return { first: head, end: head };
}

function formOf(
  entity: Entity,
  { type }: EntityMention,
  words: readonly string[],
): NamingFinding["form"] {
  if (type === "nominal" || !entity.named) return "description";
  return words.some((word) => roleOf(word.toLowerCase()) !== null) && words.length > 1
    ? "titled"
    : "name";
}
