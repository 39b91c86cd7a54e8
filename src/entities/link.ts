import type { Document } from "../document/document.js";
import type { Candidate } from "./candidates.js";
import { aloneFeatures, linkedOf, pairFeatures, type Linked } from "./features.js";
import { knownOf } from "./known.js";
import { modelScores, type ModelScores } from "./model-scores.js";
import type { AntecedentWeights } from "./weights.js";
import type { WordReading } from "../reader/reader.js";

/** Candidates weighed for each mention: the nearest, and the last of each that shares its word or name. */
const NEAREST = 40;
/** A pronoun reaches back so many sentences. */
const REACH = 8;

/** Whom each candidate means, as the index of an earlier one; −1 for nobody before. */
export function linkAll(
  document: Document,
  candidates: readonly Candidate[],
  words: WordReading | null,
  weights: AntecedentWeights,
): Int32Array {
  const links = new Int32Array(candidates.length).fill(-1);
  const clusters = new Clusters(candidates.length);
  const model = words === null ? null : modelScores(document, candidates, words);
  visit(document, candidates, words, (index, mention, linked, reach) => {
    clusters.begin(index, mention);
    const sure = reach.sure;
    if (sure >= 0) {
      links[index] = sure;
      clusters.join(index, sure);
      return;
    }
    const alone = aloneScore(mention, reach.seen, index, weights, model);
    // An entity is as likely as all of its mentions together.
    const likely = new Map<number, { sum: number; at: number; top: number }>();
    for (const before of reach.candidates) {
      if (!clusters.fit(index, before)) continue;
      const score = pairScore(mention, linked[before]!, index, before, weights, model) - alone;
      const root = clusters.root(before);
      const share = Math.exp(Math.min(50, score));
      const known = likely.get(root);
      if (known === undefined) likely.set(root, { sum: share, at: before, top: score });
      else {
        known.sum += share;
        if (score > known.top) {
          known.top = score;
          known.at = before;
        }
      }
    }
    let best = 1;
    let chosen = -1;
    for (const { sum, at } of likely.values())
      if (sum > best) {
        best = sum;
        chosen = at;
      }
    links[index] = chosen;
    if (chosen >= 0) clusters.join(index, chosen);
  });
  return links;
}

function aloneScore(
  mention: Linked,
  seen: boolean,
  index: number,
  { weights, model: scale }: AntecedentWeights,
  model: ModelScores | null,
): number {
  let score = model === null ? 0 : scale * model.alone(index);
  aloneFeatures(mention, seen, (feature) => {
    score += weights[feature]!;
  });
  return score;
}

function pairScore(
  mention: Linked,
  before: Linked,
  index: number,
  at: number,
  { weights, model: scale }: AntecedentWeights,
  model: ModelScores | null,
): number {
  let score = model === null ? 0 : scale * model.pair(index, at);
  pairFeatures(mention, before, index - at - 1, (feature) => {
    score += weights[feature]!;
  });
  return score;
}

/** Whom a mention may mean. */
export interface Within {
  /** Indexes of earlier candidates, the nearest first. */
  readonly candidates: readonly number[];
  /** The one that a name or a relative pronoun surely means; −1 for none. */
  readonly sure: number;
  /** Was its word met before? */
  readonly seen: boolean;
}

/**
 * Goes through the candidates in order and says whom each may mean: time is linear in their number.
 *
 * @param meet is told the index, the mention, all mentions so far and its reach
 */
export function visit(
  { tokens }: Document,
  candidates: readonly Candidate[],
  words: WordReading | null,
  meet: (index: number, mention: Linked, linked: readonly Linked[], reach: Within) => void,
): void {
  const linked: Linked[] = [];
  const lastOfName = new Map<object, { at: number; met: number }>();
  const lastOfWord = new Map<string, number[]>();
  const weighable: number[] = [];
  candidates.forEach((candidate, index) => {
    const name = candidate.named === null ? undefined : lastOfName.get(candidate.named);
    const met = (name?.met ?? 0) + (candidate.named === null ? 0 : 1);
    const mention = linkedOf(candidate, knownOf(tokens, candidate, words, met));
    linked.push(mention);
    const sameWord = candidate.pronoun === null ? (lastOfWord.get(candidate.word) ?? []) : [];
    const sure =
      name?.at ?? (candidate.type === "relative" ? nearestBefore(candidates, index) : -1);
    const reach: number[] = [];
    if (sure < 0) {
      for (let n = weighable.length - 1; n >= 0 && reach.length < NEAREST; n -= 1) {
        const at = weighable[n]!;
        const before = candidates[at]!;
        if (candidate.sentence - before.sentence > REACH) break;
        // A phrase does not mean what stands within it, nor what it stands within.
        if (before.end > candidate.first && before.first < candidate.end) continue;
        reach.push(at);
      }
      const nearest = reach.at(-1) ?? index;
      for (const at of sameWord) if (at < nearest) reach.push(at);
    }
    meet(index, mention, linked, { candidates: reach, sure, seen: sameWord.length > 0 });
    if (candidate.type !== "relative") weighable.push(index);
    if (candidate.named !== null) lastOfName.set(candidate.named, { at: index, met });
    if (candidate.pronoun === null) {
      const same = lastOfWord.get(candidate.word) ?? [];
      if (same.length === 0) lastOfWord.set(candidate.word, same);
      same.push(index);
      if (same.length > 3) same.shift();
    }
  });
}

/** "…, who": the phrase that ends right before, the widest; −1 where nothing does. */
function nearestBefore(candidates: readonly Candidate[], index: number): number {
  const { head, sentence } = candidates[index]!;
  let best = -1;
  for (let at = index - 1; at >= 0 && at > index - 12; at -= 1) {
    const before = candidates[at]!;
    if (before.sentence !== sentence) break;
    if (before.type === "relative" || before.head >= head) continue;
    // The tree's phrase holds its own relative clause: then the pronoun stands within.
    if (before.first <= head && before.end > head) return at;
    if (best < 0 || (before.end >= candidates[best]!.end && before.first < candidates[best]!.first))
      best = at;
  }
  return best;
}

/** Who has been found to be one, with what must not clash within one. */
class Clusters {
  private readonly parent: Int32Array;
  private readonly gender: (string | null)[] = [];
  private readonly named: (object | null)[] = [];

  constructor(size: number) {
    this.parent = new Int32Array(size);
  }

  begin(index: number, { candidate, known }: Linked): void {
    this.parent[index] = index;
    this.gender[index] = known.gender;
    this.named[index] = candidate.named;
  }

  root(index: number): number {
    let at = index;
    while (this.parent[at] !== at) at = this.parent[at] = this.parent[this.parent[at]!]!;
    return at;
  }

  fit(index: number, before: number): boolean {
    const a = this.root(index);
    const b = this.root(before);
    const { gender, named } = this;
    if (gender[a] && gender[b] && gender[a] !== gender[b]) return false;
    return !(named[a] && named[b] && named[a] !== named[b]);
  }

  join(index: number, before: number): void {
    const a = this.root(index);
    const b = this.root(before);
    if (a === b) return;
    this.parent[a] = b;
    this.gender[b] ??= this.gender[a] ?? null;
    this.named[b] ??= this.named[a] ?? null;
  }
}
