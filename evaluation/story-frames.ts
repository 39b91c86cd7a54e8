import { STORY_FRAMES, storyFrames } from "../src/annotations/frames/index.js";
import type { StoryFrame } from "../src/annotations/frames/index.js";
import { loadLexicon } from "../src/annotations/loaded/index.js";
import { articleFromText } from "../src/corpus/index.js";
import { createFinder } from "../src/find.js";
import type { Part } from "./frame-gold.js";
import { areaUnderCurve } from "./loaded-score.js";
import { readStoryGold } from "./story-gold.js";

interface Told {
  readonly part: Part;
  readonly has: ReadonlySet<StoryFrame>;
  readonly shares: Readonly<Record<StoryFrame, number>>;
}

/** Articles read at once. */
const BATCH = 16;

/**
 * Frames of stories against people's (narrative frames): area under the curve over all articles, for
 * nothing is fitted to them, and F1 on the fifth held out at the cut that is best on the rest, beside the
 * F1 of saying every frame of every article.
 *
 * @param goldDir folder with `narrative-frames/`
 * @returns one frame a line
 */
export async function evaluateStoryFrames(
  goldDir: string,
  reader: "learned" | "rules",
): Promise<string> {
  const finder = await createFinder({ topic: null, lexicon: loadLexicon().lexicon, reader });
  const gold = await readStoryGold(goldDir);
  const told: Told[] = [];
  for (let at = 0; at < gold.length; at += BATCH) {
    const batch = gold.slice(at, at + BATCH);
    const found = await finder.find(batch.map(({ id, text }) => articleFromText({ id, text })));
    for (const [i, { document, findings }] of found.entries())
      told.push({ ...batch[i]!, shares: storyFrames(document, findings).shares });
  }
  return STORY_FRAMES.map((frame) => lineOf(frame, told)).join("\n");
}

function lineOf(frame: StoryFrame, told: readonly Told[]): string {
  const held = told.filter(({ part }) => part === "held");
  const rest = told.filter(({ part }) => part !== "held");
  const cuts = [...new Set(rest.map(({ shares }) => shares[frame]))].sort((a, b) => a - b);
  const best = cuts.reduce(
    (top, cut) => (f1(rest, frame, cut) > f1(rest, frame, top) ? cut : top),
    0,
  );
  const area = areaUnderCurve(
    told.map(({ shares }) => shares[frame]),
    told.map(({ has }) => has.has(frame)),
  );
  const percent = (value: number) => (100 * value).toFixed(1);
  return (
    `story, ${frame}: area under the curve ${area.toFixed(3)} (n ${told.length}); held out F1 ` +
    `${percent(f1(held, frame, best))} from a share of ${best.toFixed(2)} on, always ` +
    `${percent(f1(held, frame, 0))} (n ${held.length})`
  );
}

/** F1 of telling a frame of articles from a share on; 0: of all. */
function f1(units: readonly Told[], frame: StoryFrame, cut: number): number {
  const said = units.filter(({ shares }) => shares[frame] >= cut);
  const right = said.filter(({ has }) => has.has(frame)).length;
  const wanted = units.filter(({ has }) => has.has(frame)).length;
  return said.length + wanted === 0 ? 0 : (2 * right) / (said.length + wanted);
}
