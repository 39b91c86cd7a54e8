/** A party of the topic: the scores lean between parties. */
export interface Side {
  readonly id: string;
  readonly name: string;
}

/**
 * Somebody who speaks on the topic without being a party to it (a neighbour, a mediator, an
 * organisation). Speakers and mentions of third parties are shown under their own id; no lean
 * counts them.
 */
export interface ThirdParty extends Side {
  /** The party that it supports, by its own word; null for none. */
  readonly alliedTo: string | null;
  readonly source: string | null;
}

/** What a speaker or actor is; the words of the design. */
export type ActorKind =
  | "head-of-state"
  | "government"
  | "ministry"
  | "military"
  | "police"
  | "court"
  | "legislature"
  | "party"
  | "politician"
  | "spokesperson"
  | "official"
  | "separatist-authority"
  | "armed-group"
  | "country"
  | "international-organisation"
  | "non-governmental-organisation"
  | "company"
  | "union"
  | "media"
  | "expert"
  | "civilian"
  | "collective"
  | "document"
  | "person"
  | "place"
  | "anonymous"
  | "unknown";

/** A person, body, country or place of the topic. */
export interface Actor {
  readonly name: string;
  readonly kind: ActorKind;
  /** Id of the side or third party that it belongs to, or null. */
  readonly side: string | null;
  /** A side that it supports without being part of it. */
  readonly alliedTo: string | null;
  /** What it does in the story, in the user's words ("president of Azerbaijan"). */
  readonly role: string | null;
  /**
   * Every other way the texts write the name, case kept. One letter of a party ("R") is read only in brackets after a
   * name: "Ann Roe (R-Utah)".
   */
  readonly aliases: readonly string[];
  /** Why it stands on this side (or none): a page, a document, the article itself. */
  readonly source: string | null;
}

/** One of the rival ways to word a contested concept. */
export interface ContestedTerm {
  readonly term: string;
  /** Whose wording it is; null for wording that the sides do not contest. */
  readonly side: string | null;
  /** What to match, in the lexicon's pattern language; by default the term itself in all its forms. */
  readonly patterns: readonly string[];
  readonly reason: string | null;
  readonly alternatives: readonly string[];
  readonly source: string | null;
}

/** Something the sides name differently ("change of control over a place"). */
export interface ContestedConcept {
  readonly id: string;
  readonly name: string;
  readonly terms: readonly ContestedTerm[];
}

/** What a user says about a topic: sides, actors and contested wording. All that signs a score. */
export interface Topic {
  readonly name: string;
  readonly sides: readonly Side[];
  readonly thirdParties: readonly ThirdParty[];
  readonly actors: readonly Actor[];
  readonly concepts: readonly ContestedConcept[];
}

/** Names of the two sides in a draft in which none could be told: a topic that still has one is refused. */
export const UNNAMED_SIDES = ["First side", "Second side"] as const;
