import { OUTLET_ZONES, type Span } from "../../corpus/article.js";
import type { Paragraph } from "../../document/document.js";
import { tokenIndexAt } from "../../annotations/attribution/cue-reading.js";
import { FIRST_PERSON } from "./first-person.js";
import { isOutletAgain } from "./outlet-again.js";
import { peopleOf } from "./people.js";
import type { Found, Run, Scene } from "./scene.js";

/** Longest question of an interview, in words. */
const LONGEST = 60;

/**
 * An interview without labels: paragraphs that are questions to somebody ("you"), each followed by what
 * he answers. One question asks for "you" and one answer says "I" or "we", and somebody is named before
 * the first: else it is a list of questions that the outlet answers itself.
 */
export function interviewTurns(scene: Scene): { found: Found[]; questions: Span[] } {
  const none = { found: [], questions: [] };
  const { paragraphs } = scene.document;
  const asked = paragraphs.flatMap((one, index) => (isQuestion(scene, one) ? [index] : []));
  const [first] = asked;
  if (first === undefined || asked.length < 2) return none;
  const { guest } = peopleOf(scene.document, first);
  if (
    guest === null ||
    !asked.some((index) => has(scene, paragraphs[index]!, /\byou(?:r|rs)?\b/iu))
  )
    return none;
  const answers = asked.map((index, order) =>
    answerTo(scene, index, asked[order + 1] ?? paragraphs.length),
  );
  const personal = answers.flat().some((one) => has(scene, one, FIRST_PERSON));
  if (!personal || answers.filter((one) => one.length > 0).length < 2) return none;
  const speaker: Run = {
    first: tokenIndexAt(scene.document, guest.start),
    end: tokenIndexAt(scene.document, guest.end - 1) + 1,
  };
  return {
    found: answers
      .filter((one) => one.length > 0)
      .map((one) => ({
        content: one.map(({ firstToken, endToken }) => ({ first: firstToken, end: endToken })),
        cue: null,
        source: null,
        speaker,
        rule: "interview",
        confidence: 0.8,
      })),
    questions: asked.map((index) => paragraphs[index]!),
  };
}

function isQuestion(scene: Scene, paragraph: Paragraph): boolean {
  const { zone, start, end, words } = paragraph;
  if (!OUTLET_ZONES.has(zone) || zone === "headline" || words > LONGEST || words === 0)
    return false;
  const text = scene.document.text.slice(start, end).trim();
  return text.endsWith("?") && !/["“”]/u.test(text);
}

/** The paragraphs after a question, up to the next or until the outlet speaks again. */
function answerTo(scene: Scene, question: number, next: number): Paragraph[] {
  const answer: Paragraph[] = [];
  for (let index = question + 1; index < next; index += 1) {
    const paragraph = scene.document.paragraphs[index]!;
    if (!OUTLET_ZONES.has(paragraph.zone) || isOutletAgain(scene, paragraph)) break;
    answer.push(paragraph);
  }
  return answer;
}

const has = ({ document }: Scene, { start, end }: Paragraph, pattern: RegExp): boolean =>
  pattern.test(document.text.slice(start, end));
