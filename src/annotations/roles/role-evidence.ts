import type { Agency, Effect, Power } from "./agency.js";

/** Does it, or has it done to it. */
export type Position = "agent" | "theme";

/** One thing that a text says of an entity, at one of its mentions. */
export type RoleEvidence =
  | {
      /** The entity harms or helps somebody, or is harmed or helped. */
      readonly type: "harm" | "help";
      readonly position: Position;
      /** 0 to 1: 1 for what is said to be so, less for what is denied or only possible. */
      readonly certainty: number;
    }
  | {
      /** The entity is agent or theme of a verb of the lexicon. */
      readonly type: "verb";
      readonly position: Position;
      readonly agency: Agency;
      readonly power: Power;
      readonly effect: Effect;
      readonly certainty: number;
    }
  | {
      /** What a sentence says of it: probabilities of a positive and a negative tone. */
      readonly type: "tone";
      readonly positive: number;
      readonly negative: number;
    };

/** What a text says of an entity, added up: what `rolesOf` weighs. */
export interface RoleFeatures {
  /** Logarithms of one plus the sum of certainties, so that the tenth time tells less than the first. */
  readonly harms: number;
  readonly isHarmed: number;
  readonly helps: number;
  readonly isHelped: number;
  readonly acts: number;
  readonly undergoes: number;
  readonly above: number;
  readonly below: number;
  /** Means over the mentions whose tone is told; 0 without any. */
  readonly positive: number;
  readonly negative: number;
}

/** Names of the features, in the order in which they are shown. */
export const ROLE_FEATURES = [
  "harms",
  "isHarmed",
  "helps",
  "isHelped",
  "acts",
  "undergoes",
  "above",
  "below",
  "positive",
  "negative",
] as const satisfies readonly (keyof RoleFeatures)[];

/**
 * Adds up what a text says of one entity.
 *
 * - `harms`, `isHarmed`, `helps`, `isHelped`: harm and help told of it, from findings of harm and from the
 *   effect of verbs alike.
 * - `acts`: agent of verbs of positive agency. `undergoes`: agent of verbs of negative agency, or theme of
 *   any verb.
 * - `above`: on the side of a verb that has the power, `below`: on the other.
 * - `positive`, `negative`: mean probability of that tone towards it.
 */
export function roleFeatures(evidence: readonly RoleEvidence[]): RoleFeatures {
  const sums = { harms: 0, isHarmed: 0, helps: 0, isHelped: 0 };
  const standing = { acts: 0, undergoes: 0, above: 0, below: 0 };
  const tone = { positive: 0, negative: 0, mentions: 0 };
  for (const one of evidence) {
    if (one.type === "tone") {
      tone.positive += one.positive;
      tone.negative += one.negative;
      tone.mentions += 1;
      continue;
    }
    const { position, certainty } = one;
    const effect = one.type === "verb" ? one.effect : one.type === "harm" ? "harms" : "helps";
    if (effect === "harms") sums[position === "agent" ? "harms" : "isHarmed"] += certainty;
    if (effect === "helps") sums[position === "agent" ? "helps" : "isHelped"] += certainty;
    if (one.type !== "verb") continue;
    if (position === "theme" || one.agency === "negative") standing.undergoes += certainty;
    else if (one.agency === "positive") standing.acts += certainty;
    if (one.power !== "equal") standing[one.power === position ? "above" : "below"] += certainty;
  }
  const log = (values: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(values).map(([name, sum]) => [name, Math.log1p(sum)]));
  const told = Math.max(1, tone.mentions);
  return {
    ...log({ ...sums, ...standing }),
    positive: tone.positive / told,
    negative: tone.negative / told,
  } as unknown as RoleFeatures;
}
