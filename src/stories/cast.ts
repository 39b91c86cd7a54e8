import type { MentionRole, RoleFinding } from "../finding.js";
import { groupBy } from "../group-by.js";
import { counted } from "./tally.js";
import { ofKind, type StoryReading } from "./reading.js";
import type { CastMember } from "./story.js";

/** Whom the article casts as what, and who harms or is harmed; who has most findings first. */
export function castOf(reading: StoryReading): CastMember[] {
  const groups = groupBy(ofKind(reading, "role"), ({ entity }) => entity);
  return [...groups.values()]
    .map((own): CastMember => {
      const { entity, entityKind, side } = own[0]!;
      const cast = own.find((one) => one.of === "article" && one.role !== "none");
      return {
        ...{ entity, entityKind, side },
        role: cast?.of === "article" && cast.role !== "none" ? cast.role : null,
        probability: cast?.confidence ?? null,
        cast: cast === undefined ? [] : [cast.id],
        harms: counted(own.filter(isHarm("agent"))),
        harmed: counted(own.filter(isHarm("patient"))),
      };
    })
    .filter(({ role, harms, harmed }) => role !== null || harms.count + harmed.count > 0)
    .sort((a, b) => weight(b) - weight(a));
}

/** Told as done, by the outlet itself. */
const isHarm =
  (position: MentionRole["position"]) =>
  (one: RoleFinding): boolean =>
    one.of === "mention" &&
    one.position === position &&
    one.act === "harm" &&
    one.voice === "outlet" &&
    !one.negated &&
    one.told === "asserted";

const weight = ({ role, harms, harmed }: CastMember): number =>
  harms.count + harmed.count + (role === null ? 0 : 1);
