import type { AccusationFinding } from "../../finding.js";
import type { Side } from "../../topic/topic.js";
import { formatNumber, listOf } from "../kit/text.js";
import { fitting } from "../kit/title.js";

/**
 * How often each accused side is not heard in the same article, the most accused first.
 *
 * @example accusedHeardTitle(accusations, sides) // 'Accused and not heard: Suda 17 of 19 times, Northmark 2 of 5'
 */
export function accusedHeardTitle(
  accusations: readonly Pick<AccusationFinding, "accused" | "response">[],
  sides: readonly Side[],
): string | null {
  const counts = sides
    .map(({ id, name }) => ({ name, own: accusations.filter(({ accused }) => accused === id) }))
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => b.own.length - a.own.length)
    .map(({ name, own }, at) => {
      const unheard = own.filter(({ response }) => response === "unheard").length;
      const times = at > 0 ? "" : own.length === 1 ? " time" : " times";
      return `${name} ${formatNumber(unheard, 0)} of ${formatNumber(own.length, 0)}${times}`;
    });
  return counts.length === 0 ? null : fitting(`Accused and not heard: ${listOf(counts)}`);
}
