import { kind, share } from "../measure.js";
import { loadedCount } from "./contributions.js";

/** Contested wording that the outlet gives as its own, of all that it gives. */
export const unattributedContested = kind({
  component: "unattributed",
  group: "loaded",
  tells:
    "How much of the sides' contested wording stands in the outlet's own voice, said by nobody.",
  caution: "It doesn't tell whose wording: see the wording lean.",
  example: {
    text: "Nordia liberated the valley. Ivo Brandt said that the army occupied the valley.",
    measure: "unattributed-contested",
    counts: { "loaded-unattributed": 1, "loaded-claims": 2 },
    value: 0.5,
  },
  of: ({ topic }) =>
    topic === null || topic.concepts.length === 0
      ? []
      : [
          {
            id: "unattributed-contested",
            name: "unattributed contested claims",
            voice: "outlet",
            says: {
              more: [
                "puts more of the contested wordings that it uses in its own voice",
                "puts fewer of the contested wordings that it uses in its own voice",
              ],
              all: null,
            },
            formula:
              "contested wordings of a side in the outlet's own voice / contested wordings of a side in any voice",
            ...share(loadedCount.unattributed, loadedCount.claims),
            minimum: [{ count: loadedCount.claims, atLeast: 5, of: "contested wordings" }],
          },
        ],
});
