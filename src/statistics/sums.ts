import type { Counts, Totals } from "./measure.js";

/** A unit of text with the cluster that it varies together with and its named counts. */
export interface Unit {
  readonly cluster: string;
  readonly counts: Counts;
}

/** The counts of clusters as a sparse table: for each cluster its names (by index) and amounts. */
export interface ClusterSums {
  /** Names of all counts, in code-unit order. */
  readonly names: readonly string[];
  readonly clusters: number;
  /** Entries of cluster `g` stand from `starts[g]` to `starts[g + 1]` (exclusive). */
  readonly starts: Int32Array;
  readonly nameIndex: Int32Array;
  readonly amounts: Float64Array;
}

/**
 * Adds units up to their clusters. Clusters are put in an order that depends on their amounts first
 * and on their names only to break ties: two outlets with the same counts then draw the same
 * resamples, and swapping the names of two counts swaps nothing else.
 */
export function clusterSums(units: readonly Unit[]): ClusterSums {
  const byCluster = new Map<string, Map<string, number[]>>();
  const seen = new Set<string>();
  for (const { cluster, counts } of units) {
    const sums = byCluster.get(cluster) ?? new Map<string, number[]>();
    byCluster.set(cluster, sums);
    for (const [name, amount] of Object.entries(counts)) {
      if (!Number.isFinite(amount))
        throw new RangeError(`invalid count "${name}"; not a finite number: ${amount}`);
      if (amount === 0) continue;
      seen.add(name);
      const amounts = sums.get(name);
      if (amounts) amounts.push(amount);
      else sums.set(name, [amount]);
    }
  }
  const names = [...seen].sort();
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const rows = [...byCluster].map(([cluster, sums]) => {
    const entries = [...sums].map(([name, amounts]) => [indexOf.get(name)!, exactSum(amounts)]);
    const key = entries.map(([, amount]) => amount!).sort((a, b) => a - b);
    return { cluster, entries, key };
  });
  rows.sort((a, b) => compareLists(a.key, b.key) || (a.cluster < b.cluster ? -1 : 1));

  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ entries }, g) => (starts[g + 1] = starts[g]! + entries.length));
  const nameIndex = new Int32Array(starts[rows.length]!);
  const amounts = new Float64Array(starts[rows.length]!);
  rows
    .flatMap(({ entries }) => entries)
    .forEach(([index, amount], place) => {
      nameIndex[place] = index!;
      amounts[place] = amount!;
    });
  return { names, clusters: rows.length, starts, nameIndex, amounts };
}

/** A sum that does not depend on the order of what is added. */
const exactSum = (amounts: number[]) =>
  amounts.length === 1
    ? amounts[0]!
    : amounts.sort((a, b) => a - b).reduce((sum, amount) => sum + amount, 0);

function compareLists(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/** Adds cluster `g`, `weight` times, to the totals. */
export function addCluster(sums: ClusterSums, totals: Float64Array, g: number, weight: number) {
  for (let place = sums.starts[g]!; place < sums.starts[g + 1]!; place++)
    totals[sums.nameIndex[place]!]! += weight * sums.amounts[place]!;
}

/** Shows an array of totals by name; `values` may change between calls. */
export function totalsView(names: readonly string[], values: Float64Array): Totals {
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const prefixed = new Map<string, readonly number[]>();
  return {
    total: (name) => {
      const index = indexOf.get(name);
      return index === undefined ? 0 : values[index]!;
    },
    startingWith: (prefix) => {
      let indices = prefixed.get(prefix);
      if (!indices) {
        indices = [...names.keys()].filter((index) => names[index]!.startsWith(prefix));
        prefixed.set(prefix, indices);
      }
      const found: (readonly [string, number])[] = [];
      for (const index of indices)
        if (values[index] !== 0) found.push([names[index]!, values[index]!]);
      return found;
    },
  };
}
