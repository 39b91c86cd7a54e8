import { anyOf, wordList } from "../../language/index.js";
import { OUTLET_ZONES, type Span } from "../../corpus/article.js";
import type { Paragraph } from "../../document/document.js";
import { tokenIndexAt } from "../../annotations/attribution/cue-reading.js";
import { FIRST_PERSON } from "./first-person.js";
import { type People, peopleOf } from "./people.js";
import type { Found, Run, Scene } from "./scene.js";
import { transcriptData } from "./transcript-data.js";
import { isOutletAgain } from "./outlet-again.js";

/** A paragraph that opens with a label: who speaks, and where the words begin. */
interface Labelled {
  readonly paragraph: number;
  /** As it stands; empty for a bare `>>`. */
  readonly label: string;
  readonly span: Span;
  readonly from: number;
  readonly kind: "question" | "answer" | "name" | "caption";
}

const CAPTION = /^\s*>>+\s*/u;
/** Some papers open every turn with a quotation mark, and close none: `"SMITH: No.` */
const OPENING_MARK = /^\s*["“”]\s*/u;
const LETTER = /^\s*(\p{L}{1,12})\s*[:.]\s+(?=\S)/u;
const NAME = new RegExp(
  `^\\s*((?:\\p{Lu}[\\p{L}.'’-]*)(?:\\s+(?:\\p{Lu}[\\p{L}.'’-]*|${anyOf(wordList("names", "within-a-label"))})){0,5})(?:\\s*[([][^)\\]]{1,40}[)\\]])?\\s*:\\s+(?=\\S)`,
  "u",
);
const PERSONAL = new RegExp(`\\?|\\b${anyOf(wordList("grammar", "of-a-talk"))}\\b`, "iu");

/**
 * Turns behind labels, each verbatim: `Q:` and `A.`, initials, names, and captions' `>>`. A turn goes
 * on over paragraphs without a label until the next label or until the outlet speaks again.
 */
export function transcriptTurns(scene: Scene): { found: Found[]; questions: Span[] } {
  const labelled = scene.document.paragraphs.flatMap((paragraph, index) => {
    const one = labelOf(scene.document.text, paragraph, index);
    return one === null ? [] : [one];
  });
  if (labelled.length < 2) return { found: [], questions: [] };
  const people = peopleOf(scene.document, labelled[0]!.paragraph);
  const turns = spoken(labelled, scene, people);
  const found: Found[] = [];
  const questions: Span[] = [];
  const asking = askers(turns, scene, people);
  for (const [order, turn] of turns.entries()) {
    const next = turns[order + 1]?.paragraph ?? null;
    const content = contentOf(scene, turn, next);
    const last = content.at(-1);
    if (last === undefined) continue;
    if (asking.has(turn.label)) {
      questions.push({ start: scene.at(content[0]!.first).start, end: scene.at(last.end - 1).end });
      continue;
    }
    found.push({
      content,
      cue: null,
      source: turn.label === "" ? null : runOf(scene, turn.span),
      speaker: speakerOf(scene, turn, people, asking.size > 0),
      rule: turn.kind === "caption" && turn.label === "" ? "caption" : "transcript",
      confidence: 0.9,
    });
  }
  return { found, questions };
}

function labelOf(
  text: string,
  { start, end, zone }: Paragraph,
  paragraph: number,
): Labelled | null {
  if (!OUTLET_ZONES.has(zone) || zone === "headline") return null;
  const line = text.slice(start, Math.min(end, start + 120));
  const caption = CAPTION.exec(line)?.[0] ?? "";
  const skipped = caption || (OPENING_MARK.exec(line)?.[0] ?? "");
  const rest = line.slice(skipped.length);
  const make = (label: string, length: number, kind: Labelled["kind"]): Labelled => {
    const at = start + skipped.length + rest.indexOf(label);
    return {
      paragraph,
      label,
      span: { start: at, end: at + label.length },
      from: start + skipped.length + length,
      kind,
    };
  };
  const { questionLabels, answerLabels, notNames } = transcriptData();
  const letter = LETTER.exec(rest);
  const word = letter?.[1]?.toLowerCase() ?? "";
  if (letter && /^\p{Lu}/u.test(letter[1]!)) {
    if (questionLabels.has(word)) return make(letter[1]!, letter[0].length, "question");
    if (answerLabels.has(word) && (word !== "a" || /[:.]\s/u.test(letter[0])))
      return make(letter[1]!, letter[0].length, "answer");
  }
  const name = NAME.exec(rest);
  if (name && !notNames.has(name[1]!.split(/\s/u)[0]!.toLowerCase()))
    return make(name[1]!, name[0].length, caption === "" ? "name" : "caption");
  return caption === "" ? null : make("", 0, "caption");
}

/** The labels that make a transcript: questions with answers, captions, or names that take turns. */
function spoken(labelled: readonly Labelled[], scene: Scene, people: People): readonly Labelled[] {
  const asked = labelled.some(({ kind }) => kind === "question");
  const answered = labelled.some(({ kind }) => kind === "answer");
  const captions = labelled.filter(({ kind }) => kind === "caption");
  if (captions.length >= 2) return labelled;
  if (asked && answered) return labelled;
  const named = labelled.filter(({ kind }) => kind !== "answer");
  const labels = new Map<string, number>();
  for (const { label } of named) labels.set(label, (labels.get(label) ?? 0) + 1);
  if (named.length < 2 || (labels.size < 2 && !asked)) return [];
  const takesTurns = [...labels.values()].some((times) => times > 1);
  const known = [...labels.keys()].every(
    (label) => /^[\p{Lu}.\s'’-]{2,}$/u.test(label) || people.named(label) !== null,
  );
  const personal = named.some((one) => isPersonal(scene, one));
  return (takesTurns || known) && personal ? named : [];
}

/** Does a turn ask, or say "I", "we" or "you"? */
function isPersonal({ document }: Scene, { from, paragraph }: Labelled): boolean {
  const words = document.text.slice(from, document.paragraphs[paragraph]!.end);
  return PERSONAL.test(words);
}

/** Labels of who asks for the outlet: `Q`, its people by name, and in a talk of two with initials who asks. */
function askers(turns: readonly Labelled[], scene: Scene, people: People): ReadonlySet<string> {
  const asking = new Set<string>();
  for (const { label, kind } of turns)
    if (kind === "question" || (label !== "" && people.isInterviewer(label))) asking.add(label);
  const labels = [...new Set(turns.map(({ label }) => label))];
  if (asking.size > 0 || labels.length !== 2 || !labels.every((one) => /^\p{Lu}{1,4}$/u.test(one)))
    return asking;
  const share = (label: string): number => {
    const own = turns.filter((one) => one.label === label);
    const asked = own.filter(({ paragraph }) =>
      /\?["”’']?\s*$/u.test(textOf(scene, scene.document.paragraphs[paragraph]!)),
    );
    return asked.length / own.length;
  };
  for (const [index, label] of labels.entries())
    if (share(label) >= 2 / 3 && share(labels[1 - index]!) <= 1 / 3) asking.add(label);
  return asking;
}

const textOf = ({ document }: Scene, { start, end }: Paragraph): string =>
  document.text.slice(start, end);

function contentOf(scene: Scene, turn: Labelled, next: number | null): Run[] {
  const { paragraphs } = scene.document;
  const own = paragraphs[turn.paragraph]!;
  const first = tokenIndexAt(scene.document, turn.from);
  const content: Run[] = first < own.endToken ? [{ first, end: own.endToken }] : [];
  const end = next ?? paragraphs.length;
  let kept = content.length;
  for (let index = turn.paragraph + 1; index < end; index += 1) {
    const paragraph = paragraphs[index]!;
    if (paragraph.zone !== "body" || isOutletAgain(scene, paragraph)) break;
    content.push({ first: paragraph.firstToken, end: paragraph.endToken });
    // Behind the last label an outlet often goes back to its report without a sign.
    if (next !== null || FIRST_PERSON.test(textOf(scene, paragraph))) kept = content.length;
  }
  return content.slice(0, kept);
}

function speakerOf(scene: Scene, turn: Labelled, people: People, interview: boolean): Run | null {
  const span =
    turn.kind === "answer"
      ? people.guest
      : /^\p{Lu}{2,4}$/u.test(turn.label)
        ? (people.withInitials(turn.label) ?? (interview ? people.guest : null))
        : null;
  return span && runOf(scene, span);
}

function runOf({ document }: Scene, { start, end }: Span): Run {
  const first = tokenIndexAt(document, start);
  return { first, end: tokenIndexAt(document, end - 1) + 1 };
}
