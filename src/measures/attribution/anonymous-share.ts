import { kind, share } from "../measure.js";
import { attributionCount as count } from "./contributions.js";
import { ENOUGH_ATTRIBUTED } from "./minimum.js";

/** How much is said by people whom the reader can't know. */
export const anonymousShare = kind({
  component: "anonymous",
  group: "attribution",
  tells: "How much of what others say comes from sources that are neither named nor nameable.",
  caution: "Some stories can't be told otherwise. Read which claims rest on them.",
  example: {
    text: "“We will open the valley,” said Mara Lind. “The road is closed now,” said a source.",
    measure: "anonymous-share",
    counts: { "attribution-anonymous": 5, "attribution-words": 10 },
    value: 0.5,
  },
  of: () => [
    {
      id: "anonymous-share",
      name: "anonymous sources",
      says: {
        more: [
          "gives a larger share of what is said to people it does not name",
          "gives a smaller share of what is said to people it does not name",
        ],
        all: null,
      },
      formula: "words of anonymous speakers / attributed words",
      ...share(count.anonymous, count.attributed),
      minimum: ENOUGH_ATTRIBUTED,
    },
  ],
});
