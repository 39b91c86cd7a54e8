import { kind, share } from "../measure.js";
import { attributionCount as count } from "./contributions.js";
import { ENOUGH_ATTRIBUTED } from "./minimum.js";

/** How much is said by states: heads of state, ministries, armed forces, police, courts, parliaments. */
export const officialShare = kind({
  component: "official",
  group: "attribution",
  tells: "How much of what others say comes from officials and bodies of state.",
  caution: "A ministry's statement may be the news itself.",
  example: {
    text: "“We will open the valley,” said Ivo Brandt. “The road is closed now,” said farmer Anna Berg.",
    measure: "official-share",
    counts: { "attribution-official": 5, "attribution-words": 10 },
    value: 0.5,
  },
  of: () => [
    {
      id: "official-share",
      name: "official sources",
      says: {
        more: [
          "gives a larger share of what is said to officials",
          "gives a smaller share of what is said to officials",
        ],
        all: null,
      },
      formula: "words of officials and bodies of state / attributed words",
      ...share(count.official, count.attributed),
      minimum: ENOUGH_ATTRIBUTED,
    },
  ],
});
