import type { Data } from "plotly.js";
import { spread } from "../../spread.js";
import type { Figure } from "../figure.js";
import type { Opens } from "./mark-evidence.js";

/** Ids that the marks of one chart hold together, so that its file stays small. */
const MOST_IDS = 6000;

/** What the marks of a chart open, mark by mark. */
export function openingsOf({ data }: Pick<Figure, "data">): Opens[] {
  return data
    .flatMap((trace) => ((trace as { customdata?: unknown }).customdata ?? []) as unknown[])
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
  const cut = (opens: Opens | null): Opens | null =>
    opens && { ...opens, ids: spread(opens.ids, limit, [(id) => id.slice(0, id.indexOf("#"))]) };
  const data = figure.data.map((trace) => {
    const { customdata } = trace as { customdata?: readonly (Opens | null)[] };
    return customdata === undefined
      ? trace
      : ({ ...trace, customdata: customdata.map(cut) } as Data);
  });
  return { ...figure, data };
}
