import type { Span, ZoneName } from "../corpus/article.js";
import type { AttributionForm, Speaker } from "../finding.js";
import type { Document } from "../document/document.js";
import type { Actor, ActorKind } from "../topic/topic.js";
import type { Spoken } from "./antecedents.js";
import { type ArticleNames, type NamedEntity, seemsPlace } from "./named-entity.js";
import type { ArticlePeople } from "./entities-of.js";
import { type Gender, type Role, roleOf } from "./roles.js";
import { isBody } from "./is-body.js";
import type { TopicSides } from "./topic-sides.js";

/** An attribution whose speaker is wanted. */
export interface Voiced {
  readonly content: Span;
  readonly cue: Span | null;
  readonly source: Span | null;
  /** The name that a description in the source has beside it, by a tree; null for none. */
  readonly beside: Span | null;
  readonly form: AttributionForm;
  readonly zone: ZoneName;
  /** Who posted it, for an embed. */
  readonly author: string | null;
  /** Index of the attribution whose content holds this one. */
  readonly parent: number | null;
}

/** The kinds of one person, the most telling first. */
export const KIND_ORDER: readonly ActorKind[] = [
  "separatist-authority",
  "ministry",
  "spokesperson",
  "court",
  "police",
  "head-of-state",
  "politician",
  "military",
  "official",
  "union",
  "expert",
  "media",
  "company",
  "non-governmental-organisation",
  "armed-group",
  "civilian",
  "person",
];

/** The speaker where the text names nobody. */
export const NOBODY: Speaker = {
  name: null,
  kind: "unknown",
  side: null,
  anonymous: false,
  resolved: "none",
  confidence: 0.3,
};

export interface Resolved {
  readonly speaker: Speaker;
  readonly entity: NamedEntity | null;
  readonly word: string | null;
  readonly type: Spoken<unknown>["type"];
  readonly gender: Gender | null;
  /** Is it an actor of the topic, whose kind the user gave? */
  readonly ofTopic?: boolean;
}

export interface Context {
  readonly document: Document;
  readonly names: ArticleNames;
  readonly sides: TopicSides;
  readonly people: ArticlePeople;
  readonly spoken: Spoken<Resolved>[];
}

export const nobody = (): Resolved => ({
  speaker: NOBODY,
  entity: null,
  word: null,
  type: "person",
  gender: null,
});

/** The same speaker once more, found by other means and a little less surely. */
export const again = (
  found: Resolved,
  resolved: Speaker["resolved"],
  confidence: number,
): Resolved => ({
  ...found,
  speaker: {
    ...found.speaker,
    resolved: found.speaker.name === null ? "none" : resolved,
    confidence: Math.min(found.speaker.confidence, confidence),
  },
});

export const lastRole = (entity: NamedEntity | null): string | null =>
  entity === null ? null : ([...entity.roles.keys()].at(-1) ?? null);

export function entityKind(entity: NamedEntity): ActorKind {
  if (entity.place) return entity.place.kind;
  if (entity.type === "place") return "place";
  const roles = [...entity.roles.values()];
  if (entity.type === "body")
    return (
      roleOf(entity.name.toLowerCase())?.kind ??
      roles.filter((role) => role.type === "body").at(-1)?.kind ??
      "unknown"
    );
  for (const kind of KIND_ORDER)
    if (roles.some((role) => role.type === "person" && role.kind === kind)) return kind;
  return seemsPlace(entity) ? "place" : "person";
}

export const fromActor = (
  actor: Actor,
  role: Role | null,
  resolved: Speaker["resolved"],
): Resolved => ({
  speaker: {
    name: actor.name,
    kind: actor.kind,
    side: actor.side,
    anonymous: false,
    resolved,
    confidence: 0.9,
  },
  entity: null,
  word: role?.word ?? null,
  type: isBody(actor) ? "body" : "person",
  gender: null,
  ofTopic: true,
});
