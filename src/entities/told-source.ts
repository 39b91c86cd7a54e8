import type { Span } from "../corpus/article.js";
import type { Document } from "../document/document.js";
import { firstAtOrAfter } from "../document/index.js";
import type { WordReading } from "../reader/reader.js";
import type { ActorKind } from "../topic/topic.js";
import type { Context, Resolved, Voiced } from "./resolved.js";

/** The model's kinds of source in ours; a participant is somebody, and no more is told. */
const KIND_OF: Readonly<Record<string, ActorKind>> = {
  official: "official",
  expert: "expert",
  witness: "civilian",
  participant: "person",
  document: "document",
  news: "media",
};

/** Kinds that say nothing of why somebody is heard, so that the model's answer is better than none. */
const OPEN: ReadonlySet<ActorKind> = new Set(["person", "unknown", "collective"]);
/** What a person who is named, or meant by "she", can be. */
const OF_PEOPLE: ReadonlySet<ActorKind> = new Set(["official", "expert", "media"]);
/** Bodies and the public are heard as such: "police said" hides nobody. */
const HEARD: ReadonlySet<ActorKind> = new Set([
  "government",
  "ministry",
  "military",
  "police",
  "court",
  "legislature",
  "party",
  "country",
  "international-organisation",
  "company",
  "union",
  "media",
  "collective",
]);

/** Likelier than all other kinds together. */
const LIKELY = 0.5;
/** A source is unnamed under the first logit, and named over the second: odds of 7 to 1, and 5 to 3. */
const UNNAMED = -2;
const NAMED = 0.5;

/** What the model says of one source. */
interface ToldSource {
  /** Probability of each kind, in the order of `sourceKinds`. */
  readonly kinds: Float64Array;
  /** Logit that it is named. */
  readonly named: number;
}

/**
 * Speakers with what the model reads their sources as: the kind where names and nouns tell none, one
 * for all that one speaker says; and whether a description hides a name. What the topic says stays.
 */
export function withToldSources(
  { document, people: { words } }: Context,
  items: readonly Voiced[],
  found: readonly Resolved[],
): readonly Resolved[] {
  if (words === null || words.sourceKinds.length === 0) return found;
  const told = items.map(({ source }) => source && toldSource(document, words, source));
  const kinds = new Map<string, Float64Array>();
  const called = (index: number) => found[index]!.speaker.name ?? `#${index}`;
  told.forEach((one, index) => {
    if (one === null) return;
    const sum = kinds.get(called(index));
    if (sum === undefined) kinds.set(called(index), one.kinds.slice());
    else one.kinds.forEach((share, kind) => (sum[kind]! += share));
  });
  return found.map((one, index) => {
    const own = told[index];
    const shares = kinds.get(called(index));
    if (one.ofTopic || one.speaker.name === null || !own || shares === undefined) return one;
    const kind = toldKind(one, shares, words.sourceKinds);
    return {
      ...one,
      speaker: { ...one.speaker, kind, anonymous: isHidden(one, own.named) },
    };
  });
}

function toldSource({ tokens }: Document, words: WordReading, source: Span): ToldSource | null {
  const first = firstAtOrAfter(tokens, source.start);
  let end = first;
  while (end < tokens.length && tokens[end]!.start < source.end) end += 1;
  if (end === first) return null;
  const logits = words.sourceKind(first, end);
  const shares = Float64Array.from(logits, (logit, kind) =>
    words.sourceKinds[kind]! in KIND_OF ? Math.exp(logit) : 0,
  );
  const sum = shares.reduce((a, b) => a + b, 0);
  return { kinds: shares.map((share) => share / sum), named: words.sourceNamed(first, end) };
}

function toldKind(
  { speaker, type }: Resolved,
  shares: Float64Array,
  names: readonly string[],
): ActorKind {
  if (!OPEN.has(speaker.kind)) return speaker.kind;
  const all = shares.reduce((a, b) => a + b, 0);
  const at = shares.findIndex((share) => share / all > LIKELY);
  const kind = KIND_OF[names[at] ?? ""];
  if (kind === undefined) return speaker.kind;
  const person = type === "person" && speaker.resolved !== "none";
  if (person || speaker.kind === "person") return OF_PEOPLE.has(kind) ? kind : speaker.kind;
  if (type === "body" && (kind === "person" || kind === "civilian")) return speaker.kind;
  return speaker.kind === "unknown" || kind !== "person" ? kind : speaker.kind;
}

/** Does a speaker whom no name was found for stay hidden? */
function isHidden({ speaker }: Resolved, named: number): boolean {
  if (speaker.resolved !== "none" || HEARD.has(speaker.kind)) return speaker.anonymous;
  if (named < UNNAMED) return true;
  return named <= NAMED && speaker.anonymous;
}
