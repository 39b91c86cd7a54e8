import type { Contribution } from "../statistics/contribution.js";

/** Contributions as columns: names and findings once, and numbers in as many bytes as they need. */
export interface PackedContributions {
  readonly names: readonly string[];
  readonly findings: readonly string[];
  readonly name: Uint16Array;
  readonly paragraph: Uint32Array;
  readonly amount: Float64Array;
  /** Place in `findings` from 1; 0 for none. */
  readonly finding: Uint32Array;
}

/** Packs an article's contributions: several for each finding, whose ids and names are the most of them. */
export function packContributions(contributions: readonly Contribution[]): PackedContributions {
  const names = new Map<string, number>();
  const findings = new Map<string, number>();
  const placeIn = (places: Map<string, number>, text: string): number => {
    const known = places.get(text) ?? places.size;
    if (known === places.size) places.set(text, known);
    return known;
  };
  return {
    name: Uint16Array.from(contributions, ({ name }) => placeIn(names, name)),
    paragraph: Uint32Array.from(contributions, ({ paragraph }) => paragraph),
    amount: Float64Array.from(contributions, ({ amount }) => amount),
    finding: Uint32Array.from(contributions, ({ finding }) =>
      finding === null ? 0 : 1 + placeIn(findings, finding),
    ),
    names: [...names.keys()],
    findings: [...findings.keys()],
  };
}

/** The contributions that were packed, in their order. */
export function unpackContributions(packed: PackedContributions): Contribution[] {
  const { names, findings, name, paragraph, amount, finding } = packed;
  return Array.from(name, (place, at) => ({
    paragraph: paragraph[at]!,
    name: names[place]!,
    amount: amount[at]!,
    finding: finding[at] === 0 ? null : findings[finding[at]! - 1]!,
  }));
}
