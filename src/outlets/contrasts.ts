import type { MeasureDescription, Contrast } from "./analysis.js";
import { benjaminiHochberg } from "../statistics/index.js";
import { meanDifference } from "../statistics/two-samples.js";
import { pairedMean } from "../statistics/paired.js";
import type { MeanDifference } from "../statistics/paired.js";
import { contrastIndex, mean, valuesOf } from "./contrast-index.js";
import type { MeasureValues, ScoredArticle } from "./contrast-index.js";

/** Shared events from which a contrast is taken within events: intervals hold the truth from there on. */
export const LEAST_EVENTS = 10;
/** Independent articles of each outlet for a contrast across all articles. */
export const LEAST_ARTICLES = 10;
/** Outlets up to which every two are compared; beyond, each with all the others only. */
export const MOST_PAIRED = 12;
/** Share of contrasts that stand which may do so by chance. */
const LEVEL = 0.05;

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
  const index = contrastIndex(articles);
  const { outlets } = index;
  if (outlets.length < 2) return [];
  const pairs: (readonly [number, number | null])[] = [];
  if (outlets.length <= MOST_PAIRED)
    for (const a of outlets.keys()) for (let b = a + 1; b < outlets.length; b++) pairs.push([a, b]);
  if (outlets.length > 2) for (const a of outlets.keys()) pairs.push([a, null]);

  const scored = measures.filter(({ ofArticle }) => ofArticle);
  const rows = scored.flatMap((measure) => {
    const values = valuesOf(index, measure.id);
    return pairs.map(([a, b]) => ({
      ...{ measure: measure.id, a: outlets[a]!, b: b === null ? null : outlets[b]! },
      ...contrast(values, measure.range, a, b, seed),
    }));
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

function contrast(
  { events, eventsOf, unitsOf }: MeasureValues,
  range: MeasureDescription["range"],
  a: number,
  b: number | null,
  seed: number,
): Omit<Contrast, "measure" | "a" | "b"> {
  const isOther = (outlet: number) => (b === null ? outlet !== a : outlet === b);
  const shared = eventsOf[a]!.flatMap((event): [number, number][] => {
    const others = events[event]!.flatMap(({ outlet, value }) => (isOther(outlet) ? [value] : []));
    if (others.length === 0) return [];
    return [[events[event]!.find(({ outlet }) => outlet === a)!.value, mean(others)]];
  });
  const bound = range[0] === null || range[1] === null ? Infinity : Math.abs(range[1] - range[0]);
  const own = unitsOf[a]!;
  const rest = unitsOf.filter((_, outlet) => isOther(outlet));
  const counts = [own.length, rest.reduce((sum, { length }) => sum + length, 0)] as const;
  const common = { events: shared.length, articles: counts, q: null, stands: false };

  if (shared.length >= LEAST_EVENTS) {
    const found = pairedMean(
      shared.map(([one, two]) => one - two),
      { seed, bound },
    );
    const values = [mean(shared.map(([one]) => one)), mean(shared.map(([, two]) => two))] as const;
    return { ...common, basis: "events", ...told(values, found, null) };
  }
  const other = rest.flat();
  const values = [
    own.length > 0 ? mean(own) : null,
    other.length > 0 ? mean(other) : null,
  ] as const;
  const reason = tooFew(counts, shared.length, b);
  const found = reason === null ? meanDifference(own, other, { seed, bound }) : difference(values);
  return { ...common, basis: "articles", ...told(values, found, reason) };
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
  b: number | null,
): string | null {
  if (own === 0 || other === 0) return "nothing was counted in one of the two";
  const least = Math.min(own, other);
  if (least >= LEAST_ARTICLES) return null;
  const whose = b === null && other < own ? "the others have" : "one of the two has";
  return `${String(events)} shared ${events === 1 ? "event" : "events"}, ${String(LEAST_EVENTS)} needed; ${whose} ${String(least)} independent ${least === 1 ? "article" : "articles"}, ${String(LEAST_ARTICLES)} needed to compare across events`;
}
