import { roleEndingAt } from "../../entities/roles.js";
import type { Found, Run, Scene } from "./scene.js";
import { useRate } from "./uses.js";
import { HEADLINE_LABELS, isLongDash } from "./words.js";

/** Tokens that such a speaker has at most. */
const LONGEST = 6;

/**
 * Who says the quotation that opens a headline, where it goes on after a colon or a dash with what
 * they do: `'We lost the barn': farmer tells of the flood`, `"No way" – Ida Krone on the merger`.
 */
export function quotationsWithTeller(scene: Scene): Found[] {
  return scene.document.paragraphs.flatMap(({ zone, firstToken, endToken }) =>
    zone === "headline" || zone === "subheading"
      ? (tellerOf(scene, { first: firstToken, end: endToken }) ?? [])
      : [],
  );
}

function tellerOf(scene: Scene, { first, end }: Run): Found | null {
  const quotation = scene.document.quotations[scene.quotationAt(first)];
  if (quotation === undefined || !quotation.closed || quotation.firstToken !== first) return null;
  const mark = quotation.endToken;
  if (mark >= end || !(scene.at(mark).text === ":" || isLongDash(scene.at(mark)))) return null;
  const source = speakerFrom(scene, mark + 1, end);
  if (source === null) return null;
  const next = source.end;
  const verb = next < end && scene.at(next).word && isTelling(scene, next);
  return {
    content: [{ first, end: mark }],
    cue: verb ? { first: next, end: next + 1 } : { first: mark, end: mark + 1 },
    source,
    rule: "headline",
    confidence: 0.7,
  };
}

/** The words from an index on that a headline makes its speaker; null where they are a topic. */
function speakerFrom(scene: Scene, first: number, end: number): Run | null {
  const words: string[] = [];
  let role = -1;
  let at = first;
  for (; at < end && at - first < LONGEST; at += 1) {
    const { pos, normal, word } = scene.at(at);
    if (!word || HEADLINE_LABELS.has(normal)) break;
    if (at > first && isTelling(scene, at)) break;
    if (!/^(?:NOUN|PROPN|ADJ|NUM|PART)$/.test(pos) && !(at === first && pos === "DET")) break;
    words.push(normal);
    // A body speaks where a verb says so: a "movement" is as often what is spoken of.
    const kind = roleEndingAt(words, words.length - 1)?.role.type;
    if (kind === "person" || kind === "collective" || (kind === "body" && isTelling(scene, at + 1)))
      role = at;
  }
  if (role >= 0) return { first, end: role + 1 };
  if (at === first || scene.at(first).pos === "DET") return null;
  if (isFullName(scene, { first, end: at }) && !inTitleCase(scene, at, end))
    return { first, end: at };
  return at < end && isTelling(scene, at) ? { first, end: at } : null;
}

/** A verb that tells of words: `recalls`, `describes`. */
const isTelling = (scene: Scene, at: number): boolean => {
  const { pos, lemma, normal } = scene.at(at);
  const verb = pos === "VERB" ? lemma : normal.endsWith("s") ? normal.slice(0, -1) : "";
  return verb !== "" && useRate("verb", verb, "") > 0;
};

const isFullName = (scene: Scene, { first, end }: Run): boolean =>
  end - first >= 2 &&
  scene.tokens.slice(first, end).every(({ text, pos }) => pos === "PROPN" && /^\p{Lu}/u.test(text));

/** Where every word of a headline has a capital, none tells a name. */
const inTitleCase = (scene: Scene, first: number, end: number): boolean =>
  !scene.tokens
    .slice(first, end)
    .some(({ text, pos }) => /^\p{Ll}/u.test(text) && !/^(?:ADP|DET|CCONJ|PART)$/.test(pos));
