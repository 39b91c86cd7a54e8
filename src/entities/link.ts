import type { Document } from "../document/document.js";
import type { Candidate } from "./candidates.js";
import {
  aloneFeatures,
  linkedOf,
  pairFeatures,
  type Ahead,
  type Around,
  type Linked,
} from "./features.js";
import { knownOf, type Known, type NameSoFar } from "./known.js";
import type { NamedEntity } from "./named-entity.js";
import { modelScores, type ModelScores } from "./model-scores.js";
import type { AntecedentWeights } from "./weights.js";
import type { WordReading } from "../reader/reader.js";

/** Candidates weighed for each mention: the nearest, and the last of each that shares its word or name. */
const NEAREST = 40;
/** A pronoun reaches back so many sentences. */
const REACH = 8;

/** Whom each candidate means. */
export interface Links {
  /** Index of an earlier candidate; −1 for nobody before. */
  readonly to: Int32Array;
  /** How likely that link is, and every link before it on the way to the first mention: 0 to 1. */
  readonly sureness: Float64Array;
}

/** Whom each candidate means, and how surely. */
export function linkAll(
  document: Document,
  candidates: readonly Candidate[],
  words: WordReading | null,
  weights: AntecedentWeights,
): Links {
  const to = new Int32Array(candidates.length).fill(-1);
  const sureness = new Float64Array(candidates.length).fill(1);
  const clusters = new Clusters(candidates.length);
  const model = words === null ? null : modelScores(document, candidates, words);
  /** For a name that nothing named before: the first pronoun that waited for it. */
  const waitsFor = new Map<number, number>();
  const resolve = ({ index, mention, linked, reach, owner }: Meeting) => {
    const { sure, awaited } = reach;
    const waiter = waitsFor.get(index);
    if (waiter !== undefined) {
      to[index] = waiter;
      return;
    }
    if (sure >= 0) {
      to[index] = sure;
      // What the text sets beside a name is that name's; a pronoun is as sure as what it follows.
      sureness[index] = candidates[index]!.named === null ? sureness[sure]! : 1;
      clusters.join(index, sure);
      return;
    }
    if (awaited !== null) {
      const { index: ahead, last } = awaited;
      clusters.begin(ahead, linked[ahead]!);
      if (last >= 0) clusters.join(ahead, last);
    }
    const alone = aloneScore(mention, reach, index, weights, model);
    // An entity is as likely as all of its mentions together.
    const likely = new Map<number, { sum: number; at: number; top: number }>();
    for (const [n, before] of reach.candidates.entries()) {
      if (!clusters.fit(index, before)) continue;
      // Nobody owns himself: "his father" is not he.
      if (owner >= 0 && clusters.root(before) === clusters.root(owner)) continue;
      const around = reach.around[n]!;
      const score =
        pairScore(mention, linked[before]!, index, before, around, weights, model) - alone;
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
    // To mean nobody before weighs 1.
    let best = 1;
    let all = 1;
    let chosen = -1;
    for (const { sum, at } of likely.values()) {
      all += sum;
      if (sum > best) {
        best = sum;
        chosen = at;
      }
    }
    to[index] = chosen;
    if (chosen < 0) return;
    clusters.join(index, chosen);
    if (chosen === awaited?.index) {
      const first = waitsFor.get(chosen);
      to[index] = awaited.last >= 0 ? awaited.last : (first ?? -1);
      if (awaited.last < 0 && first === undefined) waitsFor.set(chosen, index);
      sureness[index] = best / all;
    } else sureness[index] = (best / all) * sureness[chosen]!;
  };
  // A phrase waits until it is known whom its owner means: "his father" comes after "his".
  const waiting: Meeting[] = [];
  const release = (until: number) => {
    while (waiting.length > 0 && waiting.at(-1)!.owner < until) resolve(waiting.pop()!);
  };
  visit(document, candidates, words, (index, mention, linked, reach) => {
    clusters.begin(index, mention);
    release(index);
    const meeting = { index, mention, linked, reach, owner: ownerOf(candidates, index) };
    if (meeting.owner >= 0) waiting.push(meeting);
    else resolve(meeting);
  });
  release(candidates.length);
  return { to, sureness };
}

/** A candidate with all that may tell whom it means. */
interface Meeting {
  readonly index: number;
  readonly mention: Linked;
  readonly linked: readonly Linked[];
  readonly reach: Within;
  /** Index of the candidate that owns it; −1 for none. */
  readonly owner: number;
}

/** Index of the candidate that owns another, as "his" in "his father"; −1 where none does. */
function ownerOf(candidates: readonly Candidate[], index: number): number {
  const { first, head, pronoun } = candidates[index]!;
  if (pronoun !== null) return -1;
  for (let at = index + 1; at < candidates.length && candidates[at]!.first < head; at += 1)
    if (candidates[at]!.first === first && candidates[at]!.role === "possessor") return at;
  return -1;
}

function aloneScore(
  mention: Linked,
  { seen }: Within,
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
  around: Around,
  { weights, model: scale }: AntecedentWeights,
  model: ModelScores | null,
): number {
  let score = model === null ? 0 : scale * model.pair(index, at);
  pairFeatures(mention, before, index - at - 1, around, (feature) => {
    score += weights[feature]!;
  });
  return score;
}

/** A name that stands behind a pronoun. */
interface Awaited {
  readonly index: number;
  /** Where the text named the same before the pronoun; −1 for nowhere. */
  readonly last: number;
}

/** Whom a mention may mean. */
export interface Within {
  /** Indexes of earlier candidates, the nearest first; at the end the name that it may wait for. */
  readonly candidates: readonly number[];
  /** For each of them what stands around it. */
  readonly around: readonly Around[];
  /** The name that a pronoun may wait for, which is one of the candidates too; null for none. */
  readonly awaited: Awaited | null;
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
  const lastOfName = new Map<NamedEntity, NameSoFar & { readonly at: number }>();
  const lastOfWord = new Map<string, number[]>();
  const weighable: number[] = [];
  const headless = new Set<number>();
  const genders = new Set<Known["gender"]>();
  const soFarOf = (named: NamedEntity | null): NameSoFar => {
    const name = named === null ? undefined : lastOfName.get(named);
    return {
      met: (name?.met ?? 0) + (named === null ? 0 : 1),
      subjects: name?.subjects ?? 0,
      foremost: named !== null && (name?.foremost ?? lastOfName.size === 0),
    };
  };
  const link = (candidate: Candidate): Linked =>
    linkedOf(candidate, knownOf(tokens, candidate, words, soFarOf(candidate.named)));
  candidates.forEach((candidate, index) => {
    const name = candidate.named === null ? undefined : lastOfName.get(candidate.named);
    const soFar = soFarOf(candidate.named);
    const mention = link(candidate);
    linked[index] = mention;
    const sameWord = candidate.pronoun === null ? (lastOfWord.get(candidate.word) ?? []) : [];
    const sure =
      name?.at ??
      (candidate.type === "relative"
        ? nearestBefore(candidates, index)
        : besideBefore(candidates, index, (named) => lastOfName.get(named)?.at ?? -1));
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
    const rivals = rivalsOf(mention, linked, reach);
    const around: Around[] = reach.map((at, n) => ({
      rivals: rivals[n]!,
      ahead: null,
      headless: headless.has(at),
    }));
    const next = sure < 0 ? subjectAhead(candidates, index) : -1;
    const named = next < 0 ? null : candidates[next]!.named;
    const awaited = named === null ? null : { index: next, last: lastOfName.get(named)?.at ?? -1 };
    if (awaited !== null) {
      linked[next] = link(candidates[next]!);
      reach.push(next);
      const ahead = aheadFrom(candidate, candidates[next]!);
      around.push({ rivals: 0, ahead, headless: false });
    }
    const seen = sameWord.length > 0;
    const { gender } = mention.known;
    const anybody = gender === null || genders.has(null) || genders.has(gender);
    if (candidate.pronoun?.person === 3 && !anybody) headless.add(index);
    if (candidate.named !== null) genders.add(gender);
    meet(index, mention, linked, { candidates: reach, around, awaited, sure, seen });
    if (candidate.type !== "relative") weighable.push(index);
    if (candidate.named !== null) {
      const subjects = soFar.subjects + (candidate.role === "subject" ? 1 : 0);
      lastOfName.set(candidate.named, { ...soFar, subjects, at: index });
    }
    if (candidate.pronoun === null) {
      const same = lastOfWord.get(candidate.word) ?? [];
      if (same.length === 0) lastOfWord.set(candidate.word, same);
      same.push(index);
      if (same.length > 3) same.shift();
    }
  });
}

/**
 * The subject that a sentence goes on with after a pronoun in a clause or phrase before it: "In his
 * speech, Kerr …", "When she left, the minister …". Index of the candidate; −1 for none.
 */
function subjectAhead(candidates: readonly Candidate[], index: number): number {
  const { pronoun, sentence, clauses, end, role } = candidates[index]!;
  if (pronoun === null || pronoun.person !== 3 || clauses.length === 0) return -1;
  for (let at = index + 1; at < candidates.length; at += 1) {
    const next = candidates[at]!;
    if (next.sentence !== sentence) return -1;
    const [clause] = next.clauses;
    if (next.role !== "subject" || next.pronoun !== null || next.first < end) continue;
    // A subject or an object of the same clause is somebody else.
    const free = role === "possessor" || role === "other" || clauses[0] !== clause;
    return clause !== undefined && clauses.includes(clause) && free ? at : -1;
  }
  return -1;
}

const aheadFrom = (pronoun: Candidate, subject: Candidate): Ahead =>
  pronoun.clauses[0] === subject.clauses[0] ? "phrase" : "clause";

/** For each candidate how many other names that fit as well stand nearer. */
function rivalsOf(mention: Linked, linked: readonly Linked[], reach: readonly number[]): number[] {
  if (mention.candidate.pronoun === null) return reach.map(() => 0);
  const { gender } = mention.known;
  const nearer = new Set<NamedEntity>();
  return reach.map((at) => {
    const { candidate, known } = linked[at]!;
    const { named } = candidate;
    const own = named !== null && nearer.has(named) ? 1 : 0;
    const count = nearer.size - own;
    const fits = gender === null || known.gender === null || known.gender === gender;
    if (named !== null && fits) nearer.add(named);
    return count;
  });
}

/**
 * What the text sets beside a candidate as the same, where it came before: itself, or the last time that
 * its name did; −1 for nothing.
 */
function besideBefore(
  candidates: readonly Candidate[],
  index: number,
  lastOf: (named: NamedEntity) => number,
): number {
  const { beside, sentence, named } = candidates[index]!;
  if (beside.length === 0) return -1;
  const inSentence = (at: number) => candidates[at]?.sentence === sentence;
  for (const way of [-1, 1])
    for (let at = index + way; inSentence(at); at += way) {
      const other = candidates[at]!;
      if (!beside.includes(other.head)) continue;
      if (named !== null && other.named !== null && named !== other.named) continue;
      if (way < 0) return at;
      const before = other.named === null ? -1 : lastOf(other.named);
      if (before >= 0) return before;
    }
  return -1;
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
  private readonly sureGender: (string | null)[] = [];
  private readonly pronoun: boolean[] = [];
  private readonly named: (object | null)[] = [];
  /** Is it of people, as far as a name or a noun tells? */
  private readonly personal: (boolean | null)[] = [];

  constructor(size: number) {
    this.parent = new Int32Array(size);
  }

  /** A name that a pronoun waited for has begun already. */
  begin(index: number, { candidate, known }: Linked): void {
    if (this.personal[index] !== undefined) return;
    this.parent[index] = index;
    this.gender[index] = known.gender;
    this.sureGender[index] = known.sureGender;
    this.pronoun[index] = candidate.pronoun !== null;
    this.named[index] = candidate.named;
    const told = known.kind !== null && (candidate.type === "nominal" || candidate.named !== null);
    const many = known.kind === "group" && candidate.named === null;
    this.personal[index] = told ? many || known.kind === "person" : null;
  }

  root(index: number): number {
    let at = index;
    while (this.parent[at] !== at) at = this.parent[at] = this.parent[this.parent[at]!]!;
    return at;
  }

  fit(index: number, before: number): boolean {
    const a = this.root(index);
    const b = this.root(before);
    const { named, personal } = this;
    // The model's guess at a name's gender keeps no pronoun away: it takes unknown states for men.
    const gender = this.pronoun[index] ? this.sureGender : this.gender;
    if (gender[a] && gender[b] && gender[a] !== gender[b]) return false;
    if (personal[a] !== null && personal[b] !== null && personal[a] !== personal[b]) return false;
    return !(named[a] && named[b] && named[a] !== named[b]);
  }

  join(index: number, before: number): void {
    const a = this.root(index);
    const b = this.root(before);
    if (a === b) return;
    this.parent[a] = b;
    this.gender[b] ??= this.gender[a] ?? null;
    this.sureGender[b] ??= this.sureGender[a] ?? null;
    this.named[b] ??= this.named[a] ?? null;
    this.personal[b] ??= this.personal[a] ?? null;
  }
}
