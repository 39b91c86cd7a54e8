import { Automaton } from "./automaton.js";
import { inflections } from "./inflect.js";
import { parsePattern } from "./parse.js";
import { commonSpelling } from "./spelling.js";
import { PatternError } from "./syntax.js";

/** Patterns under one id, as an entry of a lexicon or an actor of a topic has them. */
export interface PatternEntry {
  readonly id: string;
  readonly patterns: readonly string[];
  /** Kept also inside a longer match of another entry; false by default. */
  readonly nested?: boolean;
}

/** Patterns ready to be matched. Make it once with `compilePatterns` and use it for all texts. */
export interface PatternSet {
  readonly automaton: Automaton;
  /** Word ids that a form, a lemma or a cased form may stand for. */
  readonly byForm: ReadonlyMap<string, readonly number[]>;
  readonly byLemma: ReadonlyMap<string, readonly number[]>;
  readonly byText: ReadonlyMap<string, readonly number[]>;
  /** For each accepted number: which entry and which of its patterns. */
  readonly accepted: readonly {
    readonly id: string;
    readonly pattern: string;
    readonly nested: boolean;
  }[];
}

/**
 * Makes one automaton of all patterns of all entries, so that a text is read once however many
 * entries there are.
 *
 * @throws PatternError for a pattern that cannot be read; the message begins with the entry's id
 * @example
 * const set = compilePatterns([{ id: "slam", patterns: ["slam/VERB", "lash out"] }]);
 * matchPatterns(set, document.tokens);
 */
export function compilePatterns(entries: readonly PatternEntry[]): PatternSet {
  const automaton = new Automaton();
  const accepted = [];
  for (const { id, patterns, nested = false } of entries) {
    for (const pattern of patterns) {
      automaton.add(parsed(id, pattern), accepted.length);
      accepted.push({ id, pattern, nested });
    }
  }
  const byForm = new Map<string, number[]>();
  const byLemma = new Map<string, number[]>();
  const byText = new Map<string, number[]>();
  for (const [number, node] of automaton.words.entries()) {
    if (node.fit === "cased") add(byText, node.word, number);
    else if (node.fit === "exact") add(byForm, commonSpelling(node.word), number);
    else {
      for (const form of inflections(node.word, node.pos))
        add(byForm, commonSpelling(form), number);
      add(byLemma, commonSpelling(node.word), number);
    }
  }
  return { automaton, byForm, byLemma, byText, accepted };
}

function parsed(id: string, pattern: string) {
  try {
    return parsePattern(pattern);
  } catch (error) {
    if (error instanceof PatternError) throw new PatternError(`${id}: ${error.message}`);
    throw error;
  }
}

function add(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
