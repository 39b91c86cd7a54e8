import { STANCES, type CueStance } from "../../finding.js";
import { kind, share } from "../measure.js";
import { attributionCount as count } from "./contributions.js";
import { enoughCues } from "./minimum.js";

/** Id of the share of a stance among the cues of a side, a third party, or of speakers of none. */
export const stanceId = (stance: CueStance, party: string | null): string =>
  party === null ? `cue-${stance}` : `cue-${stance}-${party}`;

/** With which verbs a side's words are introduced. */
export const cueStance = kind({
  component: "cue",
  group: "attribution",
  tells:
    "With which verbs a side's words are introduced: said (neutral), insisted (assertive), claimed (doubting), revealed (factive), blamed (accusing), vowed (commissive), fumed (emotive).",
  caution: "Most cues are “said”; a share of 5 % may be one verb.",
  example: {
    text: "Mara Lind claimed that the valley is open. Mara Lind said that rain fell.",
    measure: "cue-doubting-nordia",
    counts: { "attribution-stance:nordia:doubting": 1, "attribution-cues:nordia": 2 },
    value: 0.5,
  },
  of: ({ topic }) =>
    topic === null
      ? []
      : [
          ...topic.sides.map((side) => ({ ...side, rank: "detail" as const })),
          ...topic.thirdParties.map((party) => ({ ...party, rank: "table" as const })),
          { id: null, name: "speakers of no side", rank: "table" as const },
        ].flatMap(({ id, name, rank }) =>
          STANCES.map((stance) => ({
            id: stanceId(stance, id),
            name: `${stance} cues of ${name}`,
            side: id,
            detail: stance,
            rank,
            says: {
              more: [
                `introduces more of what is said by ${name} with ${stance} cues`,
                `introduces less of what is said by ${name} with ${stance} cues`,
              ],
              all: null,
            },
            formula: `${stance} cues / cues of attributions to ${name}`,
            ...share(count.stance(id, stance), count.cues(id)),
            minimum: [enoughCues(id, name)],
          })),
        ),
});
