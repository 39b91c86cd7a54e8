import type { Atom } from "./atoms.js";
import type { PatternSet } from "./compile.js";
import { commonSpelling } from "./spelling.js";

/** The pattern words that a word of a text may stand for, before its part of speech is asked. */
export interface WordIds {
  readonly lemma: string;
  readonly all: readonly number[];
  /** Those of them that begin a pattern. */
  readonly opening: readonly number[];
  /** Words one of which must follow lest no pattern that begins here goes on; null: any may. */
  readonly second: ReadonlySet<number> | null;
}

/** What stands where no word of a pattern does. */
export const NO_WORD: WordIds = { lemma: "", all: [], opening: [], second: new Set() };

/** Words kept known for each set of patterns. */
const KNOWN = 50_000;

/** Words looked up already; emptied when full, so that a stream of texts never fills the memory. */
export class WordIdCache {
  private readonly known = new Map<string, WordIds>();
  /** The same for patterns that begin with a part of speech. */
  readonly secondAfterTag: ReadonlySet<number> | null;

  constructor(private readonly set: PatternSet) {
    this.secondAfterTag = secondWords(set, [...set.automaton.states[0]!.byTag.values()].flat());
  }

  /** One look-up for a word that was met before with the same lemma. */
  of({ text, normal, lemma, word }: Atom): WordIds {
    if (!word) return NO_WORD;
    const key = this.set.byText.size > 0 ? text : normal;
    const known = this.known.get(key);
    if (known !== undefined && known.lemma === lemma) return known;
    if (this.known.size >= KNOWN) this.known.clear();
    const ids = this.lookedUp(text, normal, lemma);
    this.known.set(key, ids);
    return ids;
  }

  private lookedUp(text: string, normal: string, lemma: string): WordIds {
    const { byForm, byLemma, byText, automaton } = this.set;
    const form = byForm.get(commonSpelling(normal));
    const ofLemma = lemma === normal ? undefined : byLemma.get(commonSpelling(lemma));
    const cased = byText.get(text);
    // Most words stand in no pattern: theirs are the same empty lists, or they would fill the memory.
    if (!form && !ofLemma && !cased) return { ...NO_WORD, lemma };
    const all = new Set([...(form ?? []), ...(ofLemma ?? []), ...(cased ?? [])]);
    const first = automaton.states[0]!.byWord;
    const opening = [...all].filter((id) => first.has(id));
    const targets = opening.flatMap((id) => first.get(id)!);
    return { lemma, all: [...all], opening, second: secondWords(this.set, targets) };
  }
}

/** The words that lead on from states; null where one is complete or anything leads on. */
function secondWords(
  { automaton: { states } }: PatternSet,
  targets: readonly number[],
): ReadonlySet<number> | null {
  const second = new Set<number>();
  for (const target of targets) {
    const { byWord, byTag, byAny, accepts } = states[target]!;
    if (byTag.size > 0 || byAny.length > 0 || accepts.length > 0) return null;
    for (const word of byWord.keys()) second.add(word);
  }
  return second;
}

/** Whether one of the words that must follow does. */
export function goesOn(second: ReadonlySet<number> | null, next: WordIds): boolean {
  if (second === null) return true;
  for (const word of next.all) if (second.has(word)) return true;
  return false;
}
