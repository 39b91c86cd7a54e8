import type { Paragraph } from "../../document/document.js";
import { endsInColon, reportsSpeech } from "./speech-blocks.js";
import type { Scene } from "./scene.js";
import { transcriptData } from "./transcript-data.js";
import { isOpeningMark } from "./words.js";

/** Does the outlet speak again in a paragraph behind somebody's words: a note, or a report of what he said? */
export function isOutletAgain(scene: Scene, paragraph: Paragraph): boolean {
  const text = scene.document.text
    .slice(paragraph.start, paragraph.end)
    .toLowerCase()
    .replaceAll("’", "'");
  if (transcriptData().ends.some((words) => text.includes(words) && text.length < 300)) return true;
  if (isOpeningMark(scene.at(paragraph.firstToken)) || endsInColon(scene, paragraph)) return true;
  return reportsSpeech(scene, paragraph, Infinity);
}
