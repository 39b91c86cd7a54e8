/** A vector with few numbers that are not 0: twelve bytes each, as a corpus has very many articles. */
export interface SparseVector {
  /** Each once, in whatever order; sums are made in it. */
  readonly places: Int32Array;
  /** The numbers, in the order of their places. */
  readonly values: Float64Array;
}

/**
 * A vector of places, each once, with their numbers.
 *
 * @example
 * sparseVector([[2, 0.6], [7, 0.8]]).values[1]; // 0.8
 */
export const sparseVector = (entries: readonly (readonly [number, number])[]): SparseVector => ({
  places: Int32Array.from(entries, ([place]) => place),
  values: Float64Array.from(entries, ([, value]) => value),
});

/** What is grouped: a vector of length 1, and whether it may stand in one group with others. */
export interface Grouped<Bounds> {
  readonly vector: SparseVector;
  readonly bounds: Bounds;
}

interface Cluster<Bounds> {
  readonly members: readonly number[];
  readonly sum: SparseVector;
  readonly bounds: Bounds;
  readonly neighbours: Set<number>;
}

/**
 * Groups by average linkage (Sokal and Michener 1958): two groups are joined, the most alike first, as
 * long as the mean cosine between a member of the one and a member of the other reaches a threshold.
 * The mean is exact: of unit vectors it is the product of the groups' sums over the product of their
 * sizes. Only groups with a pair among `pairs` are compared, so that the work grows with the pairs, not
 * with the square of the number of items.
 *
 * @param items vectors of length 1 (0 for an empty one)
 * @param pairs indices of items that may be alike; every pair that reaches the threshold
 * @param threshold of the mean cosine, 0 to 1
 * @param merge bounds of a joined group, or null where the two must not be joined
 * @returns groups of indices, in order of their first
 * @example
 * averageLinkage([east, alsoEast, north], [[0, 1], [1, 2]], 0.5, () => 0); // [[0, 1], [2]]
 */
export function averageLinkage<Bounds>(
  items: readonly Grouped<Bounds>[],
  pairs: Iterable<readonly [number, number]>,
  threshold: number,
  merge: (a: Bounds, b: Bounds) => Bounds | null,
): number[][] {
  const clusters: (Cluster<Bounds> | null)[] = items.map(({ vector, bounds }, index) => ({
    members: [index],
    sum: vector,
    bounds,
    neighbours: new Set(),
  }));
  const queue = new Queue();
  const { product, added } = arithmetic(items.map(({ vector }) => vector));
  const compare = (a: number, b: number) => {
    const [one, other] = [clusters[a]!, clusters[b]!];
    one.neighbours.add(b);
    other.neighbours.add(a);
    if (merge(one.bounds, other.bounds) === null) return;
    const alike = product(one.sum, other.sum) / (one.members.length * other.members.length);
    if (alike >= threshold) queue.push({ alike, a: Math.min(a, b), b: Math.max(a, b) });
  };
  for (const [a, b] of pairs) if (a !== b && !clusters[a]!.neighbours.has(b)) compare(a, b);

  for (let next = queue.pop(); next !== null; next = queue.pop()) {
    const [one, other] = [clusters[next.a], clusters[next.b]];
    if (!one || !other) continue;
    const bounds = merge(one.bounds, other.bounds)!;
    const joined = clusters.length;
    clusters.push({
      members: [...one.members, ...other.members].sort((a, b) => a - b),
      sum: added(one.sum, other.sum),
      bounds,
      neighbours: new Set(),
    });
    clusters[next.a] = clusters[next.b] = null;
    const near = new Set([...one.neighbours, ...other.neighbours]);
    for (const index of [...near].sort((a, b) => a - b))
      if (clusters[index]) compare(joined, index);
  }
  return clusters
    .flatMap((cluster) => (cluster ? [[...cluster.members]] : []))
    .sort((a, b) => a[0]! - b[0]!);
}

/** Products and sums of vectors whose places are those of some items. */
function arithmetic(vectors: readonly SparseVector[]) {
  let size = 0;
  for (const { places } of vectors) for (const place of places) if (place >= size) size = place + 1;
  // One of the two laid out by place; all 0 between calls.
  const laid = new Float64Array(size);
  const product = (a: SparseVector, b: SparseVector): number => {
    const [small, large] = a.places.length <= b.places.length ? [a, b] : [b, a];
    large.places.forEach((place, at) => (laid[place] = large.values[at]!));
    let sum = 0;
    small.places.forEach((place, at) => (sum += small.values[at]! * laid[place]!));
    for (const place of large.places) laid[place] = 0;
    return sum;
  };
  const added = (a: SparseVector, b: SparseVector): SparseVector => {
    b.places.forEach((place, at) => (laid[place] = b.values[at]!));
    const values = Array.from(a.values, (value, at) => value + laid[a.places[at]!]!);
    for (const place of a.places) laid[place] = 0;
    const more = b.places.filter((place) => laid[place] !== 0);
    for (const place of more) values.push(laid[place]!);
    for (const place of b.places) laid[place] = 0;
    return {
      places: Int32Array.from([...a.places, ...more]),
      values: Float64Array.from(values),
    };
  };
  return { product, added };
}

interface Candidate {
  readonly alike: number;
  readonly a: number;
  readonly b: number;
}

/** A binary heap: the most alike first; of equals the one whose items come first. */
class Queue {
  private readonly heap: Candidate[] = [];

  push(one: Candidate): void {
    const { heap } = this;
    let at = heap.push(one) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!before(one, heap[above]!)) break;
      heap[at] = heap[above]!;
      at = above;
    }
    heap[at] = one;
  }

  pop(): Candidate | null {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined) return null;
    if (heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && before(heap[below + 1]!, heap[below]!)) below++;
      if (!before(heap[below]!, last)) break;
      heap[at] = heap[below]!;
      at = below;
    }
    heap[at] = last;
    return first;
  }
}

const before = (one: Candidate, other: Candidate) =>
  one.alike !== other.alike
    ? one.alike > other.alike
    : one.a !== other.a
      ? one.a < other.a
      : one.b < other.b;
