import { wordList } from "../../language/index.js";
import type { Run, Scene } from "./scene.js";
import { DAYS, RELATIVES, SUBJECT_PRONOUNS, isCapitalised, isNominal } from "./words.js";

const SPANS_OF_TIME = wordList("grammar", "spans-of-time");
const BEFORE_SPANS_OF_TIME = wordList("grammar", "before-spans-of-time");
const BEFORE_DAYS = wordList("grammar", "before-days");
const JOINING_CLAUSES = wordList("grammar", "joining-clauses");
const OPENING_INSERTS = wordList("grammar", "opening-inserts");
const POSSESSIVES = wordList("grammar", "possessives");
const OBJECT_PERSONS = wordList("grammar", "object-persons");
const POSSESSIVES_AND_WHOSE = wordList("grammar", "possessives-and-whose");
const SUBJECT_PERSONS = wordList("grammar", "subject-persons");
const ALL_SUBJECT_PRONOUNS = wordList("grammar", "all-subject-pronouns");

const LONGEST = 30;
const POSTMODIFIERS = wordList("grammar", "noun-prepositions");
const QUANTITIES = wordList("grammar", "quantities");
const OBJECT_PRONOUNS = wordList("grammar", "object-pronouns");

/**
 * The noun phrase that ends before token `end`: walked leftwards over nouns, names, determiners,
 * adjectives, possessives, `of`-phrases and coordination; a phrase between commas is taken in
 * (`Ann Smith, a lawyer,`), a relative clause is passed over.
 */
export function phraseBefore(scene: Scene, end: number): Run | null {
  const { firstToken } = scene.sentenceOf(end - 1);
  const to = beforeDay(scene, end, firstToken);
  if (to <= firstToken) return null;
  const last = scene.at(to - 1);
  if (last.text === ",") return phraseWithInsert(scene, to - 1, firstToken);
  if (last.text === ")") return phraseWithBrackets(scene, to - 1, firstToken);
  return plainPhrase(scene, to, firstToken);
}

/** Passes over a day between subject and verb: `the ministry on Wednesday said`. */
function beforeDay(scene: Scene, end: number, floor: number): number {
  let at = end;
  if (
    SPANS_OF_TIME.has(scene.at(at - 1).normal) &&
    BEFORE_SPANS_OF_TIME.has(scene.at(at - 2).normal)
  )
    at -= scene.at(at - 3).normal === "the" ? 3 : 2;
  while (at > floor && DAYS.has(scene.at(at - 1).normal)) at -= 1;
  if (at === end) return end;
  while (at > floor && BEFORE_DAYS.has(scene.at(at - 1).normal)) at -= 1;
  return at;
}

/** `X, Y, said`: the insert from the comma before to `comma`. */
function phraseWithInsert(scene: Scene, comma: number, floor: number): Run | null {
  for (let index = comma - 1; index > Math.max(floor, comma - LONGEST); index -= 1) {
    const { text } = scene.at(index);
    if (/^[;:"“”]$/.test(text)) return null;
    if (text !== ",") continue;
    const opens = scene.at(index + 1);
    const head = plainPhrase(scene, index, floor);
    if (head === null) continue;
    if (isRelative(opens.normal) || !hasNominal(scene, index + 1, comma)) return head;
    if (JOINING_CLAUSES.has(opens.normal)) return null;
    if (OPENING_INSERTS.has(opens.normal)) return head;
    if (!scene.at(head.end - 1).word || opens.pos === "VERB") return head;
    return { first: head.first, end: comma };
  }
  return null;
}

function hasNominal(scene: Scene, first: number, end: number): boolean {
  for (let index = first; index < end; index += 1)
    if (isNominal(scene.at(index)) || scene.at(index).pos === "NUM") return true;
  return false;
}

const isRelative = (normal: string): boolean =>
  RELATIVES.has(normal) || normal === "whose" || normal === "whom";

function phraseWithBrackets(scene: Scene, bracket: number, floor: number): Run | null {
  for (let index = bracket - 1; index > Math.max(floor, bracket - 8); index -= 1) {
    if (scene.at(index).text !== "(") continue;
    const head = plainPhrase(scene, index, floor);
    return head && { first: head.first, end: bracket + 1 };
  }
  return null;
}

function plainPhrase(scene: Scene, end: number, floor: number): Run | null {
  const last = scene.at(end - 1);
  if (isSubjectPronoun(scene, end - 1)) return { first: end - 1, end };
  if (!isHead(scene, end - 1) || OBJECT_PRONOUNS.has(last.normal)) return null;
  let first = end - 1;
  while (first > floor && end - first < LONGEST) {
    const to = grownTo(scene, first, floor);
    if (to >= first) break;
    first = to;
  }
  first = withoutObject(scene, first, end, floor);
  while (first < end - 1 && !mayOpen(scene, first)) first += 1;
  return { first, end };
}

function isSubjectPronoun(scene: Scene, index: number): boolean {
  const { normal, pos } = scene.at(index);
  return (
    SUBJECT_PRONOUNS.has(normal) &&
    (pos === "PRON" ||
      pos === "SCONJ" ||
      pos === "DET" ||
      pos === "ADP" ||
      pos === "ADJ" ||
      pos === "NUM" ||
      pos === "NOUN")
  );
}

function isHead(scene: Scene, index: number): boolean {
  const { pos, normal } = scene.at(index);
  if (DAYS.has(normal)) return false;
  return (
    isNominal(scene.at(index)) ||
    pos === "NUM" ||
    pos === "X" ||
    pos === "ADJ" ||
    pos === "DET" ||
    pos === "SYM" ||
    (pos === "PRON" && !OBJECT_PRONOUNS.has(normal)) ||
    (pos === "VERB" && /ing$|ed$/.test(normal) && isDeterminer(scene, index - 1))
  );
}

const isDeterminer = (scene: Scene, index: number): boolean => {
  const { pos, normal } = scene.at(index);
  return pos === "DET" || normal === "'s" || POSSESSIVES.has(normal);
};

/** `will brand you a liar and NBC News will …`: what follows a verb before "and" is its object. */
function withoutObject(scene: Scene, first: number, end: number, floor: number): number {
  const before = scene.at(first - 1);
  if (
    first === floor ||
    !(before.pos === "VERB" || before.pos === "ADP" || OBJECT_PERSONS.has(before.normal))
  )
    return first;
  for (let index = end - 1; index > first; index -= 1)
    if (scene.at(index).normal === "and") return index + 1;
  return first;
}

/** Where the phrase that begins at `first` begins after one more step to the left. */
function grownTo(scene: Scene, first: number, floor: number): number {
  if (extends_(scene, first)) return first - 1;
  const before = scene.at(first - 1);
  if (before.text === ")")
    for (let index = first - 2; index > Math.max(floor, first - 8); index -= 1)
      if (scene.at(index).text === "(") return isNominal(scene.at(index - 1)) ? index : first;
  if (before.normal === "than" && /^(?:more|less|fewer)$/.test(scene.at(first - 2).normal))
    return first - 2;
  return first;
}

function extends_(scene: Scene, first: number): boolean {
  const before = scene.at(first - 1);
  const current = scene.at(first);
  if (before.pos === "PRON" && current.normal === "and") return true;
  if (DAYS.has(before.normal) || (SUBJECT_PRONOUNS.has(before.normal) && before.pos === "PRON"))
    return false;
  if (current.pos === "DET" && current.normal !== "'s") return isConnector(scene, first - 1);
  if (isNamePart(scene, first)) return true;
  if (/^(?:what|which|that)$/.test(before.normal)) return false;
  if (before.text === "%") return true;
  switch (before.pos) {
    case "DET":
    case "ADJ":
    case "NUM":
    case "NOUN":
    case "PROPN":
    case "SYM":
      return true;
    case "PART":
      return before.normal === "'s" || before.normal === "'";
    case "PRON":
      return POSSESSIVES_AND_WHOSE.has(before.normal);
    case "VERB":
      return (
        /(?:ing|ed)$/.test(before.normal) &&
        (isDeterminer(scene, first - 2) ||
          scene.at(first - 2).pos === "ADJ" ||
          (current.pos === "ADP" && isPostmodifier(scene, first - 1)))
      );
    case "ADV":
      return current.pos === "ADJ" && isDeterminer(scene, first - 2);
    case "ADP":
    case "CCONJ":
      return isConnector(scene, first - 1);
    case "PUNCT":
      return (
        /^[-/&.']$/.test(before.text) || (before.text === "," && isNumberComma(scene, first - 1))
      );
    default:
      return false;
  }
}

/** `Ted Cruz`, `Judicial Watch`: a capitalised word before a name, whatever its tag. */
function isNamePart(scene: Scene, first: number): boolean {
  const before = scene.at(first - 1);
  return (
    isCapitalised(before) &&
    isCapitalised(scene.at(first)) &&
    scene.at(first).pos === "PROPN" &&
    /^(?:VERB|X|INTJ|AUX)$/.test(before.pos) &&
    before.text.length > 1
  );
}

/** `People involved in`, `an official familiar with`: between a noun and its preposition. */
const isPostmodifier = (scene: Scene, index: number): boolean =>
  isNominal(scene.at(index - 1)) &&
  (scene.at(index).pos === "ADJ" ||
    (scene.at(index).pos === "VERB" && /(?:ed|ing|en)$/.test(scene.at(index).normal)));

const isNumberComma = (scene: Scene, index: number): boolean =>
  scene.at(index - 1).pos === "ADJ" && scene.at(index + 1).pos === "ADJ";

/** `of`, `and` and their like between two nominals. */
function isConnector(scene: Scene, index: number): boolean {
  const { pos, normal } = scene.at(index);
  const before = scene.at(index - 1);
  const solid =
    isNominal(before) ||
    before.pos === "NUM" ||
    before.text === ")" ||
    QUANTITIES.has(before.normal);
  if (DAYS.has(before.normal)) return false;
  if (pos === "ADP")
    return (solid || isPostmodifier(scene, index - 1)) && POSTMODIFIERS.has(normal);
  return pos === "CCONJ" && normal === "and" && (solid || SUBJECT_PERSONS.has(before.normal));
}

const mayOpen = (scene: Scene, index: number): boolean => {
  const { pos, text, normal } = scene.at(index);
  return (
    pos !== "CCONJ" &&
    pos !== "ADP" &&
    pos !== "PART" &&
    (pos !== "PUNCT" || text === '"' || text === "“") &&
    normal !== "'s"
  );
};

/** The first noun phrase of the sentence, as a guess at what its main verb says something of. */
export function mainSubject(scene: Scene, from: number, to: number): Run | null {
  for (let index = from; index < to; index += 1) {
    const { pos } = scene.at(index);
    if ((pos === "VERB" || pos === "AUX") && index > from) {
      const subject = phraseBefore(scene, skipAdverbs(scene, index));
      if (subject !== null && subject.first >= from) return subject;
    }
  }
  return null;
}

function skipAdverbs(scene: Scene, index: number): number {
  let at = index;
  while (scene.at(at - 1).pos === "ADV") at -= 1;
  return at;
}

/** Subject of the finite verb nearest before `to`, for participles: `…, adding that`. */
export function nearestSubject(scene: Scene, from: number, to: number): Run | null {
  for (let index = to - 1; index > from; index -= 1) {
    const { pos, normal } = scene.at(index);
    if (
      (pos !== "VERB" && pos !== "AUX") ||
      normal.endsWith("ing") ||
      scene.quotationAt(index) >= 0
    )
      continue;
    const subject = phraseBefore(scene, skipAdverbs(scene, index));
    if (subject === null || subject.first < from) continue;
    if (subject.end - subject.first === 1 && isRelative(scene.at(subject.first).normal)) continue;
    return subject;
  }
  return null;
}

/** The noun phrase that begins at `start`, for subjects after their verb: `said Ann Smith, a lawyer`. */
export function phraseAfter(scene: Scene, start: number, ceiling: number): Run | null {
  let end = start;
  while (end < ceiling && end - start < LONGEST && belongs(scene, start, end)) end += 1;
  while (end > start && !isHead(scene, end - 1) && !isSubjectPronoun(scene, end - 1)) end -= 1;
  return end > start ? { first: start, end } : null;
}

function belongs(scene: Scene, start: number, index: number): boolean {
  const { pos, normal, text } = scene.at(index);
  if (DAYS.has(normal)) return false;
  if (index === start && SUBJECT_PRONOUNS.has(normal)) return true;
  if (
    index > start &&
    ALL_SUBJECT_PRONOUNS.has(scene.at(start).normal) &&
    index === start + 1 &&
    normal !== "of"
  )
    return false;
  if (pos === "ADP")
    return (
      normal === "of" ||
      normal === "for" ||
      normal === "at" ||
      normal === "from" ||
      normal === "with"
    );
  if (pos === "PRON") return POSSESSIVES.has(normal);
  if (pos === "CCONJ") return normal === "and" && isNominal(scene.at(index + 1));
  if (pos === "PUNCT") return /^[-/&.']$/.test(text);
  return (
    pos === "DET" ||
    pos === "ADJ" ||
    pos === "NUM" ||
    pos === "NOUN" ||
    pos === "PROPN" ||
    pos === "SYM" ||
    (pos === "PART" && normal !== "to")
  );
}
