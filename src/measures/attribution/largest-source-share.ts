import { exactShare } from "../../statistics/exact.js";
import { kind } from "../measure.js";
import { attributionCount as count } from "./contributions.js";
import { ENOUGH_TOLD } from "./minimum.js";

/** How much room the one who speaks most gets. */
export const largestSourceShare = kind({
  component: "largest-source",
  group: "attribution",
  tells: "How much of what others say comes from the one who is given most words.",
  caution: "It falls with the number of articles, as each brings speakers of its own.",
  example: {
    text: "“We will open the valley,” said Mara Lind. “No,” said Ivo Brandt.",
    measure: "largest-source-share",
    counts: { "speaker:Mara Lind": 5, "speaker:Ivo Brandt": 1 },
    value: 5 / 6,
  },
  of: () => [
    {
      id: "largest-source-share",
      name: "share of the largest source",
      unit: "share",
      range: [0, 1],
      exact: { trials: [count.speakers], ends: exactShare },
      evidence: [count.speakers],
      says: {
        more: ["leans more on one source", "leans less on one source"],
        all: null,
      },
      formula: "words of the speaker with most words / words of all speakers",
      value: ({ startingWith }) => {
        const words = startingWith(count.speakers).map(([, amount]) => amount);
        const all = words.reduce((sum, amount) => sum + amount, 0);
        return all > 0 ? Math.max(...words) / all : null;
      },
      minimum: ENOUGH_TOLD,
    },
  ],
});
