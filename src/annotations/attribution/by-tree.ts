import { sentenceAt } from "../../document/index.js";
import type { Document } from "../../document/document.js";
import type { Span } from "../../corpus/article.js";
import {
  clauseWords,
  coreNounPhrase,
  dependentsBy,
  headOf,
  isRelation,
  isVerbal,
  shortNounPhrase,
  subtree,
  type Tree,
} from "../../parse/index.js";
import { spanOf } from "../../reader/rules/scene.js";
import { tokenIndexAt } from "./cue-reading.js";

/** Parts of speech of somebody who is told of for the first time in a sentence, not by "it" or "who". */
const TOLD: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);

/** How a word hangs on a subject that it is only a part of: "a whole" in "the court as a whole". */
const PARTS = ["nmod", "obl", "compound", "amod", "det", "nummod", "case"];

/**
 * The subject that a cue has in its own sentence, by a learned tree, where the reader tied the cue to
 * somebody of another: "Eighteen states joined. The agency appealed …".
 */
export function ownSubject(
  document: Document,
  trees: readonly Tree[],
  cue: Span | null,
  source: Span | null,
): Span | null {
  if (cue === null || source === null) return null;
  const found = subjectOf(document, trees, cue);
  const sentence = document.sentences[sentenceAt(document, cue.start)];
  if (found === null || sentence === undefined) return null;
  const apart = source.end <= sentence.start || source.start >= sentence.end;
  return apart ? spanOf(found.tree.words, shortNounPhrase(found.tree, found.subject)) : null;
}

/**
 * The words to read a speaker from, by a learned tree: a source that is only a part of the cue's subject is
 * the whole ("the court" for "a whole" in "the court as a whole said"), and a clause that follows its noun
 * without "that" is left out ("a report the ministry released"). Null where the source is who something is done
 * to: "Nordia was accused of …" leaves out who accuses.
 */
export function speakerSpan(
  document: Document,
  trees: readonly Tree[],
  cue: Span | null,
  source: Span,
): Span | null {
  if (cue !== null && isActedOn(document, trees, cue, source)) return null;
  const subject = cue === null ? null : subjectOf(document, trees, cue);
  const whole = subject === null ? null : wholeOf(subject, source);
  return whole ?? withoutClause(document, trees, source);
}

/** Is a source the subject of a cue in the passive that says what others tell or ask him, or accuse him of? */
function isActedOn(document: Document, trees: readonly Tree[], cue: Span, source: Span): boolean {
  const read = wordsIn(document, trees, cue);
  if (read === null) return false;
  const { tree, first, end } = read;
  const verb = headOf(tree, first, end);
  const { lemma } = tree.words[verb]!;
  const { accusing, objectControl } = clauseWords();
  if (!accusing.has(lemma) && !objectControl.has(lemma)) return false;
  return dependentsBy(tree, verb, "nsubj:pass").some((at) => {
    const { start } = tree.words[at]!;
    return source.start <= start && start < source.end;
  });
}

interface Subject {
  readonly tree: Tree;
  readonly subject: number;
}

/** The noun that is the subject of a cue's verb in the active. */
function subjectOf(document: Document, trees: readonly Tree[], cue: Span): Subject | null {
  const read = wordsIn(document, trees, cue);
  if (read === null) return null;
  const { tree, first, end } = read;
  const verb = headOf(tree, first, end);
  const [subject, ...more] = dependentsBy(tree, verb, "nsubj");
  if (!isVerbal(tree, verb) || subject === undefined || more.length > 0) return null;
  if (isRelation(tree, subject, "nsubj:pass", "nsubj:outer")) return null;
  return TOLD.has(tree.partsOfSpeech[subject]!) ? { tree, subject } : null;
}

function wholeOf({ tree, subject }: Subject, source: Span): Span | null {
  const phrase = shortNounPhrase(tree, subject);
  const whole = spanOf(tree.words, phrase);
  if (source.start < whole.start || source.end > whole.end) return null;
  const within = tree.words.flatMap(({ start, end }, at) =>
    start < source.end && end > source.start ? at : [],
  );
  if (within.length === 0 || within.includes(subject)) return null;
  let at: number | null = headOf(tree, within[0]!, within.at(-1)! + 1);
  for (; at !== null && at !== subject; at = tree.heads[at] ?? null)
    if (!isRelation(tree, at, ...PARTS)) return null;
  return at === subject ? whole : null;
}

/** The name that a source's description has beside it: "the mayor's chief of staff, Ann Roe", or "Ann Roe, for example, [professor of law,]". */
export function nameBeside(document: Document, trees: readonly Tree[], source: Span): Span | null {
  const read = wordsIn(document, trees, source);
  if (read === null) return null;
  const { tree, first, end } = read;
  const head = headOf(tree, first, end);
  if (tree.partsOfSpeech[head] !== "NOUN") return null;
  const before = isRelation(tree, head, "appos") ? tree.heads[head]! : null;
  if (before !== null && before < first && tree.partsOfSpeech[before] === "PROPN")
    return spanOf(tree.words, coreNounPhrase(tree, before));
  const names = dependentsBy(tree, head, "appos", "flat").filter(
    (at) => at > head && at < end && tree.partsOfSpeech[at] === "PROPN",
  );
  const [name] = names;
  // "leaders of France, Germany and Italy" is a list that was misread.
  if (name === undefined || names.length > 1 || dependentsBy(tree, name, "conj").length > 0)
    return null;
  const span = spanOf(tree.words, shortNounPhrase(tree, name));
  return { start: span.start, end: Math.min(span.end, source.end) };
}

function withoutClause(document: Document, trees: readonly Tree[], source: Span): Span {
  const read = wordsIn(document, trees, source);
  if (read === null) return source;
  const { tree, first, end } = read;
  const head = headOf(tree, first, end);
  // A clause's subject is sometimes read as beside the noun, and then its verb as a clause of its own.
  for (const clause of dependentsBy(tree, head, "acl", "appos")) {
    const [from] = subtree(tree, clause);
    if (from === undefined || from <= head || from >= end) continue;
    if (isRelation(tree, from, "det") && tree.partsOfSpeech[from - 1] !== "PUNCT")
      return { start: source.start, end: tree.words[from - 1]!.end };
  }
  return source;
}

/** The words of a span in its sentence's learned tree; null where rules made the tree. */
function wordsIn(document: Document, trees: readonly Tree[], { start, end }: Span) {
  const tree = trees[sentenceAt(document, start)];
  if (tree === undefined || tree.shallow) return null;
  const first = tokenIndexAt(document, start) - tree.firstToken;
  const last = tokenIndexAt(document, end - 1) - tree.firstToken;
  return first < 0 || last >= tree.words.length ? null : { tree, first, end: last + 1 };
}
