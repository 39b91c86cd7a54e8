import { spread } from "../../spread.js";
import type { Figure } from "../figure.js";
import type { Opens } from "./mark-evidence.js";

/** Ids that the marks of one chart hold together, so that its file stays small. */
const MOST_IDS = 6000;

/** Marks of a trace, or of a heatmap's rows of marks. */
type Marks = readonly (Opens | null | readonly (Opens | null)[])[];
interface Marked {
  readonly customdata?: Marks | null;
}

/** What the marks of a chart open, mark by mark. */
export function openingsOf({ data }: Pick<Figure, "data">): Opens[] {
  return (data as readonly Marked[])
    .flatMap(({ customdata }) => customdata ?? [])
    .flat()
    .filter((opens): opens is Opens => opens !== null);
}

/**
 * The chart with fewer ids at each mark where it has very many marks: as many as fit, the same number at
 * each, spread over what the mark listed. The true total stays.
 */
export function bounded(figure: Figure): Figure {
  const counts = openingsOf(figure).map(({ ids }) => ids.length);
  const most = Math.max(0, ...counts);
  const held = (limit: number) => counts.reduce((sum, count) => sum + Math.min(count, limit), 0);
  let limit = most;
  while (limit > 1 && held(limit) > MOST_IDS) limit--;
  if (limit === most) return figure;
  const cut = (opens: Marks[number]): Marks[number] => {
    if (opens === null || "length" in opens) return opens?.map((one) => cut(one) as Opens) ?? null;
    return { ...opens, ids: spread(opens.ids, limit, [(id) => id.slice(0, id.indexOf("#"))]) };
  };
  const all = <T extends object>(traces: readonly T[]): readonly T[] =>
    traces.map((trace) => {
      const { customdata } = trace as Marked;
      return customdata ? { ...trace, customdata: customdata.map(cut) } : trace;
    });
  const narrower = figure.narrower?.map((one) => ({ ...one, data: all(one.data) }));
  const changed = { data: all(figure.data), ...(narrower && { narrower }) };
  // Rows that are made when they are asked for stay so.
  return Object.defineProperties(
    {},
    { ...Object.getOwnPropertyDescriptors(figure), ...Object.getOwnPropertyDescriptors(changed) },
  ) as Figure;
}
