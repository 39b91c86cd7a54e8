import type { Speaker } from "../finding.js";
import type { Antecedent } from "./antecedents.js";
import { firstAtOrAfter } from "../document/index.js";
import type { ArticleNames, NameMention } from "./named-entity.js";
import { type Context, type Resolved, again, entityKind, lastRole } from "./resolved.js";

/** The last name that stands between two offsets. */
export function lastNameIn(
  { mentions }: ArticleNames,
  from: number,
  to: number,
  fits: (mention: NameMention) => boolean = () => true,
): NameMention | null {
  for (let i = firstAtOrAfter(mentions, to) - 1; i >= 0 && mentions[i]!.start >= from; i--)
    if (mentions[i]!.end <= to && fits(mentions[i]!)) return mentions[i]!;
  return null;
}

export function fromAntecedent(
  context: Context,
  found: Antecedent<Resolved> | null,
  resolved: Speaker["resolved"],
  confidence: number,
): Resolved | null {
  if (found === null) return null;
  if (found.spoken !== null) return again(found.spoken.found, resolved, confidence);
  const { entity } = found;
  if (entity === null) return null;
  const actor = context.sides.actorOf(entity);
  return {
    speaker: {
      name:
        actor?.name ?? (entity.place && entity.type === "place" ? entity.place.name : entity.name),
      kind: actor?.kind ?? entityKind(entity),
      side: actor ? actor.side : context.sides.sideNear(entity),
      anonymous: false,
      resolved,
      confidence,
    },
    entity,
    word: entity.type === "body" ? lastRole(entity) : null,
    type: entity.type === "person" || entity.type === "other" ? "person" : "body",
    gender: entity.gender,
    ofTopic: actor !== null,
  };
}
