import type { Analysis, MeasureDescription } from "../../outlets/analysis.js";
import type { Topic } from "../../topic/topic.js";
import { sideName } from "../kit/colours.js";
import type { Panel } from "../kit/panels.js";
import { formatNumber, listOf } from "../kit/text.js";
import { fitting, sumOf } from "../kit/title.js";
import { widestGap } from "../kit/widest-gap.js";

/**
 * The widest gap between two sides in one outlet whose intervals do not meet; without one, how often each side is
 * the agent of a harmful verb in the outlets' own voice (harm told in nouns, as “occupation”, is counted elsewhere).
 *
 * @param verbs what a panel's share is a share of: "do harm", by panel
 */
export function rolesTitle(
  panels: readonly Panel[],
  verbs: readonly string[],
  { measures, outlets }: Pick<Analysis, "measures" | "outlets">,
  topic: Topic | null,
): string | null {
  const widest = widestGap(panels);
  if (widest !== undefined) {
    const { outlet } = outlets[widest.more.row]!;
    const [more, less] = [widest.more, widest.less].map(({ series }) => sideName(topic, series));
    return fitting(
      `${outlet} has ${more!} ${verbs[panels.indexOf(widest.panel)]!} more often than ${less!}`,
    );
  }
  const found = ({ id }: MeasureDescription) =>
    sumOf(outlets, ({ figures }) =>
      sumOf(
        figures.filter(({ measure }) => measure === id),
        ({ findingCount }) => findingCount,
      ),
    );
  const counts = measures
    .filter(({ component, detail }) => component === "deed" && detail === "harms")
    .flatMap((one) => (one.side === null ? [] : [{ side: one.side, count: found(one) }]))
    .sort((a, b) => b.count - a.count);
  if (counts.every(({ count }) => count === 0)) return null;
  const told = counts.map(({ side, count }, at) => {
    const times = at > 0 ? "" : count === 1 ? " time" : " times";
    return `${sideName(topic, side)} ${formatNumber(count, 0)}${times}`;
  });
  return fitting(
    `Agent of a harmful verb, in the outlets’ own voice: ${listOf(told)}`,
    `Agent of a harmful verb: ${listOf(told)}`,
  );
}
