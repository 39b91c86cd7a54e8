import type { ReadAttribution } from "../reader.js";
import type { Document } from "../../document/document.js";
import { accordingTo } from "./according.js";
import { candidates } from "./candidate.js";
import { forwardAttribution } from "./forward.js";
import { embeddedSpeech } from "./embedded-speech.js";
import { frontedAttribution } from "./fronted.js";
import { headlineAttributions } from "./headline.js";
import { quotationsWithTeller } from "./headline-teller.js";
import { Scene, toReadAttribution } from "./scene.js";
import { speechBlocks } from "./speech-blocks.js";

/** Attributions that rules over words and tags find in a document, in order of text. */
export function attributionsByRule(document: Document): ReadAttribution[] {
  const scene = new Scene(document);
  // What layout alone gives to a speaker is read elsewhere, for all readers alike.
  for (const marked of [...speechBlocks(scene), ...embeddedSpeech(scene)])
    scene.take({ ...marked, cue: null });
  for (const headline of quotationsWithTeller(scene)) scene.add(headline);
  for (const headline of headlineAttributions(scene))
    if (headline.content.every((run) => scene.isFree(run))) scene.add(headline);
  const cues = candidates(scene);
  accordingTo(scene);
  for (const rule of [frontedAttribution, forwardAttribution])
    for (const candidate of cues) {
      if (scene.isTaken(candidate.index)) continue;
      const found = rule(scene, candidate);
      if (found !== null) scene.add(found);
    }
  return scene.found
    .flatMap((found) => toReadAttribution(scene.tokens, found) ?? [])
    .sort((a, b) => start(a) - start(b));
}

const start = ({ content, cue }: ReadAttribution): number =>
  Math.min(content[0]?.start ?? Infinity, cue?.start ?? Infinity);
