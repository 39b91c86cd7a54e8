import type { Token } from "../document.js";
import { atomsOf } from "./atoms.js";
import type { Atom } from "./atoms.js";
import type { PatternSet } from "./compile.js";
import { longestFirst } from "./longest.js";
import { mayBe } from "./part-of-speech.js";
import { NO_WORD, WordIdCache, goesOn } from "./word-ids.js";

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
  const run = runOf(set);
  const opensWithTag = set.automaton.states[0]!.byTag.size > 0;
  const { secondAfterTag } = run.words;
  const found: Match[] = [];
  run.clear();
  let next = atoms[0] ? run.words.of(atoms[0]) : NO_WORD;
  for (let index = 0; index < atoms.length; index++) {
    const atom = atoms[index]!;
    const words = next;
    next = index + 1 < atoms.length ? run.words.of(atoms[index + 1]!) : NO_WORD;
    if (run.active.length > 0 && (!atom.word || atom.sentence !== atoms[index - 1]!.sentence))
      run.clear();
    if (!atom.word) continue;
    const opening = words.opening.length > 0 && goesOn(words.second, next);
    const tags = opensWithTag && goesOn(secondAfterTag, next);
    if (run.active.length === 0 && !opening && !tags) continue;
    run.read(words.all, opening ? words.opening : NO_WORD.opening, tags, atoms, index);
    for (const state of run.active)
      for (const accept of set.automaton.states[state]!.accepts)
        found.push(match(set, accept, atoms[run.begin[state]!]!, atom));
  }
  return found.sort(inOrder);
}

const runs = new WeakMap<PatternSet, Run>();

function runOf(set: PatternSet): Run {
  let run = runs.get(set);
  if (!run) runs.set(set, (run = new Run(set)));
  return run;
}

/** Where the automaton stands while a text is read. Kept with its patterns, so that it is made once. */
class Run {
  readonly words: WordIdCache;
  /** States reached with the last word. */
  active: number[] = [];
  /** For each active state the index of the atom at which its earliest reading began. */
  begin: Int32Array;
  private next: number[] = [];
  private nextBegin: Int32Array;
  /** At which step a state was last reached. */
  private readonly reachedAt: Int32Array;
  private step = 0;

  constructor(private readonly set: PatternSet) {
    const { length } = set.automaton.states;
    this.words = new WordIdCache(set);
    this.begin = new Int32Array(length);
    this.nextBegin = new Int32Array(length);
    this.reachedAt = new Int32Array(length);
  }

  clear(): void {
    this.active.length = 0;
  }

  /** Follows every active state, and the start, with the word at `index`. */
  read(
    words: readonly number[],
    opening: readonly number[],
    tags: boolean,
    atoms: readonly Atom[],
    index: number,
  ): void {
    if (++this.step === 0x7fffffff) {
      this.reachedAt.fill(0);
      this.step = 1;
    }
    this.next.length = 0;
    for (const state of this.active)
      this.follow(state, this.begin[state]!, words, atoms, index, true);
    this.follow(0, index, opening, atoms, index, tags);
    [this.active, this.next] = [this.next, this.active];
    [this.begin, this.nextBegin] = [this.nextBegin, this.begin];
  }

  private follow(
    state: number,
    from: number,
    words: readonly number[],
    atoms: readonly Atom[],
    index: number,
    tags: boolean,
  ): void {
    const { byWord, byTag, byAny } = this.set.automaton.states[state]!;
    if (byWord.size > 0)
      for (const word of words) {
        const targets = byWord.get(word);
        if (targets === undefined) continue;
        const { pos } = this.set.automaton.words[word]!;
        if (pos === null || mayBe(pos, atoms, index)) this.reach(targets, from);
      }
    if (tags && byTag.size > 0)
      for (const [tag, targets] of byTag) if (mayBe(tag, atoms, index)) this.reach(targets, from);
    if (byAny.length > 0) this.reach(byAny, from);
  }

  /** Of two readings of a state the earlier stays. */
  private reach(targets: readonly number[], from: number): void {
    for (const target of targets) {
      if (this.reachedAt[target] !== this.step) {
        this.reachedAt[target] = this.step;
        this.nextBegin[target] = from;
        this.next.push(target);
      } else if (from < this.nextBegin[target]!) this.nextBegin[target] = from;
    }
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
