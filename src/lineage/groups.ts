/** Joins what is linked, directly or through others: lists of two or more indices, in order. */
export function linkedGroups(
  count: number,
  links: Iterable<readonly [number, number]>,
): number[][] {
  const parent = Int32Array.from({ length: count }, (_, index) => index);
  const root = (index: number): number => {
    let top = index;
    while (parent[top] !== top) top = parent[top]!;
    for (let at = index; at !== top;) [at, parent[at]] = [parent[at]!, top];
    return top;
  };
  for (const [a, b] of links) {
    const [one, other] = [root(a), root(b)];
    parent[Math.max(one, other)] = Math.min(one, other);
  }
  const groups = new Map<number, number[]>();
  for (let index = 0; index < count; index++) {
    const top = root(index);
    const group = groups.get(top);
    if (group) group.push(index);
    else groups.set(top, [index]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
