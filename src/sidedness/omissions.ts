import type { Document } from "../text/document.js";
import { numberFacts } from "./facts.js";
import type { Fact } from "./facts.js";

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
  /** What is counted and how many: "killed" 25, "village" 200. */
  readonly what: string;
  readonly value: number;
  /** `omitted`: it gives no number of this; `different`: it gives another one. */
  readonly status: "omitted" | "different";
  /** The sentences elsewhere, one of each family, in order of article. */
  readonly given: readonly Giving[];
  /** Its own sentences with another number; empty where omitted. */
  readonly own: readonly Giving[];
}

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
 * A fact is a number claim (see `numberFacts`): the same number of the same thing, in sentences that
 * share a name; for casualties the same number of the same fate. Independent means of different
 * families: wire copy carried by ten outlets is one voice. The result is always the list with the
 * sentences elsewhere, never a bare count, for only a reader can say whether a fact was due.
 *
 * When not to trust it: it sees numbers only, not who or why; two articles may count the same thing
 * by other nouns ("hamlets", "villages"); and an article written earlier could not know. It errs
 * towards silence.
 *
 * @param documents in any order
 * @returns by event, article, what, value
 * @example
 * omissions(documents, { events: new Map([["000", "e1"], ["001", "e1"], ["002", "e1"]]) });
 * // [{ article: "002", what: "killed", value: 25, status: "omitted", given: [{ text: "…" }, …] }]
 */
export function omissions(
  documents: readonly Document[],
  { events, families = new Map() }: OmissionOptions,
): Omission[] {
  const byEvent = new Map<string, Told[]>();
  for (const document of [...documents].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))) {
    const id = idOf(document);
    const event = events.get(id);
    if (event === undefined) continue;
    const family = families.get(id) ?? `article ${id}`;
    byEvent.set(event, [
      ...(byEvent.get(event) ?? []),
      { document, family, facts: numberFacts(document) },
    ]);
  }
  return [...byEvent.keys()].sort().flatMap((event) => ofEvent(event, byEvent.get(event)!));
}

interface Told {
  readonly document: Document;
  readonly family: string;
  readonly facts: readonly Fact[];
}

const idOf = ({ article }: Document) => article.id;

function ofEvent(event: string, articles: readonly Told[]): Omission[] {
  const keys = new Map<string, { what: string; value: number }>();
  for (const { facts } of articles)
    for (const { what, value } of facts) keys.set(`${what} ${value}`, { what, value });
  const found: Omission[] = [];
  for (const [, { what, value }] of [...keys].sort(([a], [b]) => (a < b ? -1 : 1)))
    for (const told of articles) {
      const same = told.facts.filter((fact) => fact.what === what);
      if (same.some((fact) => fact.value === value)) continue;
      const given = independent(articles, told.family, what, value);
      if (given.length < 2) continue;
      const { id: article, outlet } = told.document.article;
      const own = same.map((fact) => giving(told, fact));
      const status = own.length > 0 ? "different" : "omitted";
      found.push({ event, article, outlet, what, value, status, given, own });
    }
  return found.sort(
    (a, b) => compare(a.article, b.article) || compare(a.what, b.what) || a.value - b.value,
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The first giving of each other family, where the sentences speak of the same by a shared name. */
function independent(
  articles: readonly Told[],
  family: string,
  what: string,
  value: number,
): Giving[] {
  const first = new Map<string, { told: Told; fact: Fact }>();
  for (const told of articles) {
    if (told.family === family || first.has(told.family)) continue;
    const fact = told.facts.find((one) => one.what === what && one.value === value);
    if (fact) first.set(told.family, { told, fact });
  }
  const all = [...first.values()];
  return all
    .filter(({ fact }) => all.some((other) => other.fact !== fact && agree(fact, other.fact)))
    .map(({ told, fact }) => giving(told, fact));
}

const agree = (a: Fact, b: Fact) => a.casualty || a.names.some((name) => b.names.includes(name));

function giving({ document }: Told, { sentence: { start, end, text } }: Fact): Giving {
  const { id: article, outlet } = document.article;
  return { article, outlet, start, end, text };
}
