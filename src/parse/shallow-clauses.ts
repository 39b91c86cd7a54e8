import type { Token } from "../document/document.js";
import { clauseWords } from "./clause-words.js";
import type { NounChunk } from "./noun-chunks.js";

/** A verb being read, with what has been found of its clause. */
interface Clause {
  verb: number;
  /** A noun phrase that waits for its verb. */
  subject: number | null;
  hasObject: boolean;
  passive: boolean;
  /** For a relative clause the noun that it hangs on. */
  readonly noun: number | null;
  /** "who", "which", "that". */
  readonly pronoun: number | null;
}

const freshClause = (noun: number | null = null, pronoun: number | null = null): Clause => ({
  verb: -1,
  subject: null,
  hasObject: false,
  passive: false,
  noun,
  pronoun,
});

/** Reads the clauses of a sentence word by word; see `shallowTree`. */
export class Clauses {
  private clause = freshClause();
  private readonly outer: Clause[] = [];
  private root: number | null = null;
  private preposition = -1;
  private mark = -1;
  private joint = -1;
  private comma = false;
  private infinitive = -1;
  private helpers: number[] = [];
  private adverbs: number[] = [];
  /** Phrases and clauses before the verb that they hang on. */
  private waiting: { readonly at: number; readonly relation: string }[] = [];
  private lastNoun: NounChunk | null = null;

  constructor(
    private readonly words: readonly Token[],
    private readonly first: number,
    private readonly end: number,
    private readonly heads: (number | null)[],
    private readonly relations: string[],
  ) {}

  /** Reads a base noun phrase. */
  noun(chunk: NounChunk): void {
    const { head } = chunk;
    if (this.preposition >= 0) this.afterPreposition(chunk);
    else if (this.isCopula() && !this.leadsToVerb(chunk.end)) this.predicate(head);
    else if (this.joint >= 0 && this.lastNoun !== null && !this.startsClause(chunk)) {
      this.hang(head, this.lastNoun.head, "conj");
      this.hang(this.joint, head, "cc");
      this.joint = -1;
    } else if (isTimeWord(this.words[head]!) && !this.startsClause(chunk))
      this.adverbial(head, "obl:unmarked");
    else if (
      this.clause.verb >= 0 &&
      !this.clause.hasObject &&
      !this.comma &&
      !this.startsNewClause(chunk)
    ) {
      this.hang(head, this.clause.verb, "obj");
      this.clause.hasObject = true;
    } else if (this.comma && this.lastNoun !== null && !this.startsClause(chunk)) {
      const next = this.words[chunk.end];
      const joined =
        next?.pos === "CCONJ" ||
        (next?.normal === "," && this.words[chunk.end + 1]?.pos === "CCONJ");
      this.hang(head, this.lastNoun.head, joined ? "conj" : "appos");
    } else this.clause.subject = head;
    this.lastNoun = chunk;
    this.comma = false;
    this.preposition = -1;
  }

  /** Reads a word that stands in no noun phrase. */
  word(at: number): void {
    const { pos, normal } = this.words[at]!;
    const relative = clauseWords().relative.has(normal) && pos !== "SCONJ" && pos !== "DET";
    if (relative && this.lastNoun !== null && this.lastNoun.end >= at - 1) this.relative(at);
    else if (pos === "ADP") this.openPreposition(at);
    else if (normal === "to" && this.isVerbAhead(at + 1)) this.infinitive = at;
    else if (pos === "AUX") this.helper(at);
    else if (pos === "VERB") this.verb(at);
    else if (pos === "SCONJ" || normal === "that") this.mark = at;
    else if (pos === "CCONJ") this.joint = at;
    else if (pos === "ADJ" && this.isCopula()) this.predicate(at);
    else if (pos === "PUNCT") this.comma = normal === "," || this.comma;
    else this.adverb(at);
  }

  /** Hangs what still waits, and gives the root. */
  finish(): number | null {
    while (this.outer.length > 0) this.leave();
    if (this.root === null && this.helpers.length > 0) this.predicate(this.helpers.pop()!);
    const top = this.root ?? this.clause.subject ?? this.waiting[0]?.at ?? null;
    if (top !== null)
      for (const { at, relation } of this.waiting) if (at !== top) this.hang(at, top, relation);
    if (top !== null)
      for (const at of [...this.adverbs, ...this.helpers]) this.hang(at, top, "advmod");
    return top;
  }

  private hang(at: number, above: number, relation: string): void {
    if (at === above) return;
    this.heads[at] = above;
    this.relations[at] = relation;
  }

  private afterPreposition({ head }: NounChunk): void {
    const preposition = this.preposition;
    const { normal } = this.words[preposition]!;
    this.hang(preposition, head, "case");
    const last = this.lastNoun;
    const touches = last !== null && last.end === preposition;
    if (normal === "by" && this.clause.passive && !isTimeWord(this.words[head]!))
      this.hang(head, this.clause.verb, "obl:agent");
    else if (touches && (normal === "of" || this.clause.verb < 0 || last.head < this.clause.verb))
      this.hang(head, last.head, "nmod");
    else this.adverbial(head, "obl");
  }

  private adverbial(head: number, relation: string): void {
    if (this.clause.verb >= 0) this.hang(head, this.clause.verb, relation);
    else this.waiting.push({ at: head, relation });
  }

  private openPreposition(at: number): void {
    const before = this.words[at - 1];
    const next = this.words[at + 1];
    const follows = next !== undefined && !["PUNCT", "ADP", "SCONJ", "CCONJ"].includes(next.pos);
    if (this.clause.verb === at - 1 && before !== undefined && !follows)
      this.hang(at, this.clause.verb, "compound:prt");
    else if (next?.pos === "VERB" && next.normal.endsWith("ing")) this.mark = at;
    else {
      if (this.preposition >= 0) this.hang(this.preposition, at, "fixed");
      this.preposition = at;
    }
  }

  private helper(at: number): void {
    this.leaveRelative();
    this.helpers.push(at);
  }

  private adverb(at: number): void {
    if (this.clause.verb >= 0 && this.helpers.length === 0 && this.clause.verb === at - 1)
      this.hang(at, this.clause.verb, "advmod");
    else this.adverbs.push(at);
  }

  private relative(at: number): void {
    this.outer.push(this.clause);
    this.clause = freshClause(this.lastNoun!.head, at);
    this.comma = false;
    this.helpers = [];
  }

  /** A finite verb after a relative clause has its verb belongs to the clause around it. */
  private leaveRelative(): void {
    if (this.clause.noun === null || this.clause.verb < 0) return;
    if (this.joint >= 0 || this.mark >= 0 || this.infinitive >= 0 || this.helpers.length > 0)
      return;
    if (this.clause.subject === null) this.leave();
  }

  private leave(): void {
    const inner = this.clause;
    this.clause = this.outer.pop()!;
    if (inner.verb < 0 && inner.pronoun !== null) this.hang(inner.pronoun, inner.noun!, "dep");
    if (inner.verb < 0 && inner.subject !== null) this.hang(inner.subject, inner.noun!, "dep");
  }

  private verb(at: number): void {
    const { normal } = this.words[at]!;
    const bare = this.helpers.length === 0;
    const ing = normal.endsWith("ing");
    const touches = this.lastNoun !== null && this.lastNoun.end === at;
    if (
      bare &&
      touches &&
      (ing || this.words[at + 1]?.normal === "by") &&
      this.mark < 0 &&
      this.infinitive < 0
    ) {
      this.below(at, this.lastNoun!.head, "acl", !ing);
      return;
    }
    if (bare && !ing && this.infinitive < 0) this.leaveRelative();
    this.predicate(at);
  }

  /** A clause below another word, as "attacking Belm" in "the men attacking Belm". */
  private below(at: number, above: number, relation: string, passive: boolean): void {
    this.hang(at, above, relation);
    if (this.clause.subject === above && this.clause.verb < 0) {
      this.outer.push(this.clause);
      this.clause = { ...freshClause(above), verb: at, passive };
    } else this.clause = { ...this.clause, verb: at, passive, hasObject: false, subject: null };
    this.adverbs = [];
  }

  /** Takes a word for the predicate of a clause and hangs on it what waits for one. */
  private predicate(at: number): void {
    const { clause } = this;
    const nominal = this.words[at]!.pos !== "VERB";
    const passive = !nominal && this.isPassive(at);
    this.place(at, passive);
    for (const [index, helper] of this.helpers.entries()) {
      const last = index === this.helpers.length - 1;
      this.hang(helper, at, nominal && last ? "cop" : passive && last ? "aux:pass" : "aux");
    }
    for (const adverb of this.adverbs) this.hang(adverb, at, "advmod");
    if (clause.subject !== null && this.heads[clause.subject] === null && clause.subject !== at) {
      this.hang(clause.subject, at, passive ? "nsubj:pass" : "nsubj");
      if (clause.pronoun !== null && this.heads[clause.pronoun] === null) {
        this.hang(clause.pronoun, at, "obj");
        clause.hasObject = true;
      }
    } else if (clause.pronoun !== null && this.heads[clause.pronoun] === null)
      this.hang(clause.pronoun, at, passive ? "nsubj:pass" : "nsubj");
    this.clause.verb = at;
    this.clause.subject = null;
    this.clause.hasObject = nominal;
    this.clause.passive = passive;
    this.helpers = [];
    this.adverbs = [];
    this.comma = false;
  }

  /** Hangs a predicate on what it belongs to. */
  private place(at: number, passive: boolean): void {
    const { clause } = this;
    const { verb } = clause;
    const ing = this.helpers.length === 0 && this.words[at]!.normal.endsWith("ing");
    if (this.infinitive >= 0) {
      this.hang(this.infinitive, at, "mark");
      const noun = this.lastNoun;
      const ofNoun =
        noun !== null &&
        noun.end === this.infinitive &&
        clauseWords().intent.has(this.words[noun.head]!.lemma);
      if (ofNoun) this.hang(at, noun.head, "acl");
      else if (verb >= 0) this.hang(at, verb, "xcomp");
      else this.waiting.push({ at, relation: "advcl" });
      this.infinitive = -1;
    } else if (this.mark >= 0) {
      this.hang(this.mark, at, "mark");
      const that = this.words[this.mark]!.normal === "that";
      if (verb >= 0) this.hang(at, verb, that ? "ccomp" : "advcl");
      else this.waiting.push({ at, relation: "advcl" });
      this.mark = -1;
    } else if (clause.noun !== null && verb < 0) this.hang(at, clause.noun, "acl:relcl");
    else if (verb >= 0 && this.joint >= 0) {
      this.hang(at, verb, "conj");
      this.hang(this.joint, at, "cc");
    } else if (verb >= 0)
      this.hang(at, verb, ing ? "advcl" : this.isSaid(verb, at) ? "ccomp" : "parataxis");
    else if (this.root !== null) this.hang(at, this.root, "parataxis");
    this.joint = -1;
    if (
      this.heads[at] === null &&
      this.root === null &&
      !this.waiting.some((one) => one.at === at)
    ) {
      this.root = at;
      for (const one of this.waiting)
        this.hang(one.at, at, passive && one.relation === "nsubj" ? "nsubj:pass" : one.relation);
      this.waiting = [];
    }
  }

  private isSaid = (verb: number, at: number): boolean =>
    this.clause.subject !== null && !this.comma && at - verb < 12;

  private isPassive(at: number): boolean {
    const last = this.helpers.at(-1);
    return (
      last !== undefined &&
      ["be", "get"].includes(this.words[last]!.lemma) &&
      !this.words[at]!.normal.endsWith("ing")
    );
  }

  private isCopula(): boolean {
    const last = this.helpers.at(-1);
    return last !== undefined && this.words[last]!.lemma === "be";
  }

  private isVerbAhead(at: number): boolean {
    for (let next = at; next < Math.min(this.end, at + 3); next += 1) {
      const { pos } = this.words[next]!;
      if (pos === "VERB" || pos === "AUX") return true;
      if (pos !== "ADV") return false;
    }
    return false;
  }

  /** "is the town attacked": a verb right after, so that the phrase is a subject. */
  private leadsToVerb(at: number): boolean {
    return (
      at < this.end && this.words[at]!.pos === "VERB" && !this.words[at]!.normal.endsWith("ing")
    );
  }

  private startsClause({ end }: NounChunk): boolean {
    return (
      this.isVerbAhead(end) &&
      !(
        this.words[end]?.pos === "VERB" &&
        (this.words[end + 1]?.normal === "by" || this.words[end]!.normal.endsWith("ing"))
      )
    );
  }

  private startsNewClause(chunk: NounChunk): boolean {
    if (this.mark >= 0) return true;
    return (
      chunk.first > this.first && this.words[chunk.end]?.pos === "AUX" && this.startsClause(chunk)
    );
  }
}

const isTimeWord = ({ lemma, normal }: Token): boolean =>
  clauseWords().times.has(lemma) || clauseWords().times.has(normal);
