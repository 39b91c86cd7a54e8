import type { FactKind, Giving, Omission } from "../../annotations/facts/index.js";
import { itemsOf } from "../../lazy-list.js";
import type { Analysis, ArticleRow, EventRow } from "../../outlets/analysis.js";
import { passageId } from "../../passage.js";
import type { EvidenceOf, MarkEvidence } from "./mark-evidence.js";
import { countOf, formatNumber } from "./text.js";

/** A fact of an event, with what each article does with it. */
export interface Fact {
  readonly kind: FactKind;
  readonly what: string;
  readonly value: number | null;
  readonly givings: readonly Giving[];
  readonly omissions: readonly Omission[];
}

/** An event with the facts that one of its articles lacks, those that most articles give first. */
export interface EventBlock {
  readonly event: EventRow;
  readonly facts: readonly Fact[];
  readonly articles: readonly ArticleRow[];
}

export type FactStatus = "given" | Omission["status"];

/** In the order in which facts that are given equally often stand. */
const KINDS: readonly FactKind[] = ["number", "who", "what", "where"];

/**
 * The events in which an article lacks a fact, in the order of the analysis, each made when it is asked for: a large
 * corpus has very many.
 */
export function eventBlocks({
  events,
  omissions,
  articles,
}: Analysis): readonly (() => EventBlock | null)[] {
  const byId = new Map(articles.map((row) => [row.article.id, row]));
  const omissionsOf = itemsOf(omissions, ({ event }) => event);
  return events.map((event) => () => {
    const facts = new Map<string, Fact>();
    for (const one of omissionsOf(event.id)) {
      const { kind, what, value } = one;
      const key = JSON.stringify([kind, what, value]);
      const known = facts.get(key);
      const givings = merged(known?.givings ?? [], one.given);
      facts.set(key, { kind, what, value, givings, omissions: [...(known?.omissions ?? []), one] });
    }
    if (facts.size === 0) return null;
    const ordered = [...facts.values()].sort(
      (a, b) =>
        b.givings.length - a.givings.length ||
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        (a.what < b.what ? -1 : 1),
    );
    return { event, facts: ordered, articles: event.articles.flatMap((id) => byId.get(id) ?? []) };
  });
}

function merged(known: readonly Giving[], more: readonly Giving[]): Giving[] {
  return [...known, ...more.filter(({ article }) => known.every((one) => one.article !== article))];
}

/** What an article does with a fact; null where it shares its text with one that gives it. */
export function statusOf({ givings, omissions }: Fact, article: string): FactStatus | null {
  if (givings.some((one) => one.article === article)) return "given";
  return omissions.find((one) => one.article === article)?.status ?? null;
}

const BEFORE: Readonly<Record<FactKind, string>> = {
  ...{ number: "", who: "heard: ", where: "place: ", what: "harm: " },
};

/** `25 killed`, `200 × village`, `place: Port Vale`. */
export function factName({ kind, what, value }: Pick<Fact, "kind" | "what" | "value">): string {
  if (value === null) return BEFORE[kind] + what;
  const fate = /^(?:killed|injured|arrested|displaced|missing)$/.test(what);
  return `${formatNumber(value, Number.isInteger(value) ? 0 : 2)} ${fate ? what : `× ${what}`}`;
}

/** `4 articles, 2023-01-02 to 2023-01-05: ` and the first one's title. */
export function eventName({ articles }: EventBlock): string {
  const dates = articles.flatMap(({ article }) => article.date?.slice(0, 10) ?? []).sort();
  const days = [...new Set([dates.at(0), dates.at(-1)])].filter((day) => day !== undefined);
  const [first] = articles;
  const about = first?.article.title ?? first?.article.id ?? "";
  return `${countOf(articles.length, "article")}${days.length > 0 ? `, ${days.join(" to ")}` : ""}: ${about}`;
}

/** The sentence that gives the fact here; where it is missing, those that give it elsewhere. */
export function factEvidence(
  evidence: EvidenceOf,
  fact: Fact,
  { id, outlet }: ArticleRow["article"],
): MarkEvidence {
  const own = fact.givings.filter(({ article }) => article === id);
  const missing = fact.omissions.find(({ article }) => article === id);
  const sentences = missing === undefined ? own : [...missing.own, ...missing.given];
  const elsewhere = `not here; ${countOf(sentences.length, "sentence")} elsewhere`;
  const here = missing?.own[0] ?? own[0];
  return evidence(
    [`${outlet}: ${factName(fact)}`, here === undefined ? elsewhere : "", `article ${id}`],
    sentences.map(passageId),
    { sentences: sentences.slice(0, 4).map((one) => `${one.outlet}: “${one.text}”`) },
  );
}
