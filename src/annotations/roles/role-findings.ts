import type { Span } from "../../corpus/article.js";
import { OUTLET_ZONES } from "../../corpus/article.js";
import type { Document } from "../../document/document.js";
import { mentionInTree } from "../../entities/index.js";
import type { ArticleEntities, Entity, EntityKind, EntityMention } from "../../entities/index.js";
import type {
  AttributionFinding,
  HarmParty,
  MentionFinding,
  MentionRole,
  RoleFinding,
  Tone,
} from "../../finding.js";
import { coreNounPhrase, modality, type Phrase, type Tree } from "../../parse/index.js";
import { overlapping } from "../../document/index.js";
import { partyReader } from "../harm/party.js";
import { isFigure, type ForceReader, type VoiceLookup } from "../harm/index.js";
import { articleRoles, evidenceOf, type CastMember } from "./article-roles.js";
import type { RoleEvidence } from "./role-evidence.js";
import { verbParts, type VerbParts } from "./verb-parts.js";

/** Whom a text can cast; of other things only what the topic names. */
const CAST_KINDS: ReadonlySet<EntityKind> = new Set(["person", "body", "group"]);

/** What roles are read from beside the text. */
export interface RoleContext {
  readonly entities: ArticleEntities;
  readonly trees: readonly Tree[];
  /** The tone towards a mention; null where the reader tells none. */
  readonly toneOf: ((mention: Span) => Tone) | null;
  /** Mentions of the topic's actors: they tell sides. */
  readonly mentions: readonly MentionFinding[];
  readonly attributions: readonly AttributionFinding[];
  readonly voiceAt: VoiceLookup;
  /** Whether a verb that has a figurative use is meant as force; it is everywhere unless told. */
  readonly forceAt?: ForceReader;
}

/**
 * As what a text casts people, bodies and groups.
 *
 * - `of: "mention"`: each mention that is agent or patient of a verb of the agency lexicon, with the harm
 *   or help, the agency and the power that the verb tells (Sap and others 2017), and whose voice tells it.
 *   Verbs of speech that cite somebody are left out for whoever speaks: to be quoted is no deed.
 * - `of: "article"`: hero, villain, victim or none for each entity, by `rolesOf` over all its mentions in
 *   all voices, as people gave roles of whole articles.
 *
 * When not to trust it: harm that a noun tells ("the attack") has no mention here, it is in the findings of
 * harm. Of the rules reader's trees about one in three is wrong, and it tells no tone, so that its articles
 * have few heroes and villains. See `rolesOf` for how often a role is right.
 *
 * @returns mentions in order of text, then entities in order of their first mention
 * @example
 * roleFindings(document, context)[0]; // { kind: "role", of: "mention", entity: "Nordia", position: "agent", act: "harm", … }
 */
export function roleFindings(document: Document, context: RoleContext): RoleFinding[] {
  const { entities, trees, voiceAt, attributions, mentions, forceAt = () => 1 } = context;
  const sideOf = new Map(attributions.map(({ id, speaker }) => [id, speaker.side]));
  const { party } = partyReader(document, mentions, entities, (start) => {
    const { attribution } = voiceAt(start, start + 1);
    return attribution === null ? null : (sideOf.get(attribution) ?? null);
  });
  const isCue = overlapping(attributions.flatMap(({ cue }) => cue ?? []));
  const isSource = overlapping(attributions.flatMap(({ source }) => source ?? []));
  const cast = castOf(entities, (mention) => {
    const phrase = phraseOf(document, trees, mention);
    return phrase === null ? null : party(phrase);
  });
  const roles = new Map<string, MentionRole>();
  for (const tree of trees) {
    for (const read of verbParts(tree)) {
      const parts = meant(document, tree, read, forceAt);
      const told = toldOf(document, tree, parts);
      if (told === null) continue;
      for (const position of ["agent", "patient"] as const) {
        const at = position === "agent" ? parts.agent : parts.theme;
        if (at === null) continue;
        const who = party(corePhrase(tree, at))!;
        const head = document.tokens[tree.firstToken + at]!;
        // "…, said Mr. Berg": he speaks, and nothing is done to him.
        if (position === "patient" && isCue(told) && isSource(head)) continue;
        const entity = entities.at(head, head.start);
        const name = who.actor ?? (entity !== null && mayCast(entity) ? nameOf(entity) : null);
        if (name === null) continue;
        const member = cast.get(name) ?? newMember(name, who.side, entity?.kind ?? "body", who);
        cast.set(name, member);
        const role = mentionRole(document, tree, parts, position, { ...who, name });
        const act = reaches(document, entities, tree, parts) ? role.act : null;
        const { agency, power, effect } = parts.entry;
        const place = position === "agent" ? "agent" : "theme";
        member.acts.push(evidenceOf(role, { position: place, agency, power, effect }));
        if (position === "agent" && isCue(told)) continue;
        roles.set(role.id, {
          ...role,
          act,
          entityKind: member.kind,
          ...voiceAt(told.start, told.end),
        });
      }
    }
  }
  const inOrder = [...roles.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  const members = [...cast.values()].sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
  return [...inOrder, ...articleRoles(document, members, context.toneOf)];
}

/** A verb of force that is no more than a figure of speech where it stands harms nobody. */
function meant(
  { tokens }: Document,
  tree: Tree,
  parts: VerbParts,
  forceAt: ForceReader,
): VerbParts {
  const { entry, verb } = parts;
  const { sentence } = tokens[tree.firstToken + verb]!;
  return isFigure(entry, sentence, forceAt)
    ? { ...parts, entry: { ...entry, effect: "neither" } }
    : parts;
}

/** Can what a verb does help or harm anybody? Not where it is done to an idea: "cut costs". */
function reaches(
  document: Document,
  entities: ArticleEntities,
  { firstToken }: Tree,
  { theme }: VerbParts,
): boolean {
  if (theme === null) return true;
  const head = document.tokens[firstToken + theme]!;
  const entity = entities.at(head, head.start);
  return entity === null || entity.actor !== null || entity.kind !== "abstract";
}

const nameOf = ({ actor, name }: Entity) => actor?.name ?? name;

const mayCast = (entity: Entity) =>
  entity.actor !== null ||
  (CAST_KINDS.has(entity.kind) && (entity.named || describedOften(entity)));

/** "They" alone names nobody, and who is described once matters little to the story. */
const describedOften = ({ mentions }: Entity) =>
  mentions.length > 1 && mentions.some(({ type }) => type === "nominal");

interface Member extends CastMember {
  readonly mentions: Span[];
  readonly acts: RoleEvidence[];
}

const newMember = (name: string, side: string | null, kind: EntityKind, { start, end }: Span) => ({
  ...{ name, side, kind, acts: [] },
  mentions: [{ start, end }],
});

/** Everybody whom the article may cast, by name: the topic's where it, or its first mention, is an actor. */
function castOf(
  entities: ArticleEntities,
  partyOf: (mention: EntityMention) => Pick<HarmParty, "actor" | "side"> | null,
): Map<string, Member> {
  const cast = new Map<string, Member>();
  for (const entity of entities.all) {
    const mentions = entity.mentions.filter(({ type }) => type === "name" || type === "nominal");
    if (!mayCast(entity) || mentions.length === 0) continue;
    const meant = entity.actor === null ? partyOf(mentions[0]!) : null;
    const name = meant?.actor ?? nameOf(entity);
    const known = cast.get(name);
    if (known) known.mentions.push(...mentions);
    else
      cast.set(name, {
        ...{ name, side: meant?.side ?? entity.side, kind: entity.kind, acts: [] },
        mentions: [...mentions],
      });
  }
  for (const { mentions } of cast.values()) mentions.sort((a, b) => a.start - b.start);
  return cast;
}

/** A mention's own noun phrase, without what follows it, in tokens of the document. */
function phraseOf(
  document: Document,
  trees: readonly Tree[],
  mention: EntityMention,
): Phrase | null {
  const head = mentionInTree(document, trees, mention);
  return head === null ? null : corePhrase(head.tree, head.place);
}

/** The noun phrase of a word of a tree, without what follows it, in tokens of the document. */
function corePhrase(tree: Tree, place: number): Phrase {
  const { first, end } = coreNounPhrase(tree, place);
  const { firstToken } = tree;
  return { first: firstToken + first, end: firstToken + end, head: firstToken + place };
}

/** The verb as it stands in the text, where the text is the outlet's or a source's; else null. */
function toldOf(document: Document, tree: Tree, { verb }: VerbParts): Span | null {
  const token = document.tokens[tree.firstToken + verb]!;
  const { zone } = document.paragraphs[document.sentences[token.sentence]!.paragraph]!;
  return OUTLET_ZONES.has(zone) || zone === "embed" ? token : null;
}

function mentionRole(
  document: Document,
  tree: Tree,
  { verb, entry, negated }: VerbParts,
  position: "agent" | "patient",
  who: Span & { readonly name: string; readonly side: string | null },
): MentionRole {
  const { article, text } = document;
  const token = document.tokens[tree.firstToken + verb]!;
  const [start, end] = [Math.min(who.start, token.start), Math.max(who.end, token.end)];
  const spanOf = (span: Span) => ({
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
  });
  const place = position === "agent" ? "agent" : "theme";
  return {
    id: `${article.id}#r${start}-${end}-${position}`,
    kind: "role",
    of: "mention",
    article: article.id,
    outlet: article.outlet,
    ...spanOf({ start, end }),
    zone: document.paragraphs[document.sentences[token.sentence]!.paragraph]!.zone,
    reader: tree.shallow ? "rules" : "learned",
    confidence: tree.shallow ? 0.5 : 0.7,
    entity: who.name,
    entityKind: "other",
    side: who.side,
    mention: spanOf(who),
    verb: { ...spanOf(token), lemma: entry.verb },
    position,
    act: entry.effect === "harms" ? "harm" : entry.effect === "helps" ? "help" : null,
    agency: entry.agency,
    power: entry.power === "equal" ? "equal" : entry.power === place ? "above" : "below",
    voice: "outlet",
    attribution: null,
    negated,
    told: modality(tree, verb),
  };
}
