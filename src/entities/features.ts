import type { Candidate } from "./candidates.js";
import { family } from "./feature-names.js";
import {
  BETWEEN,
  BETWEEN_UP_TO,
  DETERMINERS,
  FAR,
  FAR_UP_TO,
  FORMS,
  GENDERS,
  GROUPS,
  KINDS,
  NEAR,
  NEXT,
  PRONOUNS,
  ROLES,
  bucket,
} from "./feature-parts.js";
import { ofPronoun } from "./pronoun-features.js";
import type { Known } from "./known.js";
import { sameRole } from "./roles.js";

/** Told the number of every feature that holds. */
export type Tell = (feature: number) => void;

const F = {
  far: family("far", GROUPS, FAR),
  between: family("between", GROUPS, BETWEEN),
  to: family("to", GROUPS, GROUPS),
  pronounTo: family("pronoun to", PRONOUNS, FORMS),
  role: family("role", GROUPS, ROLES, NEAR),
  parallel: family("parallel", GROUPS, ROLES, NEAR),
  first: family("first", GROUPS, NEAR),
  ownSubject: family("own subject"),
  reflexive: family("reflexive"),
  objectOfSubject: family("object of subject"),
  samePronoun: family("same pronoun", GROUPS),
  otherPerson: family("other person"),
  met: family("met", ["1", "2", "3", "4+"]),
  genderUnknown: family("gender unknown", GENDERS),
  genderAgrees: family("gender agrees"),
  genderClashes: family("gender clashes"),
  numberAgrees: family("number agrees"),
  numberClashes: family("number clashes"),
  kindAgrees: family("kind agrees"),
  kindClashes: family("kind clashes"),
  sameHead: family("same head", GROUPS, DETERMINERS),
  sameHeadNumber: family("same head", ["same number", "other number"]),
  sameHeadOtherType: family("same head other type"),
  modifiers: family("modifiers", ["same", "fewer", "more", "other"]),
  otherHead: family("other head", GROUPS, DETERMINERS),
  namesDiffer: family("names differ"),
  bears: family("bears role", DETERMINERS),
  mayBear: family("may bear role", DETERMINERS),
  inTitle: family("in its title", DETERMINERS),
  roleAlike: family("role alike"),
  subject: family("subject", GROUPS),
  quotation: family("quotation", GROUPS, ["into", "out of", "same", "other"]),
  after: family("after", GROUPS, ROLES),
  alone: family("alone", GROUPS),
  aloneForm: family("alone form", FORMS),
  aloneNext: family("alone before", PRONOUNS, NEXT),
  aloneHead: family("alone head", ["seen", "new"], DETERMINERS),
  aloneDescribed: family("alone described", GROUPS),
  alonePlural: family("alone plural", GROUPS),
  aloneKind: family("alone kind", KINDS),
  aloneLong: family("alone long", GROUPS),
  aloneFirst: family("alone at once", GROUPS),
  aloneQuoted: family("alone quoted", GROUPS),
} as const;

/** A candidate with what is known of it, in numbers where features need them. */
export interface Linked {
  readonly candidate: Candidate;
  readonly known: Known;
  readonly group: number;
  readonly form: number;
  readonly pronoun: number;
  readonly role: number;
  readonly determiner: number;
}

export function linkedOf(candidate: Candidate, known: Known): Linked {
  const { pronoun, type, determiner } = candidate;
  const called = pronoun === null ? -1 : (PRONOUNS as readonly string[]).indexOf(pronoun.lemma);
  const number = called < 0 ? PRONOUNS.length - 1 : called;
  const determined = DETERMINERS.indexOf(determiner);
  return {
    candidate,
    known,
    group: pronoun !== null ? (pronoun.person === 3 ? 0 : 1) : type === "name" ? 2 : 3,
    form:
      pronoun !== null
        ? number
        : type === "name"
          ? PRONOUNS.length
          : PRONOUNS.length + 1 + determined,
    pronoun: number,
    role: ROLES.indexOf(candidate.role),
    determiner: determined,
  };
}

/** A pronoun before its subject stands in a phrase ("In his speech, Kerr …") or a clause ("When he left, Kerr …"). */
export type Ahead = "phrase" | "clause";

/** What stands around a mention and an earlier one. */
export interface Around {
  /** How many other names that fit stand between. */
  readonly rivals: number;
  /** Where the sentence goes on with the earlier one's name as its subject: from where the pronoun waits for it. */
  readonly ahead: Ahead | null;
  /** Is the earlier one a pronoun before which nobody was named whom it could mean? */
  readonly headless: boolean;
}

/** All that speaks for or against an earlier mention being whom one means. */
export function pairFeatures(
  one: Linked,
  before: Linked,
  between: number,
  around: Around,
  tell: Tell,
): void {
  const a = one.candidate;
  const b = before.candidate;
  if (between < 0) tell(F.after(one.group, before.role));
  else {
    tell(F.far(one.group, bucket(a.sentence - b.sentence, FAR_UP_TO)));
    tell(F.between(one.group, bucket(between, BETWEEN_UP_TO)));
  }
  tell(F.to(one.group, before.group));
  if (a.pronoun !== null) {
    pronounFeatures(one, before, tell);
    if (a.pronoun.person === 3) ofPronoun(one, before, around, tell);
  } else nounFeatures(one, before, tell);
  const quoted = a.quotation >= 0;
  if (quoted !== b.quotation >= 0) tell(F.quotation(one.group, quoted ? 0 : 1));
  else if (quoted) tell(F.quotation(one.group, a.quotation === b.quotation ? 2 : 3));
}

function pronounFeatures(one: Linked, before: Linked, tell: Tell): void {
  const a = one.candidate;
  const b = before.candidate;
  tell(F.pronounTo(one.pronoun, before.form));
  const near = Math.min(2, a.sentence - b.sentence);
  tell(F.role(one.group, before.role, near));
  if (one.role === before.role) tell(F.parallel(one.group, one.role, near));
  if (b.place === 0) tell(F.first(one.group, near));
  if (near === 0 && b.role === "subject") {
    if (a.role === "possessor") tell(F.ownSubject());
    if (a.role === "object") tell(a.pronoun!.reflexive ? F.reflexive() : F.objectOfSubject());
  }
  if (a.pronoun!.lemma === b.pronoun?.lemma) tell(F.samePronoun(one.group));
  else if (b.pronoun !== null && b.pronoun.person !== a.pronoun!.person) tell(F.otherPerson());
  agreement(one.known, before.known, tell);
  if (b.named !== null) tell(F.met(Math.min(3, before.known.met - 1)));
}

function agreement(known: Known, then: Known, tell: Tell): void {
  const { gender } = known;
  if (gender !== null) {
    if (then.gender === null) tell(F.genderUnknown(GENDERS.indexOf(gender)));
    else tell(then.gender === gender ? F.genderAgrees() : F.genderClashes());
  }
  if (known.number !== null && then.number !== null)
    tell(known.number === then.number ? F.numberAgrees() : F.numberClashes());
  if (known.kind !== null && then.kind !== null)
    tell(known.kind === then.kind ? F.kindAgrees() : F.kindClashes());
}

function nounFeatures(one: Linked, before: Linked, tell: Tell): void {
  const a = one.candidate;
  const b = before.candidate;
  const noun = b.pronoun === null;
  const same = noun && a.word === b.word;
  if (same) {
    tell(F.sameHead(one.group, one.determiner));
    tell(F.sameHeadNumber(a.plural === b.plural ? 0 : 1));
    if (b.type !== a.type) tell(F.sameHeadOtherType());
    let shared = 0;
    for (const word of a.modifiers) if (b.modifiers.has(word)) shared += 1;
    const all = a.modifiers.size === shared;
    const allThen = b.modifiers.size === shared;
    tell(F.modifiers(all ? (allThen ? 0 : 1) : allThen ? 2 : 3));
  } else if (noun) tell(F.otherHead(one.group, one.determiner));
  if (a.named !== null && b.named !== null && a.named !== b.named) tell(F.namesDiffer());
  if (a.type === "nominal" && b.named !== null) {
    const { roles } = b.named;
    if (roles.has(a.word)) tell(F.bears(one.determiner));
    else if (mayBear(a.word, roles.keys())) tell(F.mayBear(one.determiner));
    else if (b.modifiers.has(a.word)) tell(F.inTitle(one.determiner));
  }
  if (a.type === "nominal" && b.type === "nominal" && !same && sameRole(a.word, b.word))
    tell(F.roleAlike());
  if (b.role === "subject") tell(F.subject(one.group));
  agreement(one.known, before.known, tell);
}

function mayBear(word: string, roles: Iterable<string>): boolean {
  for (const role of roles) if (sameRole(role, word)) return true;
  return false;
}

/** All that speaks for a mention being the first of whom it means. */
export function aloneFeatures(one: Linked, seen: boolean, tell: Tell): void {
  const { candidate, known, group } = one;
  tell(F.alone(group));
  tell(F.aloneForm(one.form));
  if (candidate.pronoun === null) {
    tell(F.aloneHead(seen ? 0 : 1, one.determiner));
    if (candidate.modifiers.size > 0) tell(F.aloneDescribed(group));
    if (candidate.plural) tell(F.alonePlural(group));
    if (known.kind !== null) tell(F.aloneKind(KINDS.indexOf(known.kind)));
    if (candidate.end - candidate.first > 5) tell(F.aloneLong(group));
  } else tell(F.aloneNext(one.pronoun, NEXT.indexOf(candidate.next)));
  if (candidate.sentence === 0) tell(F.aloneFirst(group));
  if (candidate.quotation >= 0) tell(F.aloneQuoted(group));
}
