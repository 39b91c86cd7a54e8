/**
 * Does `work` for every item, at most `lanes` at a time, and gives the results in the items' order.
 */
export async function inLanes<Item, Result>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = new Array<Result>(items.length);
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      const mine = next;
      next += 1;
      results[mine] = await work(items[mine]!, mine);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}
