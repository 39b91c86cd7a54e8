import { compareText } from "../order.js";

/** An article as contrasts need it. */
export interface ScoredArticle {
  readonly outlet: string;
  /** Id of its event; its own id where it shares none. */
  readonly event: string;
  /** What counts as one article: its family of shared text, else its own id. */
  readonly unit: string;
  /** Its value of a measure; undefined where it has none. */
  readonly score: (measure: string) => number | undefined;
}

/** Articles, by their numbers, that count as one. */
type Units = readonly (readonly number[])[];

/** Who tells of what, once for all measures: everything by number. */
export interface ContrastIndex {
  readonly articles: readonly ScoredArticle[];
  /** In code-unit order. */
  readonly outlets: readonly string[];
  /** For each event the outlets that tell of it, each with its units there. */
  readonly events: readonly (readonly { readonly outlet: number; readonly units: Units }[])[];
  /** For each outlet all its units. */
  readonly unitsOf: readonly Units[];
}

/** Indexes articles by event, outlet and unit. */
export function contrastIndex(articles: readonly ScoredArticle[]): ContrastIndex {
  const outlets = [...new Set(articles.map(({ outlet }) => outlet))].sort(compareText);
  const numberOf = new Map(outlets.map((outlet, index) => [outlet, index]));
  const byEvent = new Map<string, Map<number, Map<string, number[]>>>();
  const byOutlet = outlets.map(() => new Map<string, number[]>());
  for (const [article, { outlet, event, unit }] of articles.entries()) {
    const number = numberOf.get(outlet)!;
    const here = getOr(byEvent, event, () => new Map<number, Map<string, number[]>>());
    for (const units of [getOr(here, number, () => new Map()), byOutlet[number]!])
      getOr(units, unit, () => []).push(article);
  }
  return {
    articles,
    outlets,
    events: [...byEvent.values()].map((here) =>
      [...here].map(([outlet, units]) => ({ outlet, units: [...units.values()] })),
    ),
    unitsOf: byOutlet.map((units) => [...units.values()]),
  };
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** One measure's values: for each event those of its outlets, and for each outlet those of its units. */
export interface MeasureValues {
  /** For each event the outlets that have a value there, with the mean over their units. */
  readonly events: readonly (readonly { readonly outlet: number; readonly value: number }[])[];
  /** For each outlet the numbers of events where it has a value. */
  readonly eventsOf: readonly (readonly number[])[];
  readonly unitsOf: readonly (readonly number[])[];
}

/** Reads one measure off the index. */
export function valuesOf(
  { articles, outlets, events, unitsOf }: ContrastIndex,
  measure: string,
): MeasureValues {
  const scores = articles.map((article) => article.score(measure));
  const eventsOf = outlets.map((): number[] => []);
  const unitMeans = (units: Units): number[] =>
    units.flatMap((members) => {
      const found = members.flatMap((article) => scores[article] ?? []);
      return found.length === 0 ? [] : [mean(found)];
    });
  return {
    events: events.map((here, event) =>
      here.flatMap(({ outlet, units }) => {
        const means = unitMeans(units);
        if (means.length === 0) return [];
        eventsOf[outlet]!.push(event);
        return [{ outlet, value: mean(means) }];
      }),
    ),
    eventsOf,
    unitsOf: unitsOf.map(unitMeans),
  };
}

/** A mean that doesn't depend on the order of the values. */
export const mean = (values: readonly number[]): number =>
  values.length === 1
    ? values[0]!
    : Float64Array.from(values)
        .sort()
        .reduce((sum, value) => sum + value, 0) / values.length;
