import type { Token } from "../document.js";
import { atomsOf } from "./atoms.js";
import type { Atom } from "./atoms.js";
import type { State } from "./automaton.js";
import type { PatternSet } from "./compile.js";
import { longestFirst } from "./longest.js";
import { mayBe } from "./part-of-speech.js";
import { commonSpelling } from "./spelling.js";

/** A place where a pattern fits. `text.slice(start, end)` are the words. */
export interface Match {
  readonly id: string;
  readonly pattern: string;
  readonly start: number;
  readonly end: number;
  /** Index of the first token, and of the one after the last. */
  readonly firstToken: number;
  readonly endToken: number;
  readonly nested: boolean;
}

const NONE: readonly number[] = [];

/**
 * Finds all patterns in one pass over the tokens; a match never leaves its sentence. Where matches
 * overlap the longest wins, of equally long ones the first; a match inside a longer one is kept
 * only where its entry is declared `nested`. Time grows with the number of tokens, whatever the
 * patterns are.
 *
 * @param tokens a document's tokens, in order
 * @returns matches in order of place
 */
export function matchPatterns(set: PatternSet, tokens: readonly Token[]): Match[] {
  return longestFirst(allMatches(set, tokens));
}

/**
 * Every place where a pattern fits, overlaps included, in order of place. Of matches of one
 * pattern that end at one word only the longest is given.
 */
export function allMatches(set: PatternSet, tokens: readonly Token[]): Match[] {
  const atoms = atomsOf(tokens);
  const { states } = set.automaton;
  const found: Match[] = [];
  const start = states[0]!;
  /** State → index of the atom at which its earliest reading began. */
  let active = new Map<number, number>();
  for (let index = 0; index < atoms.length; index++) {
    const atom = atoms[index]!;
    if (active.size > 0 && (!atom.word || atom.sentence !== atoms[index - 1]!.sentence))
      active = new Map();
    if (!atom.word) continue;
    const words = wordsAt(set, atoms, index);
    if (active.size === 0 && words.length === 0 && start.byTag.size === 0) continue;
    const next = new Map<number, number>();
    for (const [state, from] of active) follow(states[state]!, from, words, atoms, index, next);
    follow(start, index, words, atoms, index, next);
    for (const [state, from] of next)
      for (const accept of states[state]!.accepts)
        found.push(match(set, accept, atoms[from]!, atom));
    active = next;
  }
  return found.sort(inOrder);
}

/** Where a state leads with the word at `index`; of two readings of a state the earlier stays. */
function follow(
  { byWord, byTag, byAny }: State,
  from: number,
  words: readonly number[],
  atoms: readonly Atom[],
  index: number,
  next: Map<number, number>,
): void {
  if (byWord.size > 0) for (const word of words) reach(next, byWord.get(word), from);
  for (const [tag, targets] of byTag) if (mayBe(tag, atoms, index)) reach(next, targets, from);
  if (byAny.length > 0) reach(next, byAny, from);
}

function wordsAt(set: PatternSet, atoms: readonly Atom[], index: number): readonly number[] {
  const { normal, lemma, text } = atoms[index]!;
  const spelling = commonSpelling(normal);
  const byForm = set.byForm.get(spelling) ?? NONE;
  const byLemma = lemma === normal ? NONE : (set.byLemma.get(commonSpelling(lemma)) ?? NONE);
  const byText = set.byText.get(text) ?? NONE;
  if (byForm.length + byLemma.length + byText.length === 0) return NONE;
  return [...new Set([...byForm, ...byLemma, ...byText])].filter((word) => {
    const { pos } = set.automaton.words[word]!;
    return pos === null || mayBe(pos, atoms, index);
  });
}

function reach(
  next: Map<number, number>,
  targets: readonly number[] | undefined,
  from: number,
): void {
  for (const target of targets ?? NONE) {
    const known = next.get(target);
    if (known === undefined || from < known) next.set(target, from);
  }
}

function match(set: PatternSet, accept: number, first: Atom, last: Atom): Match {
  const { id, pattern, nested } = set.accepted[accept]!;
  return {
    id,
    pattern,
    start: first.start,
    end: last.end,
    firstToken: first.token,
    endToken: last.token + 1,
    nested,
  };
}

const inOrder = (a: Match, b: Match) =>
  a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
