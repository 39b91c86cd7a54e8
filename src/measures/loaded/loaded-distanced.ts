import { kind, perThousand } from "../measure.js";
import { loadedCount } from "./contributions.js";
import { enoughWords } from "./minimum.js";

/** Loaded terms that the outlet holds at arm's length: in scare quotes or after "so-called". */
export const loadedDistanced = kind({
  component: "distanced",
  group: "loaded",
  tells:
    "How often the outlet uses a loaded term and keeps its distance, by scare quotes or “so-called”.",
  caution: "Scare quotes may also mock: read them.",
  example: {
    text: "The “regime” watched. Rain fell on the valley.",
    measure: "loaded-distanced",
    counts: { "loaded-distanced": 1, "loaded-words:outlet": 8 },
    value: (1000 * 1) / 8,
  },
  of: () => [
    {
      id: "loaded-distanced",
      name: "loaded terms at a distance",
      voice: "outlet",
      rank: "detail",
      formula: "1000 × terms at a distance / words in the outlet voice",
      ...perThousand(loadedCount.distanced, loadedCount.words("outlet")),
      minimum: enoughWords("outlet"),
    },
  ],
});
