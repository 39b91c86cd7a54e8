import { anyOf, wordList } from "../language/index.js";
import type { Actor, ActorKind } from "../topic/topic.js";

const BODY = new RegExp(`\\b${anyOf(wordList("names", "nouns-of-bodies"))}\\b`, "i");

/** Kinds that only bodies, places and things have; a minister has the kind of the ministry. */
const IMPERSONAL: ReadonlySet<ActorKind> = new Set([
  "government",
  "legislature",
  "party",
  "separatist-authority",
  "armed-group",
  "country",
  "international-organisation",
  "non-governmental-organisation",
  "company",
  "union",
  "collective",
  "document",
  "place",
]);

/** Is the actor a body or a place, so that "an official of" it is somebody else? */
export const isBody = (actor: Actor): boolean =>
  IMPERSONAL.has(actor.kind) || BODY.test(actor.name);
