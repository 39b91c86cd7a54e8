import { family } from "./feature-names.js";
import { AHEAD, FAR, FAR_UP_TO, KINDS, NEAR, PRONOUNS, ROLES, bucket } from "./feature-parts.js";
import type { Around, Linked, Tell } from "./features.js";

const TYPES = ["pronoun", "name", "noun"] as const;
const COUNTS = ["0", "1", "2", "3", "4+"] as const;

const P = {
  far: family("far to", PRONOUNS, TYPES, FAR),
  role: family("role of", PRONOUNS, ROLES, NEAR),
  parallel: family("both", PRONOUNS, ROLES, NEAR),
  main: family("main subject", PRONOUNS, NEAR),
  sameClause: family("same clause", ["plain", "reflexive"], ROLES, ROLES),
  within: family("clause within", PRONOUNS, ROLES),
  paragraph: family("paragraph", PRONOUNS, ["same", "before", "far"]),
  kind: family("kind of", PRONOUNS, KINDS),
  gender: family("gender of", PRONOUNS, ["agrees", "unknown", "clashes"]),
  rivals: family("rivals", PRONOUNS, COUNTS),
  subjects: family("subject before", PRONOUNS, COUNTS),
  met: family("met by", PRONOUNS, COUNTS),
  foremost: family("foremost", PRONOUNS),
  ahead: family("ahead", PRONOUNS, ROLES, AHEAD),
  headless: family("headless", PRONOUNS),
} as const;

const upTo = (count: number): number => Math.min(COUNTS.length - 1, count);

/**
 * What tells whom a pronoun means, after the literature: how far back by kind of mention (recency), the
 * same grammatical role (parallelism; Smyth 1994), the subject of a main clause and the name that is
 * most often subject (salience; Lappin and Leass 1994), names between that fit as well, and that an
 * object is not the subject of its own clause unless it says so ("himself"; Chomsky 1981).
 */
export function ofPronoun(one: Linked, before: Linked, around: Around, tell: Tell): void {
  const a = one.candidate;
  const b = before.candidate;
  const { pronoun } = one;
  const near = Math.min(2, a.sentence - b.sentence);
  const type = b.pronoun !== null ? 0 : b.named !== null || b.type === "name" ? 1 : 2;
  tell(P.far(pronoun, type, bucket(a.sentence - b.sentence, FAR_UP_TO)));
  tell(P.role(pronoun, before.role, near));
  if (one.role === before.role) tell(P.parallel(pronoun, one.role, near));
  if (b.role === "subject" && b.clauses.length === 1) tell(P.main(pronoun, near));
  clauses(one, before, tell);
  const apart = a.paragraph - b.paragraph;
  tell(P.paragraph(pronoun, Math.min(2, Math.max(0, apart))));
  const { kind, gender, met, subjects, foremost } = before.known;
  if (kind !== null && b.pronoun === null) tell(P.kind(pronoun, KINDS.indexOf(kind)));
  if (one.known.gender !== null && b.pronoun === null)
    tell(P.gender(pronoun, gender === null ? 1 : gender === one.known.gender ? 0 : 2));
  if (b.pronoun === null) tell(P.rivals(pronoun, upTo(around.rivals)));
  if (b.named !== null) {
    tell(P.subjects(pronoun, upTo(subjects)));
    tell(P.met(pronoun, upTo(met - 1)));
    if (foremost) tell(P.foremost(pronoun));
  }
  if (around.ahead !== null) tell(P.ahead(pronoun, one.role, AHEAD.indexOf(around.ahead)));
  if (around.headless) tell(P.headless(pronoun));
}

function clauses(one: Linked, before: Linked, tell: Tell): void {
  const a = one.candidate;
  const b = before.candidate;
  const [own] = a.clauses;
  const [other] = b.clauses;
  if (own === undefined || other === undefined || a.sentence !== b.sentence) return;
  if (own === other) tell(P.sameClause(a.pronoun!.reflexive ? 1 : 0, one.role, before.role));
  else if (a.clauses.includes(other)) tell(P.within(one.pronoun, before.role));
}
