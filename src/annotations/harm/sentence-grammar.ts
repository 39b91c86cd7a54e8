import type { Token } from "../../document/document.js";
import { grammar } from "./grammar.js";
import { isRelative, nounPhrases } from "./noun-phrase.js";
import type { NounPhrase } from "./noun-phrase.js";

/** A verb with its helpers: tokens `first` to `verb`. */
export interface VerbGroup {
  readonly first: number;
  readonly verb: number;
  readonly passive: boolean;
  readonly negated: boolean;
  /** "to attack", where the group's first word is no finite verb. */
  readonly infinitive: boolean;
}

const NEGATIONS = new Set(["not", "n't", "never", "no", "without", "neither", "nor"]);
const PATIENT_PREPOSITIONS = new Set(["on", "upon", "against", "at", "into", "for"]);

/** Tokens looked at to either side: a clause further away has no say, and cost stays linear. */
const FAR = 80;
const MOST_HELPERS = 12;

/** One sentence's tokens with its noun phrases: who stands before a verb, and what after it. */
export class SentenceGrammar {
  readonly phrases: readonly NounPhrase[];
  private readonly verbs: Set<number>;
  private readonly endingAt = new Map<number, NounPhrase>();
  private readonly holding = new Map<number, NounPhrase>();
  private readonly startingAt = new Map<number, NounPhrase>();

  /**
   * @param verbs tokens known to be verbs, whatever their tag
   * @param nouns tokens known to be nouns of action, which take "by" for themselves
   */
  constructor(
    private readonly tokens: readonly Token[],
    private readonly first: number,
    private readonly end: number,
    verbs: ReadonlySet<number>,
    private readonly nouns: ReadonlySet<number>,
  ) {
    this.verbs = new Set(verbs);
    for (let at = first; at + 1 < end; at++)
      if (isThatVerb(tokens, at)) this.verbs.add(at + 1).add(at);
    this.phrases = nounPhrases(tokens, first, end, this.verbs);
    for (const phrase of this.phrases) {
      this.endingAt.set(phrase.end, phrase);
      this.startingAt.set(phrase.first, phrase);
      for (let at = phrase.first; at < phrase.end; at++) this.holding.set(at, phrase);
    }
  }

  /** The noun phrase that a token stands in. */
  phraseAt(at: number): NounPhrase | null {
    return this.holding.get(at) ?? null;
  }

  private isVerb(at: number): boolean {
    return this.verbs.has(at) || this.tokens[at]?.pos === "VERB";
  }

  /** Helpers, adverbs and verbs like "continued to" before a verb, and what they make of it. */
  group(verb: number): VerbGroup {
    const { tokens } = this;
    let at = verb;
    let helper: Token | null = null;
    let negated = false;
    let infinitive = false;
    let past = false;
    while (at > Math.max(this.first, verb - MOST_HELPERS)) {
      const token = tokens[at - 1]!;
      const { pos, normal, lemma } = token;
      if (NEGATIONS.has(normal) && normal !== "no") negated = true;
      else if (pos === "AUX" || (!past && ["be", "get"].includes(lemma) && pos === "VERB"))
        helper ??= token;
      else if (normal === "to" && !helper) infinitive = true;
      else if (infinitive && !helper && this.isReady(at - 1)) infinitive = false;
      else if (pos === "ADV" && !["when", "where", "while", "why", "how"].includes(normal)) void 0;
      else if (pos === "VERB" && this.leadsOn(at - 1, infinitive)) {
        helper ??= token;
        infinitive = false;
        past = true;
      } else break;
      at--;
    }
    const participle = !/ing$/.test(tokens[verb]!.normal);
    const passive =
      participle &&
      helper !== null &&
      (["be", "get"].includes(helper.lemma) || helper.normal === "being") &&
      !this.toBetween(helper, verb);
    return { first: at, verb, passive, negated, infinitive };
  }

  private leadsOn(at: number, infinitive: boolean): boolean {
    const after = this.tokens[at + 1]!;
    return (
      (infinitive && after.normal === "to") || (/ing$/.test(after.normal) && after.pos === "VERB")
    );
  }

  /** "were able to": an adjective after a form of "be". */
  private isReady(at: number): boolean {
    return grammar().ready.has(this.tokens[at]!.normal) && this.tokens[at - 1]?.pos === "AUX";
  }

  private toBetween(helper: Token, verb: number): boolean {
    for (let at = verb - 1; at >= this.first && this.tokens[at] !== helper; at--)
      if (this.tokens[at]!.normal === "to") return true;
    return false;
  }

  /** The verb nearest before a token, with nothing skipped but words that are no verbs. */
  verbBefore(at: number): number | null {
    for (let before = at - 1; before >= Math.max(this.first, at - FAR); before--)
      if (this.isVerb(before) && !this.phraseAt(before)) return before;
    return null;
  }

  /** The same, without participles that only describe a noun ("a war fought by X", "-ing"). */
  private finiteVerbBefore(at: number): number | null {
    let verb = this.verbBefore(at);
    while (verb !== null) {
      const { normal } = this.tokens[verb]!;
      const bare = this.group(verb).first === verb;
      if (!bare || !(/ing$/.test(normal) || this.tokens[verb + 1]?.normal === "by")) return verb;
      verb = this.verbBefore(verb);
    }
    return null;
  }

  /** The noun phrase that ends right before a token. */
  phraseBefore(at: number): NounPhrase | null {
    return this.endingAt.get(at) ?? null;
  }

  /** Who does what a verb group says (for a passive: to whom it is done); null where nobody is named. */
  subject(group: VerbGroup, depth = 0): NounPhrase | null {
    if (depth > 3) return null;
    const { tokens } = this;
    const form = tokens[group.verb]!.normal;
    const ing =
      /ing$/.test(form) && tokens.slice(group.first, group.verb).every(({ pos }) => pos === "ADV");
    if (group.infinitive) return this.ofInfinitive(group, depth);
    let fallback: NounPhrase | null = null;
    for (let at = group.first - 1; at >= Math.max(this.first, group.first - FAR);) {
      const token = tokens[at]!;
      const phrase = this.endingAt.get(at + 1);
      if (phrase) {
        if (this.isTime(phrase)) {
          at = phrase.first - 1;
          continue;
        }
        const before = tokens[phrase.first - 1];
        if (phrase.first > this.first && before?.pos === "ADP" && !ing) {
          fallback ??= phrase;
          at = phrase.first - 2;
          continue;
        }
        return phrase;
      }
      if (isRelative(token)) return this.antecedent(at);
      if (
        token.pos === "CCONJ" ||
        (ing && (token.pos === "ADP" || token.pos === "SCONJ" || token.normal === ","))
      )
        return (
          this.ofVerbBefore(at, ing && token.pos === "ADP", depth) ??
          (ing ? this.afterComma(group.verb) : null)
        );
      if (token.normal === ",") {
        const open = this.commaBefore(at);
        if (open === null) {
          at--;
          continue;
        }
        const inner = this.endingAt.get(open);
        if (inner) return this.outOfList(inner, tokens[open + 1], depth);
        at--;
        continue;
      }
      if (token.pos === "ADV" || token.pos === "PUNCT" || token.pos === "ADP") {
        if (token.normal === ":" || token.normal === ";") break;
        at--;
        continue;
      }
      break;
    }
    return fallback;
  }

  /** "X hit A, a town, and B, then shot …": what stands before the comma is an object of X's verb. */
  private outOfList(
    inner: NounPhrase,
    afterComma: Token | undefined,
    depth: number,
  ): NounPhrase | null {
    const phrase = this.outOfPreposition(inner);
    const before = phrase.first - 1;
    if (before < this.first || (afterComma && isRelative(afterComma))) return phrase;
    if (!this.isVerb(before) || grammar().saying.has(this.tokens[before]!.lemma)) return phrase;
    return this.subject(this.group(before), depth + 1);
  }

  private outOfPreposition(phrase: NounPhrase): NounPhrase {
    const { tokens } = this;
    let at = phrase;
    for (let step = 0; step < 4; step++) {
      if (tokens[at.first - 1]?.pos !== "ADP" || at.first - 1 <= this.first) return at;
      const before = this.endingAt.get(at.first - 1);
      if (!before) return at;
      at = before;
    }
    return at;
  }

  private isTime({ head }: NounPhrase): boolean {
    const { lemma, normal, pos } = this.tokens[head]!;
    return (
      grammar().time.has(lemma) ||
      grammar().time.has(normal) ||
      (pos === "NUM" && normal.length === 4)
    );
  }

  private antecedent(relative: number): NounPhrase | null {
    const comma = this.tokens[relative - 1]?.normal === "," ? 1 : 0;
    const phrase = this.endingAt.get(relative - comma);
    return phrase ?? null;
  }

  private commaBefore(at: number): number | null {
    for (let before = at - 1; before >= Math.max(this.first, at - FAR); before--)
      if (this.tokens[before]!.normal === ",") return before;
    return null;
  }

  private afterComma(verb: number): NounPhrase | null {
    for (let at = verb + 1; at < Math.min(this.end, verb + FAR); at++)
      if (this.tokens[at]!.normal === ",") return this.startingAt.get(at + 1) ?? null;
    return null;
  }

  private ofVerbBefore(at: number, afterPreposition: boolean, depth: number): NounPhrase | null {
    const verb = afterPreposition ? this.verbBefore(at) : this.finiteVerbBefore(at);
    if (verb === null) return null;
    const group = this.group(verb);
    if (afterPreposition && !group.passive && grammar().accusing.has(this.tokens[verb]!.lemma)) {
      const accused = this.endingAt.get(at);
      if (accused) return accused;
    }
    return this.subject(group, depth + 1);
  }

  private ofInfinitive(group: VerbGroup, depth: number): NounPhrase | null {
    const phrase = this.endingAt.get(group.first);
    const verb = this.verbBefore(phrase?.first ?? group.first);
    if (phrase && grammar().intent.has(this.tokens[phrase.head]!.lemma)) {
      const owner = this.owner(phrase);
      if (owner) return owner;
      if (verb === null) return null;
      const governing = this.group(verb);
      return this.by(verb + 1) ?? this.subject(governing, depth + 1);
    }
    if (phrase && (verb === null || grammar().objectControl.has(this.tokens[verb]!.lemma)))
      return phrase;
    return verb === null ? null : this.subject(this.group(verb), depth + 1);
  }

  /** The owner that a noun phrase names: "the army's attack", "its attack". */
  owner({ first, head }: NounPhrase): NounPhrase | null {
    const { tokens } = this;
    for (let at = head; at > first; at--)
      if (/^'s?$/.test(tokens[at]!.normal)) return { first, end: at, head: at - 1 };
    if (isPossessiveAt(tokens, first)) return { first, end: first + 1, head: first };
    return null;
  }

  /** The noun phrase after "by", looked for from a token on, within one clause. */
  by(from: number): NounPhrase | null {
    for (let at = from; at < Math.min(this.end, from + 14); at++) {
      const token = this.tokens[at]!;
      if (token.normal === "by") {
        const phrase = this.startingAt.get(at + 1);
        if (phrase && !this.isTime(phrase) && this.tokens[phrase.head]!.pos !== "NUM")
          return phrase;
        return null;
      }
      if (this.isVerb(at) && !this.phraseAt(at)) return null;
      if (this.nouns.has(at) || token.pos === "AUX") return null;
      if (token.pos === "SCONJ" || /^[;:.]$/.test(token.normal) || isRelative(token)) return null;
    }
    return null;
  }

  /** What a verb is done to: the noun phrase right after it. */
  object(from: number): NounPhrase | null {
    let at = from;
    while (at < this.end && (this.tokens[at]!.pos === "ADV" || this.tokens[at]!.normal === "dead"))
      at++;
    if (["on", "upon", "against", "at", "into"].includes(this.tokens[at]?.normal ?? "")) at++;
    return this.startingAt.get(at) ?? null;
  }

  /** The noun phrase after "on", "against", "at" …, or after other prepositions, within the clause. */
  after(from: number, prepositions: ReadonlySet<string> = PATIENT_PREPOSITIONS): NounPhrase | null {
    for (let at = from; at < Math.min(this.end, from + 12); at++) {
      const token = this.tokens[at]!;
      if (prepositions.has(token.normal)) {
        const phrase = this.startingAt.get(at + 1);
        if (phrase && !this.isTime(phrase)) return phrase;
      }
      if ((this.isVerb(at) && !this.phraseAt(at)) || token.pos === "AUX") return null;
      if (/^[,;:.]$/.test(token.normal) || isRelative(token)) return null;
    }
    return null;
  }

  /** A phrase with what hangs on it by "of", "and" and commas: "the towns of X and Y". */
  widened(phrase: NounPhrase): NounPhrase {
    let { end } = phrase;
    for (let step = 0; step < 6; step++) {
      const link = this.tokens[end];
      if (!link || end >= this.end) break;
      if (link.normal !== "of" && link.pos !== "CCONJ" && link.normal !== ",") break;
      const both = link.normal === "," && this.tokens[end + 1]?.pos === "CCONJ" ? 2 : 1;
      const next = this.startingAt.get(end + both);
      if (!next) break;
      const following = this.tokens[next.end];
      const startsClause =
        link.normal !== "of" &&
        following !== undefined &&
        next.end < this.end &&
        (following.pos === "AUX" || (this.isVerb(next.end) && !this.phraseAt(next.end)));
      if (startsClause || (link.normal === "," && !this.listGoesOn(next.end))) break;
      end = next.end;
    }
    return { ...phrase, end };
  }

  private listGoesOn(at: number): boolean {
    const token = this.tokens[at];
    return token !== undefined && (token.normal === "," || token.pos === "CCONJ");
  }
}

const isPossessiveAt = (tokens: readonly Token[], at: number) =>
  ["its", "their", "his", "her", "our", "my", "your"].includes(tokens[at]!.normal);

/** "a rise that risks …": "that" before a plural is no "this", and the plural is a verb. */
function isThatVerb(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    tokens[at]?.normal === "that" &&
    next?.pos === "NOUN" &&
    /[^s]s$/.test(next.normal) &&
    next.lemma !== next.normal
  );
}
