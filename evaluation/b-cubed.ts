/** How well groups fit, each item for itself (Bagga and Baldwin 1998). */
export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * For each item the share of its group that belongs with it (precision) and the share of what belongs
 * with it that is in its group (recall), both averaged over items; F1 is their harmonic mean.
 *
 * @param found name of the group of each item
 * @param gold name of the group that each item belongs to, in the same order
 * @example bCubed(["a", "a", "b"], ["x", "x", "x"]); // precision 1, recall 5/9, f1 .714
 */
export function bCubed(found: readonly string[], gold: readonly string[]): BCubed {
  const both = countBy(found.map((name, index) => JSON.stringify([name, gold[index]])));
  const [ofFound, ofGold] = [countBy(found), countBy(gold)];
  let [precision, recall] = [0, 0];
  found.forEach((name, index) => {
    const shared = both.get(JSON.stringify([name, gold[index]]))!;
    precision += shared / ofFound.get(name)! / found.length;
    recall += shared / ofGold.get(gold[index]!)! / found.length;
  });
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
