import { kind, share } from "../measure.js";
import { attributionCount as count } from "./contributions.js";
import { ENOUGH_TOLD } from "./minimum.js";

/** How much is said by people with a name of their own. */
export const namedShare = kind({
  component: "named",
  group: "attribution",
  tells: "How much of what others say comes from people and bodies with a name.",
  caution: "A speaker may be named elsewhere in the article in a way that isn't found.",
  example: {
    text: "“We will open the valley,” said Mara Lind. “The road is closed now,” said a source.",
    measure: "named-share",
    counts: { "attribution-named": 5, "attribution-told": 10 },
    value: 0.5,
  },
  of: () => [
    {
      id: "named-share",
      name: "named sources",
      says: {
        more: ["names more of its sources", "names fewer of its sources"],
        all: null,
      },
      formula: "words of speakers with a name / words of speakers with a name or a description",
      ...share(count.named, count.told),
      minimum: ENOUGH_TOLD,
    },
  ],
});
