import { compareText } from "../../order.js";
import { groupBy } from "../../group-by.js";
import type { Part } from "../../lazy-list.js";
import type { Article } from "../../corpus/article.js";
import type { Fact, FactKind } from "./fact.js";
import type { Facts } from "./index.js";
import { tells } from "./tells.js";

/** A sentence that gives a fact, and where it stands. */
export interface Giving {
  readonly article: string;
  readonly outlet: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A fact that other articles of the event give and this one does not. */
export interface Omission {
  readonly event: string;
  readonly article: string;
  readonly outlet: string;
  readonly kind: FactKind;
  /** What is counted ("killed", "village"), who is heard, where, or which harm to whom. */
  readonly what: string;
  /** How many; null for what is no number. */
  readonly value: number | null;
  /** `omitted`: it does not tell; `different`: it gives another number of this. */
  readonly status: "omitted" | "different";
  /** The sentences elsewhere, one of each family, in order of article. */
  readonly given: readonly Giving[];
  /** Its own sentences with another number; empty where omitted. */
  readonly own: readonly Giving[];
}

/** An article and what it tells. */
export interface ToldArticle {
  readonly article: Pick<Article, "id" | "outlet" | "text" | "zones">;
  readonly facts: Facts;
}

/** So many other, independent articles must give a fact. */
const OTHERS = 2;

/** What articles have to do with each other. */
export interface OmissionOptions {
  /** Event of each article, by id; an article without one is left out. */
  readonly events: ReadonlyMap<string, string>;
  /** Family of articles that share text, by id; absent or null: an article of its own. */
  readonly families?: ReadonlyMap<string, string | null>;
}

/**
 * Facts that at least two other, independent articles of the same event give and an article omits.
 *
 * Four kinds of fact: a number of something (the same number of the same thing, in sentences that
 * share a name; for casualties the same number of the same fate), who is heard by name, a place that
 * is named, and harm done to somebody (the same kind of harm to the same party). Somebody or some
 * place counts as told where any word of the name stands in the text. Independent means of different
 * families: wire copy carried by ten outlets is one voice. The result is always the list with the
 * sentences elsewhere, never a bare count, for only a reader can say whether a fact was due.
 *
 * When not to trust it: it does not see why, nor what was said; two articles may name the same thing
 * in other words ("hamlets", "villages") or spell a place otherwise; and an article written earlier
 * could not know. It errs towards silence.
 *
 * @param articles with their facts (`factsOf`), in any order; where these were made without findings, only
 *   numbers and places are compared
 * @returns by event, article, kind, what, value
 * @example
 * omissions(articles, { events: new Map([["000", "e1"], ["001", "e1"], ["002", "e1"]]) });
 * // [{ article: "002", kind: "number", what: "killed", value: 25, status: "omitted", given: [{ text: "…" }, …] }]
 */
export function omissions(articles: readonly ToldArticle[], options: OmissionOptions): Omission[] {
  return omissionsByEvent(articles, options).flatMap(({ read }) => read());
}

/**
 * `omissions` event by event, those of one made whenever they are asked for: a large corpus has very many, each with
 * the sentences elsewhere.
 *
 * @example
 * omissionsByEvent(articles, { events }).map(({ of, read }) => [of, read().length]); // [["e1", 3]]
 */
export function omissionsByEvent(
  articles: readonly ToldArticle[],
  { events, families = new Map() }: OmissionOptions,
): Part<Omission>[] {
  const sorted = [...articles].sort((a, b) => compareText(idOf(a), idOf(b)));
  const byEvent = groupBy(
    sorted.filter((one) => events.has(idOf(one))),
    (one) => events.get(idOf(one))!,
  );
  return [...byEvent]
    .filter(([, own]) => own.length > OTHERS)
    .sort(([a], [b]) => compareText(a, b))
    .map(([event, own]) => ({
      of: event,
      read: () =>
        ofEvent(
          event,
          own.map(({ article, facts }) => ({
            article,
            facts,
            family: families.get(article.id) ?? `article ${article.id}`,
            has: tells(article, facts),
          })),
        ),
    }));
}

interface Told extends ToldArticle {
  readonly family: string;
  readonly has: (fact: Fact) => boolean;
}

const idOf = ({ article }: ToldArticle) => article.id;

function ofEvent(event: string, articles: readonly Told[]): Omission[] {
  const facts = new Map<string, { fact: Fact; families: Set<string> }>();
  for (const { facts: own, family } of articles)
    for (const fact of [...own.numbers, ...own.others]) {
      const known = facts.get(fact.key);
      if (known) known.families.add(family);
      else facts.set(fact.key, { fact, families: new Set([family]) });
    }
  const found: Omission[] = [];
  for (const { fact, families } of facts.values())
    for (const told of articles) {
      if (families.size < OTHERS || told.has(fact)) continue;
      const given = independent(articles, told.family, fact);
      if (given.length < OTHERS) continue;
      const { kind, what, value } = fact;
      const { id: article, outlet } = told.article;
      const own =
        kind === "number"
          ? told.facts.numbers.filter((one) => one.what === what).map((one) => giving(told, one))
          : [];
      const status = own.length > 0 ? "different" : "omitted";
      found.push({ event, article, outlet, kind, what, value, status, given, own });
    }
  return found.sort(
    (a, b) =>
      compareText(a.article, b.article) ||
      compareText(a.kind, b.kind) ||
      compareText(a.what, b.what) ||
      (a.value ?? 0) - (b.value ?? 0),
  );
}

/** The first giving of each other family; numbers must be of the same by a shared name. */
function independent(articles: readonly Told[], family: string, { key }: Fact): Giving[] {
  const first = new Map<string, { told: Told; fact: Fact; names: readonly string[] | null }>();
  for (const told of articles) {
    if (told.family === family || first.has(told.family)) continue;
    const number = told.facts.numbers.find((one) => one.key === key);
    const fact = number ?? told.facts.others.find((one) => one.key === key);
    if (!fact) continue;
    const names = number === undefined || number.casualty ? null : number.names;
    first.set(told.family, { told, fact, names });
  }
  const all = [...first.values()];
  return all
    .filter(({ names }, at) =>
      all.some((other, index) => index !== at && share(names, other.names)),
    )
    .map(({ told, fact }) => giving(told, fact));
}

const share = (a: readonly string[] | null, b: readonly string[] | null) =>
  a === null || b === null || a.some((name) => b.includes(name));

function giving({ article: { id, outlet } }: Told, { sentence: { start, end, text } }: Fact) {
  return { article: id, outlet, start, end, text };
}
