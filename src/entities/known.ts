import type { Token } from "../document/document.js";
import type { Candidate } from "./candidates.js";
import type { EntityKind } from "./entity.js";
import { seemsPlace } from "./named-entity.js";
import { roleOf } from "./roles.js";
import { genderOfGivenName } from "./titles.js";
import type { WordReading } from "../reader/reader.js";

/** What a candidate is known to be, by names, words and the model together. */
export interface Known {
  readonly gender: "male" | "female" | "thing" | null;
  /** The gender, but for the model's guess at a name of one word. */
  readonly sureGender: Known["gender"];
  readonly number: "singular" | "plural" | null;
  readonly kind: EntityKind | null;
  /** How often its name has stood in the text, this time included; 0 without a name. */
  readonly met: number;
  /** How often it was a subject, this time apart. */
  readonly subjects: number;
  /** Is it the name that came first in the text? */
  readonly foremost: boolean;
}

/** What the text has told of a name so far. */
export type NameSoFar = Pick<Known, "met" | "subjects" | "foremost">;
const NO_NAME: NameSoFar = { met: 0, subjects: 0, foremost: false };

/** The model's kinds in our words. */
const KINDS: Readonly<Record<string, EntityKind>> = { organization: "body" };

const strongest = (values: Float32Array): number => {
  let best = 0;
  for (let at = 1; at < values.length; at += 1) if (values[at]! > values[best]!) best = at;
  return best;
};

/** What the words, the names and the model tell of a candidate alone. */
export function knownOf(
  tokens: readonly Token[],
  one: Candidate,
  words: WordReading | null,
  name: NameSoFar = NO_NAME,
): Known {
  const { met, subjects, foremost } = name;
  const learned = words?.genderNumbers[strongest(words.genderNumber(one.head))] ?? null;
  const kind = kindOf(one, words);
  const personal = kind === "person";
  const gender = genderOf(tokens, one, learned, personal);
  // Of a name of one word that nobody else has, the model takes states and firms for men.
  const lone = one.named !== null && one.end - one.first === 1;
  const sureGender = lone ? genderOf(tokens, one, null, personal) : gender;
  const number = one.pronoun
    ? one.pronoun.number
    : learned === "plural" || (one.plural && one.named === null)
      ? "plural"
      : learned !== null && learned !== "unknown"
        ? "singular"
        : words === null && kind !== null
          ? "singular"
          : null;
  return { gender, sureGender, number, kind, met, subjects, foremost };
}

function genderOf(
  tokens: readonly Token[],
  one: Candidate,
  learned: string | null,
  personal: boolean,
): Known["gender"] {
  const { pronoun, named } = one;
  if (pronoun !== null) {
    const { gender } = pronoun;
    return gender === "person" ? null : gender;
  }
  if (named !== null) {
    if (named.gender !== null) return named.gender;
    if (named.type === "body" || named.type === "place") return "thing";
  } else {
    const role = roleOf(one.word);
    if (role?.gender) return role.gender;
  }
  if (learned === "male" || learned === "female") return learned;
  if (learned === "neuter-singular") return "thing";
  if (one.type === "name") return genderOfGivenName(tokens[one.first]!.text);
  return personal || one.type === "nominal" ? null : null;
}

/** Person, body, place, …: by the pronoun, by the model, by the name, by the noun. */
export function kindOf(one: Candidate, words: WordReading | null): EntityKind | null {
  const { pronoun, named } = one;
  if (pronoun !== null) {
    if (pronoun.gender === "male" || pronoun.gender === "female" || pronoun.gender === "person")
      return "person";
    if (words === null || pronoun.person !== 3) return null;
  }
  if (words !== null) {
    const said = words.entityKinds[strongest(words.entityKind(one.head))];
    if (said !== undefined) return KINDS[said] ?? (said as EntityKind);
  }
  if (named !== null) {
    if (named.type === "person" || named.gender !== null) return "person";
    if (named.type !== "other") return named.type;
    return seemsPlace(named) ? "place" : null;
  }
  const role = one.type === "nominal" ? roleOf(one.word) : null;
  if (role === null) return null;
  return role.type === "collective" ? "group" : role.type;
}

/** How likely the model reads a word as the head of a person, and of a body: 0 to 1. */
export function likelyKind(
  token: number,
  { entityKind, entityKinds }: WordReading,
): { readonly person: number; readonly body: number } {
  const logits = entityKind(token);
  const top = Math.max(...logits);
  const weights = entityKinds.map((_, kind) => Math.exp(logits[kind]! - top));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const share = (kind: string) => (weights[entityKinds.indexOf(kind)] ?? 0) / all;
  return { person: share("person"), body: share("organization") };
}
