import { FRAMES } from "../../annotations/frames/index.js";
import { VOICES } from "../../finding.js";
import { kind, share, type Says } from "../measure.js";
import { framingCount } from "./contributions.js";

/** Sentences in a voice before a share of them is shown: below, one more or less moves it by a twentieth. */
const LEAST_SENTENCES = 20;

/**
 * The share of sentences in a voice that see their subject through a frame (Boydstun and others 2014,
 * grouped). A sentence may be seen through several frames or none, so that the shares need not add up to 1.
 */
export const frameShare = kind({
  component: "frame",
  group: "framing",
  tells:
    "Through which frames the sentences of a voice see their subject: its economy, its morality, the law, safety and so on. A frame in a quotation is the source's.",
  caution:
    "A frame is not a stance: two outlets may see a law through its cost and draw opposite conclusions. Single sentences are often read wrongly; compare shares over many.",
  example: {
    text: "Unemployment and inflation rose in the valley. Rain fell on the hills today.",
    measure: "frame-outlet-economic",
    counts: { "framing-frame:outlet:economic": 1, "framing-sentences:outlet": 2 },
    value: 1 / 2,
  },
  of: () =>
    VOICES.flatMap((voice) =>
      FRAMES.map((frame) => ({
        id: `frame-${voice}-${frame}`,
        name: `${frame.replaceAll("-", " ")} frame, ${voice} voice`,
        voice,
        detail: frame,
        says: voice === "outlet" ? saysOf(frame.replaceAll("-", " ")) : null,
        rank: voice === "outlet" ? ("main" as const) : ("detail" as const),
        formula: `sentences in the ${voice} voice that are seen through the frame / sentences in the ${voice} voice`,
        ...share(framingCount.frame(frame, voice), framingCount.sentences(voice)),
        minimum: [
          {
            count: framingCount.sentences(voice),
            atLeast: LEAST_SENTENCES,
            of: `sentences in the ${voice} voice`,
          },
        ],
      })),
    ),
});

const saysOf = (frame: string): Says => ({
  more: [
    `tells more sentences of its own through the ${frame} frame`,
    `tells fewer sentences of its own through the ${frame} frame`,
  ],
  all: null,
});
