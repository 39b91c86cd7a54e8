import type { Document } from "../../document/document.js";
import { paragraphAt } from "../../document/index.js";
import type { Entity } from "../../entities/index.js";
import type { ArticleRole, MentionRole, Tone } from "../../finding.js";
import type { Span } from "../../corpus/article.js";
import type { RoleEvidence } from "./role-evidence.js";
import { CAST_ROLES, rolesOf } from "./role.js";

/** Mentions of one entity whose tone is read, as where `rolesOf` was fitted. */
const MOST_MENTIONS = 12;

/** Who does nothing and is named less often is only passed by. */
const LEAST_MENTIONS = 2;

/** Somebody of an article, with all that it says of them. */
export interface CastMember {
  readonly name: string;
  readonly side: string | null;
  readonly kind: Entity["kind"];
  /** In order of text; names and descriptions, no pronouns. */
  readonly mentions: readonly Span[];
  readonly acts: readonly RoleEvidence[];
}

/**
 * As what an article casts each of its people and bodies: `rolesOf` of their acts and of the tone towards
 * their first mentions. Who is named once and does nothing is left out. The
 * probabilities are the formula's own; on the held-out articles of `npm run evaluate -- roles` they are off
 * by .02 on average (expected calibration error), on climate news, for entities that people picked: among
 * all that an article names, fewer are heroes and villains than they say.
 */
export function articleRoles(
  document: Document,
  cast: readonly CastMember[],
  toneOf: ((mention: Span) => Tone) | null,
): ArticleRole[] {
  const { article, text } = document;
  return cast.flatMap(({ name, side, kind, mentions, acts }) => {
    const tones = toneOf === null ? [] : mentions.slice(0, MOST_MENTIONS).map(toneOf);
    const [first] = mentions;
    const isPassing = acts.length === 0 && (tones.length === 0 || mentions.length < LEAST_MENTIONS);
    if (first === undefined || isPassing) return [];
    const evidence = [
      ...acts,
      ...tones.map(({ positive, negative }) => ({ type: "tone" as const, positive, negative })),
    ];
    const told = rolesOf(evidence);
    const role = CAST_ROLES.reduce((best, one) => (told[one] > told[best] ? one : best));
    const { start, end } = first;
    return [
      {
        id: `${article.id}#p${start}-${end}`,
        kind: "role" as const,
        of: "article" as const,
        article: article.id,
        outlet: article.outlet,
        ...{ start, end, text: text.slice(start, end) },
        zone: document.paragraphs[paragraphAt(document, start)]!.zone,
        reader: toneOf === null ? ("rules" as const) : ("learned" as const),
        confidence: rounded(told[role]),
        entity: name,
        entityKind: kind,
        side,
        role,
        probabilities: Object.fromEntries(
          CAST_ROLES.map((one) => [one, rounded(told[one])]),
        ) as ArticleRole["probabilities"],
        acts: acts.length,
        toned: tones.length,
      },
    ];
  });
}

/** What a mention's role says, as evidence for the article's. */
export const evidenceOf = (
  role: Pick<MentionRole, "negated" | "told">,
  said: Omit<Extract<RoleEvidence, { type: "verb" }>, "type" | "certainty">,
): RoleEvidence => ({
  ...said,
  type: "verb",
  certainty: role.negated ? DENIED : role.told === "asserted" ? 1 : UNSURE,
});

/** Denied or only possible acts count less than those that are said to be so. */
const UNSURE = 0.5;
const DENIED = 0.25;

const rounded = (probability: number) => Math.round(100 * probability) / 100;
