import type { EntityKind } from "../entities/index.js";
import type { ActorKind } from "../topic/topic.js";
import type { Told } from "./candidate.js";

const MOST_SENTENCES = 2;

/** What articles say of somebody, as far as they are read. */
export interface Draft {
  readonly key: string;
  readonly names: Map<string, number>;
  readonly kinds: Map<ActorKind, number>;
  /** As what the model reads its heads: person, body or place. */
  readonly sorts: Map<EntityKind, number>;
  readonly owners: Map<string, number>;
  readonly articles: Set<string>;
  readonly sentences: Told[];
  counts: { mentions: number; speaks: number; harms: number; harmed: number };
}

/** Nothing read yet. */
export const emptyDraft = (key: string): Draft => ({
  ...{ key, names: new Map(), kinds: new Map(), sorts: new Map(), owners: new Map() },
  ...{ articles: new Set(), sentences: [] },
  counts: { mentions: 0, speaks: 0, harms: 0, harmed: 0 },
});

/** Counts one more. */
export const add = <Key>(counts: Map<Key, number>, key: Key) =>
  void counts.set(key, (counts.get(key) ?? 0) + 1);

/** Counts a harm done or suffered, and keeps its sentence where there are few. */
export function noteHarm(draft: Draft, role: "harms" | "harmed", told: Told): void {
  draft.counts[role] += 1;
  const isNew = draft.sentences.every(({ text }) => text !== told.text);
  if (isNew && draft.sentences.length < MOST_SENTENCES) draft.sentences.push(told);
}
