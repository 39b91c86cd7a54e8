import { isUtterance, roleEndingAt } from "../../entities/roles.js";
import type { Found, Run, Scene } from "./scene.js";
import { HEADLINE_LABELS, isLongDash } from "./words.js";

/** Tokens that a speaker's name in a headline has at most. */
const NAME = 7;

/** Words that what is said in front of its speaker has at least: `Analysis: …` says nothing. */
const SAID = 3;

/**
 * Headlines that name their speaker beside a colon or a dash: `Azerbaijan: We've liberated seven
 * villages`, `Ceasefire holds – Putin`, `Army takes control: Ministry of Defense`.
 */
export function headlineAttributions(scene: Scene): Found[] {
  return headings(scene).flatMap(
    (line) => trailingSpeaker(scene, line) ?? leading(scene, line) ?? [],
  );
}

/**
 * Headlines that end with their speaker (`Rents to rise again next year: central bank`), or in which
 * one speaks in the first person (`Central bank: We will raise rates`). Layout alone tells this, so it
 * is read for every reader.
 */
export function headlinesWithPlainSpeaker(scene: Scene): Found[] {
  return headings(scene).flatMap(
    (line) => trailingSpeaker(scene, line) ?? inFirstPerson(scene, leading(scene, line)) ?? [],
  );
}

const inFirstPerson = (scene: Scene, one: Found | null): Found | null =>
  one !== null && isFirstPerson(scene, one.content[0]!) ? one : null;

/** `We`, `I`, `We've`: what is said begins with who speaks. */
const isFirstPerson = (scene: Scene, { first }: Run): boolean =>
  /^(?:we|i)(?:['’]|$)/.test(scene.at(first).normal);

const headings = ({ document }: Scene): Run[] =>
  document.paragraphs
    .filter(({ zone }) => zone === "headline" || zone === "subheading")
    .map(({ firstToken, endToken }) => ({ first: firstToken, end: endToken }));

function trailingSpeaker(scene: Scene, { first, end }: Run): Found | null {
  for (let index = first + SAID; index < end - 1; index += 1) {
    const token = scene.at(index);
    if (scene.quotationAt(index) >= 0 || !(token.text === ":" || isLongDash(token))) continue;
    const said = { first, end: index };
    const speaker = { first: index + 1, end };
    const speaks =
      (hasVerb(scene, said) && isName(scene, speaker)) ||
      (wordsIn(scene, said) >= SAID && isSpeaker(scene, speaker));
    if (speaks) return withUtterance(scene, found(said, { first: index, end: index + 1 }, speaker));
    if (token.text === ":") return null;
  }
  return null;
}

/** `…: Ministry of Defence statement`: the ministry speaks, and its statement is the cue. */
function withUtterance(scene: Scene, one: Found): Found {
  const { first, end } = one.source!;
  if (end - first < 2 || !isUtterance(scene.at(end - 1).normal)) return one;
  return { ...one, cue: { first: end - 1, end }, source: { first, end: end - 1 } };
}

function leading(scene: Scene, { first, end }: Run): Found | null {
  for (let index = first + 1; index < end - 1; index += 1) {
    if (scene.at(index).text !== ":" || scene.quotationAt(index) >= 0) continue;
    const speaker = { first, end: index };
    const said = { first: index + 1, end };
    const speaks =
      isName(scene, speaker) || (isFirstPerson(scene, said) && isSpeaker(scene, speaker));
    return speaks && hasVerb(scene, said)
      ? found(said, { first: index, end: index + 1 }, speaker)
      : null;
  }
  return null;
}

const wordsIn = (scene: Scene, { first, end }: Run): number =>
  scene.tokens.slice(first, end).filter(({ word }) => word).length;

/**
 * A person, body or document that can speak: it ends with such a noun (`central bank`, `US officials`,
 * `Ministry Statement`) or with what belongs to one (`ministry of health`). A headline in capitals
 * throughout hides its verbs from the tagger, so here the speaker alone decides.
 */
function isSpeaker(scene: Scene, { first, end }: Run): boolean {
  if (end - first > NAME) return false;
  const tokens = scene.tokens.slice(first, end);
  if (tokens.some(({ pos, text }) => pos === "AUX" || pos === "NUM" || /^[?!,;]$/.test(text)))
    return false;
  const words = tokens.map(({ normal }) => normal);
  const of = words.indexOf("of");
  const ends = [words.length, ...(of > 0 ? [of] : [])];
  const plain = tokens.every(
    ({ pos, normal }) =>
      normal === "of" || (!/^(?:ADP|VERB)$/.test(pos) && !HEADLINE_LABELS.has(normal)),
  );
  return plain && ends.some((at) => roleEndingAt(words, at - 1) !== null);
}

const found = (content: Run, cue: Run, source: Run): Found => ({
  content: [content],
  cue,
  source,
  rule: "headline",
  confidence: 0.7,
});

/** Capitalised words that end with a name or noun, without article, verb or label. */
function isName(scene: Scene, { first, end }: Run): boolean {
  if (end - first > NAME || end <= first) return false;
  if (/^(?:an?|the)$/.test(scene.at(first).normal)) return false;
  for (let index = first; index < end; index += 1) {
    const { pos, text, normal } = scene.at(index);
    if (!/^\p{Lu}/u.test(text) && !/^(?:ADP|PART|CCONJ|DET|PUNCT)$/.test(pos)) return false;
    if (pos === "AUX" || pos === "NUM" || HEADLINE_LABELS.has(normal)) return false;
  }
  return scene.at(end - 1).pos === "PROPN" || scene.at(end - 1).pos === "NOUN";
}

function hasVerb(scene: Scene, { first, end }: Run): boolean {
  for (let index = first; index < end; index += 1)
    if (/^(?:VERB|AUX)$/.test(scene.at(index).pos)) return true;
  return false;
}
