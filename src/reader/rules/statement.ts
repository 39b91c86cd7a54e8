import { wordList } from "../../language/index.js";
import { OUTLET_ZONES } from "../../corpus/article.js";
import type { Paragraph } from "../../document/document.js";
import { phraseAfter, phraseBefore } from "./noun-phrase.js";
import { isOutletAgain } from "./outlet-again.js";
import type { Found, Run, Scene } from "./scene.js";
import { transcriptData } from "./transcript-data.js";

const THIRD_PERSON_OWNERS = wordList("grammar", "third-person-owners");

/** Longest line that introduces a text in full, in words. */
const LONGEST = 30;

/**
 * What follows a line such as "Here is the bishop's statement in full:": all of it up to a subheading
 * or until the outlet speaks again, verbatim. Its speaker is whose text the line says it is.
 */
export function printedStatements(scene: Scene): Found[] {
  const { paragraphs } = scene.document;
  const found: Found[] = [];
  for (let index = 0; index < paragraphs.length; index += 1) {
    const line = paragraphs[index]!;
    const noun = introduces(scene, line);
    if (noun === null) continue;
    const content: Run[] = [];
    while (index + 1 < paragraphs.length && goesOn(scene, paragraphs[index + 1]!)) {
      index += 1;
      content.push({ first: paragraphs[index]!.firstToken, end: paragraphs[index]!.endToken });
    }
    if (content.length === 0) continue;
    found.push({
      content,
      cue: null,
      source: authorOf(scene, line, noun),
      rule: "statement",
      confidence: 0.85,
    });
  }
  return found;
}

const goesOn = (scene: Scene, paragraph: Paragraph): boolean =>
  paragraph.zone === "body" && !isOutletAgain(scene, paragraph);

/** Index of the noun that names the text, where a line gives it in full; null elsewhere. */
function introduces(scene: Scene, line: Paragraph): number | null {
  const { document } = scene;
  if (!OUTLET_ZONES.has(line.zone) || line.zone === "headline" || line.words > LONGEST) return null;
  const sentence = document.sentences[line.endSentence - 1];
  if (sentence === undefined) return null;
  const text = document.text.slice(sentence.start, line.end).toLowerCase().trim();
  if (!text.endsWith(":") && !/\bin full\.?$/u.test(text)) return null;
  const { statements, whole } = transcriptData();
  if (!whole.some((words) => new RegExp(`\\b${words}\\b`, "u").test(text))) return null;
  for (let index = line.endToken - 1; index >= sentence.firstToken; index -= 1)
    if (statements.has(scene.at(index).lemma) && scene.at(index).normal !== "read") return index;
  return null;
}

/** Whose text it is: `the statement of the bishop`, `the bishop's statement`, `her letter`. */
function authorOf(scene: Scene, line: Paragraph, noun: number): Run | null {
  for (let index = noun + 1; index < line.endToken - 1; index += 1)
    if (/^(?:of|by|from)$/.test(scene.at(index).normal)) {
      const phrase = phraseAfter(scene, index + 1, line.endToken);
      if (phrase !== null && scene.at(phrase.first).normal !== "the statement") return phrase;
    }
  let at = noun - 1;
  const { firstToken } = scene.sentenceOf(noun);
  while (at > firstToken && /^(?:ADJ|NOUN|NUM)$/.test(scene.at(at).pos)) at -= 1;
  if (THIRD_PERSON_OWNERS.has(scene.at(at).normal)) return { first: at, end: at + 1 };
  if (/^['’]s?$/.test(scene.at(at).text)) return phraseBefore(scene, at);
  return null;
}
