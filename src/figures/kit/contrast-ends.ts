import type { Analysis } from "../../outlets/analysis.js";
import { comparedWith, type ClearContrast } from "../../outlets/index.js";
import type { Dumbbell } from "./dumbbell.js";
import { markEvidence } from "./mark-evidence.js";
import { formatNumber } from "./text.js";
import { formatValue, isSigned } from "./unit.js";

/** The two values of a contrast, each with its outlet's sentences, and how far the first may lie from the second. */
export function contrastEnds(analysis: Analysis): (row: ClearContrast) => Dumbbell {
  const evidence = markEvidence(analysis);
  return ({ contrast, measure }) => {
    const { a, b, difference, low, high, q } = contrast;
    const told = `difference ${formatNumber(difference!)} (95 % interval ${formatNumber(low!)} to ${formatNumber(high!)}), q ${formatNumber(q!, 3)}`;
    const end = (name: string, value: number, isIts: (outlet: string) => boolean) => {
      const behind = analysis.outlets
        .filter(({ outlet }) => isIts(outlet))
        .flatMap(({ figures }) => figures.filter((figure) => figure.measure === measure.id));
      const head = [`${name}: ${measure.label}`, formatValue(value, measure.unit), told];
      const ids = behind.flatMap(({ findings }) => findings);
      const total = behind.reduce((sum, { findingCount }) => sum + findingCount, 0);
      return { name, value, evidence: evidence(head, ids, { total }) };
    };
    const [valueA, valueB] = [contrast.valueA!, contrast.valueB!];
    const isOther = (outlet: string) => (b === null ? outlet !== a : outlet === b);
    const one = end(a, valueA, (outlet) => outlet === a);
    // A share or a rate is never below 0, whatever a difference allows.
    const least = isSigned(measure.unit) ? -Infinity : 0;
    const interval = [Math.max(least, valueB + low!), valueB + high!] as const;
    return { ends: [one, end(comparedWith(contrast), valueB, isOther)], interval };
  };
}
