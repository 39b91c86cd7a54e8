/** Mentions as keys that two annotations share where they mark the same stretch, in clusters. */
export type Clusters = readonly (readonly string[])[];

/** Correct and all, on both sides: added up over documents before a share is taken. */
export interface Counts {
  readonly recalled: number;
  readonly wanted: number;
  readonly precise: number;
  readonly given: number;
}

export const noCounts: Counts = { recalled: 0, wanted: 0, precise: 0, given: 0 };

export const added = (a: Counts, b: Counts): Counts => ({
  recalled: a.recalled + b.recalled,
  wanted: a.wanted + b.wanted,
  precise: a.precise + b.precise,
  given: a.given + b.given,
});

/** F1 of counts, 0 to 1. */
export function f1({ recalled, wanted, precise, given }: Counts): number {
  const recall = wanted === 0 ? 0 : recalled / wanted;
  const precision = given === 0 ? 0 : precise / given;
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
}

const clusterOf = (clusters: Clusters): ReadonlyMap<string, number> =>
  new Map(clusters.flatMap((cluster, at) => cluster.map((one) => [one, at] as const)));

/** MUC (Vilain et al. 1995): links that hold the clusters together. */
export function muc(gold: Clusters, found: Clusters): Counts {
  const links = (of: Clusters, by: Clusters): readonly [number, number] => {
    const at = clusterOf(by);
    let kept = 0;
    let all = 0;
    for (const cluster of of) {
      const parts = new Set(cluster.map((one) => at.get(one) ?? one));
      kept += cluster.length - parts.size;
      all += cluster.length - 1;
    }
    return [kept, all];
  };
  const [recalled, wanted] = links(gold, found);
  const [precise, given] = links(found, gold);
  return { recalled, wanted, precise, given };
}

/** B-cubed (Bagga and Baldwin 1998): for each mention, how much of its cluster is right. */
export function bCubed(gold: Clusters, found: Clusters): Counts {
  const shares = (of: Clusters, by: Clusters): readonly [number, number] => {
    const at = clusterOf(by);
    let sum = 0;
    let all = 0;
    for (const cluster of of) {
      const parts = new Map<number, number>();
      for (const one of cluster) {
        const part = at.get(one);
        if (part !== undefined) parts.set(part, (parts.get(part) ?? 0) + 1);
      }
      for (const size of parts.values()) sum += (size * size) / cluster.length;
      all += cluster.length;
    }
    return [sum, all];
  };
  const [recalled, wanted] = shares(gold, found);
  const [precise, given] = shares(found, gold);
  return { recalled, wanted, precise, given };
}

/** CEAF by entities (Luo 2005): clusters paired one to one so that they agree most. */
export function ceafE(gold: Clusters, found: Clusters): Counts {
  const at = clusterOf(found);
  const agreement = gold.map((cluster) => {
    const row = new Float64Array(found.length);
    for (const one of cluster) {
      const part = at.get(one);
      if (part !== undefined) row[part]! += 1;
    }
    return row.map((common, part) => (2 * common) / (cluster.length + found[part]!.length));
  });
  const best = bestPairing(agreement, found.length);
  return { recalled: best, wanted: gold.length, precise: best, given: found.length };
}

/** The greatest sum of one value a row and a column (the Hungarian method). */
export function bestPairing(rows: readonly Float64Array[], columns: number): number {
  const size = Math.max(rows.length, columns);
  const cost = (row: number, column: number) => -(rows[row]?.[column] ?? 0);
  const rowPrice = new Float64Array(size + 1);
  const columnPrice = new Float64Array(size + 1);
  const match = new Int32Array(size + 1);
  const way = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    match[0] = row;
    let column = 0;
    const least = new Float64Array(size + 1).fill(Infinity);
    const used = new Uint8Array(size + 1);
    do {
      used[column] = 1;
      const from = match[column]!;
      let step = Infinity;
      let next = 0;
      for (let j = 1; j <= size; j += 1) {
        if (used[j]) continue;
        const here = cost(from - 1, j - 1) - rowPrice[from]! - columnPrice[j]!;
        if (here < least[j]!) {
          least[j] = here;
          way[j] = column;
        }
        if (least[j]! < step) {
          step = least[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= size; j += 1) {
        if (used[j]) {
          rowPrice[match[j]!]! += step;
          columnPrice[j]! -= step;
        } else least[j]! -= step;
      }
      column = next;
    } while (match[column] !== 0);
    do {
      const before = way[column]!;
      match[column] = match[before]!;
      column = before;
    } while (column !== 0);
  }
  let sum = 0;
  for (let column = 1; column <= size; column += 1) sum -= cost(match[column]! - 1, column - 1);
  return sum;
}

/** Clusters of two mentions and more. */
export const withoutSingles = (clusters: Clusters): Clusters =>
  clusters.filter(({ length }) => length > 1);
