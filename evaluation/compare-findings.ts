import type { Finding } from "../src/index.js";
import { differences } from "./same.js";

/**
 * Share of findings that two kinds of processor may read otherwise in fast precision. There what goes into
 * each product of the learned reader is rounded to 8 bits: where two readings of a sentence are as good as equally likely, the last
 * digits of another processor's arithmetic choose between them. Roles and frames rest on attributions and
 * trees: where one of those is read otherwise, all that rest on it differ with it, so that 6.6 % of the
 * findings of 50 articles do.
 */
export const MAY_DIFFER = 0.08;

/** What two runs on the same articles have in common. */
export interface Compared {
  /** Findings of both runs together, each once. */
  readonly findings: number;
  /** Findings that only one run has, or that differ in span, kind, name, sign or by more than .05. */
  readonly different: number;
  readonly lines: readonly string[];
  /** The largest difference of two confidences. */
  readonly furthest: number;
}

/** Compares findings of the same articles by their ids. */
export function compareFindings(first: readonly Finding[], second: readonly Finding[]): Compared {
  const [a, b] = [first, second].map((all) => new Map(all.map((one) => [one.id, one])));
  const ids = new Set([...a!.keys(), ...b!.keys()]);
  const lines: string[] = [];
  let different = 0;
  let furthest = 0;
  for (const id of ids) {
    const [one, other] = [a!.get(id), b!.get(id)];
    const found =
      one === undefined || other === undefined
        ? [`${id}: found only by the ${one === undefined ? "second" : "first"} run`]
        : differences(one, other, id);
    if (found.length > 0) different++;
    lines.push(...found);
    if (one && other) furthest = Math.max(furthest, Math.abs(one.confidence - other.confidence));
  }
  return { findings: ids.size, different, lines, furthest };
}

/** True where nothing differs: what full precision promises, on any processor. */
export const same = ({ different }: Compared): boolean => different === 0;

/** True where no more differs than another kind of processor may change. */
export const alike = ({ findings, different }: Compared): boolean =>
  different <= MAY_DIFFER * findings;
