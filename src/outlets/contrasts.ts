import type { MeasureDescription, Contrast } from "./analysis.js";
import { benjaminiHochberg } from "../statistics/index.js";
import { meanDifference } from "../statistics/two-samples.js";
import { pairedMean } from "../statistics/paired.js";
import type { MeanDifference } from "../statistics/paired.js";
import type { Scores } from "./scores.js";

/** Shared events from which a contrast is taken within events: intervals hold the truth from there on. */
export const LEAST_EVENTS = 10;
/** Independent articles of each outlet for a contrast across all articles. */
export const LEAST_ARTICLES = 10;
/** Outlets up to which every two are compared; beyond, each with all the others only. */
export const MOST_PAIRED = 12;
/** Share of contrasts that stand which may do so by chance. */
const LEVEL = 0.05;

/** An article as contrasts need it. */
export interface ScoredArticle {
  readonly outlet: string;
  /** Id of its event; its own id where it shares none. */
  readonly event: string;
  /** What counts as one article: its family of shared text, else its own id. */
  readonly unit: string;
  readonly scores: Scores;
}

/**
 * How every two outlets, and each outlet and all the others, differ on every measure.
 *
 * Within events wherever they share `LEAST_EVENTS` or more: for each event the mean of one outlet's
 * articles less the mean of the other's, articles of one family counted once, and then the mean over
 * events (`pairedMean`). Else across all articles (`meanDifference`), which is weaker: what sets the
 * two apart may be what they write about; `basis` says which.
 *
 * p values are corrected together (Benjamini and Hochberg 1995), those of main measures by themselves
 * and those of details by themselves, so that of the contrasts that `stand` one in twenty at most is
 * expected to do so by chance.
 *
 * @example
 * outletContrasts(articles, measures, 1).filter(({ stands }) => stands); // [{ measure: "lean:tone:…", a: "Fox", b: "HuffPost", difference: 0.13, … }]
 */
export function outletContrasts(
  articles: readonly ScoredArticle[],
  measures: readonly Pick<MeasureDescription, "id" | "rank" | "range" | "ofArticle">[],
  seed: number,
): Contrast[] {
  const outlets = [...new Set(articles.map(({ outlet }) => outlet))].sort();
  if (outlets.length < 2) return [];
  const pairs: (readonly [string, string | null])[] = [];
  if (outlets.length <= MOST_PAIRED)
    outlets.forEach((a, at) => outlets.slice(at + 1).forEach((b) => pairs.push([a, b])));
  if (outlets.length > 2) outlets.forEach((a) => pairs.push([a, null]));

  const scored = measures.filter(({ ofArticle }) => ofArticle);
  const rows = scored.flatMap((measure) => {
    const table = eventTable(articles, measure.id);
    return pairs.map(([a, b]) => contrast(table, measure, a, b, seed));
  });
  const ranks = new Map(scored.map(({ id, rank }) => [id, rank]));
  const corrected = new Map<Contrast, number>();
  for (const main of [true, false]) {
    const tested = rows.filter(
      ({ measure, p, sufficient }) =>
        sufficient && p !== null && (ranks.get(measure) === "main") === main,
    );
    benjaminiHochberg(tested.map(({ p }) => p!)).forEach((q, at) => corrected.set(tested[at]!, q));
  }
  return rows.map((row) => {
    const q = corrected.get(row) ?? null;
    return { ...row, q, stands: q !== null && q <= LEVEL };
  });
}

/** For each event and outlet the mean of a measure, families once; and each outlet's units. */
interface EventTable {
  readonly events: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly units: ReadonlyMap<string, readonly number[]>;
}

function eventTable(articles: readonly ScoredArticle[], measure: string): EventTable {
  const byEvent = new Map<string, Map<string, Map<string, number[]>>>();
  const byOutlet = new Map<string, Map<string, number[]>>();
  for (const { outlet, event, unit, scores } of articles) {
    const score = scores[measure];
    if (score === undefined) continue;
    const outlets = getOr(byEvent, event, () => new Map<string, Map<string, number[]>>());
    for (const units of [
      getOr(outlets, outlet, () => new Map<string, number[]>()),
      getOr(byOutlet, outlet, () => new Map<string, number[]>()),
    ])
      getOr(units, unit, () => []).push(score);
  }
  const events = new Map(
    [...byEvent].map(([event, outlets]) => [
      event,
      new Map([...outlets].map(([outlet, units]) => [outlet, mean([...units.values()].map(mean))])),
    ]),
  );
  const units = new Map(
    [...byOutlet].map(([outlet, units]) => [outlet, [...units.values()].map(mean)]),
  );
  return { events, units };
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** A mean that doesn't depend on the order of the values. */
const mean = (values: readonly number[]): number =>
  values.length === 1
    ? values[0]!
    : [...values].sort((a, b) => a - b).reduce((sum, value) => sum + value, 0) / values.length;

function contrast(
  { events, units }: EventTable,
  { id, range }: Pick<MeasureDescription, "id" | "range">,
  a: string,
  b: string | null,
  seed: number,
): Contrast {
  const shared = [...events.values()].flatMap((outlets): [number, number][] => {
    const one = outlets.get(a);
    const others = [...outlets].flatMap(([outlet, value]) =>
      (b === null ? outlet !== a : outlet === b) ? [value] : [],
    );
    return one === undefined || others.length === 0 ? [] : [[one, mean(others)]];
  });
  const bound = range[0] === null || range[1] === null ? Infinity : Math.abs(range[1] - range[0]);
  const common = { measure: id, a, b, events: shared.length, q: null, stands: false };
  const own = units.get(a) ?? [];
  const other = [...units].flatMap(([outlet, values]) =>
    (b === null ? outlet !== a : outlet === b) ? values : [],
  );
  const counts = [own.length, other.length] as const;

  if (shared.length >= LEAST_EVENTS) {
    const found = pairedMean(
      shared.map(([one, two]) => one - two),
      { seed, bound },
    );
    const values = [mean(shared.map(([one]) => one)), mean(shared.map(([, two]) => two))] as const;
    return { ...common, basis: "events", articles: counts, ...told(values, found, null) };
  }
  const values = [
    own.length > 0 ? mean(own) : null,
    other.length > 0 ? mean(other) : null,
  ] as const;
  const reason = tooFew(counts, shared.length, b);
  const found = reason === null ? meanDifference(own, other, { seed, bound }) : difference(values);
  return { ...common, basis: "articles", articles: counts, ...told(values, found, reason) };
}

function difference([one, other]: readonly [number | null, number | null]): MeanDifference | null {
  return one === null || other === null
    ? null
    : { difference: one - other, low: null, high: null, p: 1 };
}

function told(
  [valueA, valueB]: readonly [number | null, number | null],
  found: MeanDifference | null,
  reason: string | null,
) {
  const alike = found !== null && found.low === null && reason === null;
  return {
    valueA,
    valueB,
    difference: found?.difference ?? null,
    low: found?.low ?? null,
    high: found?.high ?? null,
    p: reason === null && found !== null ? found.p : null,
    sufficient: reason === null && found !== null && !alike,
    reason: alike ? "all values are alike, so their spread can't be told" : reason,
  };
}

function tooFew(
  [own, other]: readonly [number, number],
  events: number,
  b: string | null,
): string | null {
  if (own === 0 || other === 0) return "nothing was counted in one of the two";
  const least = Math.min(own, other);
  if (least >= LEAST_ARTICLES) return null;
  const whose = b === null && other < own ? "the others have" : "one of the two has";
  return `${String(events)} shared ${events === 1 ? "event" : "events"}, ${String(LEAST_EVENTS)} needed; ${whose} ${String(least)} independent ${least === 1 ? "article" : "articles"}, ${String(LEAST_ARTICLES)} needed to compare across events`;
}
