import type { ReadAttribution } from "../reader.js";
import type { Document } from "../../document/document.js";
import { embeddedSpeech } from "./embedded-speech.js";
import { floatingQuotations } from "./floating-quotations.js";
import { headlinesWithPlainSpeaker } from "./headline.js";
import { quotationsWithTeller } from "./headline-teller.js";
import { verbatim } from "./verbatim.js";
import { Scene, toReadAttribution, type Found } from "./scene.js";
import { speechBlocks } from "./speech-blocks.js";

/**
 * What marks and layout alone make somebody's words, whichever reader is used: embeds (by their
 * author), interviews, transcripts and statements in full, blocks of speech after a line that ends in a
 * colon, headlines that end with their speaker,
 * let one speak in the first person or open with a quotation and go on with who tells it, and sentences that stand in quotation marks. A quotation has
 * no cue and no source here: a reader may know who says it, and what no reader takes is the previous
 * speaker's.
 */
export function markedSpeech(document: Document): ReadAttribution[] {
  const scene = new Scene(document);
  const printed = verbatim(scene).found;
  for (const one of printed) scene.take({ ...one, cue: null });
  const blocks = speechBlocks(scene).filter(({ content }) =>
    content.every((run) => scene.isFree(run)),
  );
  for (const block of blocks) scene.add(block);
  const told = quotationsWithTeller(scene);
  for (const one of told) scene.take({ ...one, cue: null });
  const found: Found[] = [
    ...printed,
    ...blocks,
    ...embeddedSpeech(scene),
    ...floatingQuotations(scene),
    ...told,
    ...headlinesWithPlainSpeaker(scene).filter(({ content }) =>
      content.every((run) => scene.isFree(run)),
    ),
  ];
  return found
    .flatMap((one) => toReadAttribution(scene.tokens, one) ?? [])
    .sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
}
