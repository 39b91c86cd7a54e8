import type { StanceRow } from "../../outlets/analysis.js";
import type { Topic } from "../../topic/topic.js";
import { sideName } from "../kit/colours.js";
import type { Panel } from "../kit/panels.js";
import { NO_SIDE } from "../kit/series.js";
import { capital, formatNumber } from "../kit/text.js";
import { fitting, ofOutlets, possessive, sumOf } from "../kit/title.js";
import { unique } from "../kit/rows.js";
import { widestGap } from "../kit/widest-gap.js";

/**
 * How one side's words are introduced more often than the other's in all outlets together, where the intervals of
 * the two do not meet; else the one outlet of three or more that uses doubting cues; else how many cues are neutral
 * and how many doubting.
 *
 * @param rows stances of the outlets that are drawn
 * @param together panels with the marks of all outlets together
 */
export function cueStanceTitle(
  rows: readonly StanceRow[],
  together: readonly Panel[],
  topic: Topic | null,
): string | null {
  const own = rows.filter(({ outlet, stance }) => outlet !== null && stance !== "none");
  const outlets = unique(own.flatMap(({ outlet }) => outlet ?? []));
  const found = (stance: StanceRow["stance"] | null, outlet: string | null) =>
    sumOf(
      own.filter(
        (row) =>
          (stance === null || row.stance === stance) && (outlet === null || row.outlet === outlet),
      ),
      ({ count }) => count,
    );
  const all = found(null, null);
  if (all === 0) return null;
  const doubting = outlets.filter((outlet) => found("doubting", outlet) > 0);
  const heard = outlets.filter((outlet) => found(null, outlet) > 0);
  const saying = heard.filter((outlet) => found("neutral", outlet) > 0);
  const [lone] = doubting;
  const wordings: string[] = [];
  const sides = widestGap(
    together.map((panel) => ({
      ...panel,
      marks: panel.marks.filter(({ series }) => series !== NO_SIDE),
    })),
  );
  if (sides !== undefined) {
    const [more, less] = [sides.more, sides.less].map(({ series }) => sideName(topic, series));
    wordings.push(
      `${sides.panel.title.replace(" (", " cues (")} introduce ${possessive(more!)} words more often than ${possessive(less!)}`,
    );
  }
  if (
    lone !== undefined &&
    doubting.length === 1 &&
    heard.length > 2 &&
    found("doubting", lone) > 1
  ) {
    const told = `${lone} alone uses doubting cues (“claimed”): ${formatNumber(found("doubting", lone), 0)} of ${formatNumber(found(null, lone), 0)}`;
    if (saying.length === heard.length)
      wordings.push(`${capital(ofOutlets(heard.length, heard.length))} use “said”; ${told}`);
    wordings.push(told);
  }
  return fitting(
    ...wordings,
    `Of ${formatNumber(all, 0)} cues ${formatNumber(found("neutral", null), 0)} are neutral (“said”), ${formatNumber(found("doubting", null), 0)} doubting (“claimed”)`,
  );
}
