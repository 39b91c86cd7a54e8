import type { PartOfSpeech, PatternNode, WordNode } from "./syntax.js";

/** A state: where each kind of word leads, and which patterns are complete here. */
export interface State {
  readonly byWord: Map<number, number[]>;
  readonly byTag: Map<PartOfSpeech, number[]>;
  readonly byAny: number[];
  readonly accepts: number[];
}

/**
 * An automaton over words for any number of patterns. Patterns that begin alike share their first
 * states, as in a trie; optional words and alternatives add states and never multiply them, so its
 * size grows with the patterns' length and not with the ways to read them.
 */
export class Automaton {
  readonly states: State[] = [newState()];
  private readonly shared = new Map<string, number>();
  private readonly wordIds = new Map<string, number>();
  readonly words: WordNode[] = [];

  /** Adds a pattern; `accept` is what its complete matches report. */
  add(pattern: PatternNode, accept: number): void {
    for (const state of this.advance([0], pattern)) {
      const { accepts } = this.states[state]!;
      if (!accepts.includes(accept)) accepts.push(accept);
    }
  }

  private advance(from: readonly number[], node: PatternNode): readonly number[] {
    switch (node.type) {
      case "sequence":
        return node.parts.reduce((states, part) => this.advance(states, part), from);
      case "choice":
        return union(node.options.map((option) => this.advance(from, option)));
      case "optional":
        return union([from, this.advance(from, node.inner)]);
      case "gap": {
        const reached = [from];
        for (let word = 0; word < node.most; word++)
          reached.push([this.step(reached.at(-1)!, "any", (state) => state.byAny)]);
        return union(reached);
      }
      case "tag":
        return [this.step(from, `/${node.pos}`, (state) => listAt(state.byTag, node.pos))];
      case "word": {
        const id = this.wordId(node);
        return [this.step(from, `w${id}`, (state) => listAt(state.byWord, id))];
      }
    }
  }

  private step(from: readonly number[], label: string, edges: (state: State) => number[]): number {
    const key = `${from.join(",")} ${label}`;
    const known = this.shared.get(key);
    if (known !== undefined) return known;
    const to = this.states.push(newState()) - 1;
    for (const state of from) edges(this.states[state]!).push(to);
    this.shared.set(key, to);
    return to;
  }

  private wordId(node: WordNode): number {
    const key = `${node.fit} ${node.pos ?? ""} ${node.word}`;
    let id = this.wordIds.get(key);
    if (id === undefined) {
      id = this.words.push(node) - 1;
      this.wordIds.set(key, id);
    }
    return id;
  }
}

const newState = (): State => ({ byWord: new Map(), byTag: new Map(), byAny: [], accepts: [] });

const union = (sets: readonly (readonly number[])[]): number[] =>
  [...new Set(sets.flat())].sort((a, b) => a - b);

function listAt<K>(map: Map<K, number[]>, key: K): number[] {
  let list = map.get(key);
  if (!list) map.set(key, (list = []));
  return list;
}
