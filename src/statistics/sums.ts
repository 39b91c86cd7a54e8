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
  /** Number of units that were added up. */
  readonly units: number;
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
export function clusterSums(units: Iterable<Unit>): ClusterSums {
  const seen = new Map<string, number>();
  const byCluster = new Map<string, UnitCounts[]>();
  let added = 0;
  for (const { cluster, counts } of units) {
    added++;
    const own = countsOf(counts, seen);
    const others = byCluster.get(cluster);
    if (others) others.push(own);
    else byCluster.set(cluster, [own]);
  }
  const names = [...seen.keys()].sort();
  const placeOf = new Uint32Array(names.length);
  names.forEach((name, place) => (placeOf[seen.get(name)!] = place));
  const rows = [...byCluster].map(([cluster, own]) => {
    const counts = own.length === 1 ? own[0]! : together(own);
    return { cluster, counts, key: counts.amounts.slice().sort() };
  });
  rows.sort((a, b) => compareLists(a.key, b.key) || (a.cluster < b.cluster ? -1 : 1));

  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ counts }, g) => (starts[g + 1] = starts[g]! + counts.names.length));
  const nameIndex = new Int32Array(starts[rows.length]!);
  const amounts = new Float64Array(starts[rows.length]!);
  rows.forEach(({ counts }, g) => {
    const from = starts[g]!;
    counts.names.forEach((name, at) => (nameIndex[from + at] = placeOf[name]!));
    amounts.set(counts.amounts, from);
  });
  return { names, clusters: rows.length, units: added, starts, nameIndex, amounts };
}

/** Counts of a unit that are not 0, names as numbers. */
interface UnitCounts {
  readonly names: Uint32Array;
  readonly amounts: Float64Array;
}

function countsOf(counts: Counts, seen: Map<string, number>): UnitCounts {
  const entries: (readonly [number, number])[] = [];
  for (const [name, amount] of Object.entries(counts)) {
    if (!Number.isFinite(amount))
      throw new RangeError(`invalid count "${name}"; not a finite number: ${amount}`);
    if (amount === 0) continue;
    const known = seen.get(name) ?? seen.size;
    if (known === seen.size) seen.set(name, known);
    entries.push([known, amount]);
  }
  return {
    names: Uint32Array.from(entries, ([name]) => name),
    amounts: Float64Array.from(entries, ([, amount]) => amount),
  };
}

/** Units of one cluster added up, in the order in which their names were met. */
function together(units: readonly UnitCounts[]): UnitCounts {
  const sums = new Map<number, number[]>();
  for (const { names, amounts } of units)
    names.forEach((name, at) => {
      const known = sums.get(name);
      if (known) known.push(amounts[at]!);
      else sums.set(name, [amounts[at]!]);
    });
  return {
    names: Uint32Array.from(sums.keys()),
    amounts: Float64Array.from(sums.values(), exactSum),
  };
}

/** A sum that does not depend on the order of what is added. */
const exactSum = (amounts: number[]) =>
  amounts.length === 1
    ? amounts[0]!
    : amounts.sort((a, b) => a - b).reduce((sum, amount) => sum + amount, 0);

function compareLists(a: Float64Array, b: Float64Array): number {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/** Adds cluster `g`, `weight` times, to the totals. */
export function addCluster(sums: ClusterSums, totals: Float64Array, g: number, weight: number) {
  for (let place = sums.starts[g]!; place < sums.starts[g + 1]!; place++)
    totals[sums.nameIndex[place]!]! += weight * sums.amounts[place]!;
}

/** Does a function of totals ask for any count that some unit has? If not, it gives the same for every resample. */
export function asksForCounted(names: readonly string[], of: (totals: Totals) => unknown): boolean {
  const known = new Set(names);
  let counted = false;
  of({
    total: (name) => {
      counted ||= known.has(name);
      return 0;
    },
    startingWith: (prefix) => {
      counted ||= names.some((name) => name.startsWith(prefix));
      return [];
    },
  });
  return counted;
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
