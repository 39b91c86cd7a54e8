import { exactShare } from "../../statistics/exact.js";
import { kind } from "../measure.js";
import { attributionCount as count } from "./contributions.js";
import { ENOUGH_ATTRIBUTED } from "./minimum.js";

/** How much of what is said by sides and third parties a side says. An ally is not the side. */
export const voiceShare = kind({
  component: "voice",
  group: "attribution",
  tells: "How much of what the topic's parties say is said by one side.",
  caution: "In a story about one side that side speaks most. Compare within events.",
  example: {
    text: "“We will open the valley,” said Mara Lind. “No,” said Ivo Brandt.",
    measure: "voice-share-nordia",
    counts: { "attribution-side:nordia": 5, "attribution-side:sudia": 1 },
    value: 5 / 6,
  },
  of: ({ topic }) =>
    (topic?.sides ?? []).map(({ id, name }) => ({
      id: `voice-share-${id}`,
      name: `voice of ${name}`,
      side: id,
      unit: "share",
      range: [0, 1],
      exact: { trials: [count.sides], ends: exactShare },
      evidence: [count.side(id)],
      says: {
        more: [
          `gives ${name} a larger share of what is said`,
          `gives ${name} a smaller share of what is said`,
        ],
        all: null,
      },
      formula: `words of speakers of ${name} / words of all speakers that have a side or are third parties`,
      value: ({ total, startingWith }) => {
        const all = startingWith(count.sides).reduce((sum, [, words]) => sum + words, 0);
        return all > 0 ? total(count.side(id)) / all : null;
      },
      minimum: ENOUGH_ATTRIBUTED,
    })),
});
