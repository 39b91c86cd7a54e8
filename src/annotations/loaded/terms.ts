import type { ContestedConcept, ContestedTerm, Topic } from "../../topic/topic.js";
import { compilePatterns, phrasePatterns } from "../../document/pattern/index.js";
import type { PatternEntry, PatternSet } from "../../document/pattern/index.js";
import type { Lexicon, LexiconEntry } from "./lexicon.js";

/** What a match of the automaton stands for. */
export type Term =
  | { readonly type: "topic"; readonly concept: ContestedConcept; readonly term: ContestedTerm }
  | { readonly type: "entry"; readonly entry: LexiconEntry }
  | { readonly type: "unless"; readonly entry: LexiconEntry };

/** All terms of a lexicon and a topic in one automaton. */
export interface Terms {
  readonly set: PatternSet;
  readonly byId: ReadonlyMap<string, Term>;
}

const NO_TOPIC = {};
const made = new WeakMap<Lexicon, WeakMap<object, Terms>>();

/** The terms of a lexicon and a topic, compiled once for each pair. */
export function termsOf(lexicon: Lexicon, topic: Topic | null): Terms {
  const key = topic ?? NO_TOPIC;
  const known = made.get(lexicon)?.get(key);
  if (known) return known;
  const terms = compiled(lexicon, topic);
  if (!made.has(lexicon)) made.set(lexicon, new WeakMap());
  made.get(lexicon)!.set(key, terms);
  return terms;
}

function compiled(lexicon: Lexicon, topic: Topic | null): Terms {
  const byId = new Map<string, Term>();
  const entries: PatternEntry[] = [];
  const add = (id: string, term: Term, patterns: readonly string[], nested = false) => {
    byId.set(id, term);
    entries.push({ id, patterns, nested });
  };
  for (const concept of topic?.concepts ?? [])
    for (const [index, term] of concept.terms.entries())
      add(`topic/${concept.id}/${index}`, { type: "topic", concept, term }, patternsOf(term));
  for (const entry of lexicon.entries) {
    if (!entry.flag) continue;
    add(`entry/${entry.id}`, { type: "entry", entry }, entry.patterns, entry.nested);
    if (entry.unless.length > 0)
      add(`unless/${entry.id}`, { type: "unless", entry }, entry.unless, true);
  }
  return { set: compilePatterns(entries), byId };
}

/** A contested term's patterns; all forms of the term itself where the topic gives none. */
const patternsOf = ({ term, patterns }: ContestedTerm): readonly string[] =>
  patterns.length > 0 ? patterns : phrasePatterns(term);
