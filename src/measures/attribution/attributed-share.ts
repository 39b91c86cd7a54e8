import { kind, share } from "../measure.js";
import { attributionCount as count } from "./contributions.js";

/** Words before a share of them is shown: below, one sentence more or less moves it by a tenth. */
const LEAST_WORDS = 200;

/** How much of its text an outlet leaves to others. */
export const attributedShare = kind({
  component: "attributed",
  group: "attribution",
  tells: "How much of the text is told as somebody else's words, quoted or in the outlet's own.",
  caution:
    "A live report quotes more than an analysis. Compare articles of one kind, or of one event.",
  example: {
    text: "“We will open the valley,” said Mara Lind. Rain fell.",
    measure: "attributed-share",
    counts: { "attribution-words": 5, "attribution-all-words": 10 },
    value: 0.5,
  },
  of: () => [
    {
      id: "attributed-share",
      name: "share of words attributed",
      says: {
        more: ["gives more of its words to sources", "gives fewer of its words to sources"],
        all: null,
      },
      formula: "words inside attributed content / all words",
      ...share(count.attributed, count.words),
      minimum: [{ count: count.words, atLeast: LEAST_WORDS, of: "words" }],
    },
  ],
});
