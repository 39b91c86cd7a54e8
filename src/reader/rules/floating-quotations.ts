import type { Quotation } from "../../document/document.js";
import type { Found, Run, Scene } from "./scene.js";

/** Words from which a quoted sentence is taken for speech, not for a title or a slogan. */
const SPEECH = 4;

/**
 * Whole sentences in quotation marks. Paragraphs of one speech (each opened, the last one closed)
 * are parts of one attribution.
 */
export function floatingQuotations(scene: Scene): Found[] {
  const found: { content: Run[]; last: Quotation }[] = [];
  for (const quotation of scene.document.quotations) {
    const run = { first: quotation.firstToken, end: quotation.endToken };
    if (!isOutermost(scene, quotation) || !scene.isFree(run)) continue;
    const before = found.at(-1);
    const joins =
      before !== undefined &&
      !before.last.closed &&
      before.last.paragraph === quotation.paragraph - 1;
    if (!joins && !isSpeech(scene, quotation)) continue;
    if (joins && startsParagraph(scene, quotation)) {
      before.content.push(run);
      before.last = quotation;
    } else found.push({ content: [run], last: quotation });
  }
  return found.map(({ content }) => ({
    content,
    cue: null,
    source: null,
    rule: "quotation",
    confidence: 0.6,
  }));
}

const isOutermost = (scene: Scene, quotation: Quotation): boolean =>
  scene.document.quotations[scene.quotationAt(quotation.firstToken)] === quotation;

const startsParagraph = (scene: Scene, { paragraph, firstToken }: Quotation): boolean =>
  scene.document.paragraphs[paragraph]?.firstToken === firstToken;

/** From a sentence's start, and to a sentence's end or to its last mark before the speaker. */
function isSpeech(scene: Scene, { firstToken, endToken }: Quotation): boolean {
  let words = 0;
  for (let index = firstToken; index < endToken; index += 1) if (scene.at(index).word) words += 1;
  if (words === 0 || scene.sentenceOf(firstToken).firstToken !== firstToken) return false;
  const sentence = scene.sentenceOf(endToken - 1);
  const ends = sentence.endToken === endToken;
  const mark = scene.at(endToken - 2).text;
  if (ends) return words >= SPEECH;
  const headline = scene.document.paragraphs[sentence.paragraph]?.zone === "headline";
  if (headline && scene.at(endToken).text === ":") return words >= 2;
  return words >= SPEECH && /^[,.!?…]$/.test(mark);
}
