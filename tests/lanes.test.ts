import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { inLanes } from "../src/lanes.js";

describe("work in lanes", () => {
  it("gives results in the items' order, whichever is done first", async () => {
    const done: number[] = [];
    const results = await inLanes([30, 1, 10], 3, async (pause, index) => {
      await wait(pause);
      done.push(index);
      return index * 10;
    });
    expect(results).toEqual([0, 10, 20]);
    expect(done).not.toEqual([0, 1, 2]);
  });

  it("has no more in work than there are lanes", async () => {
    let now = 0;
    let most = 0;
    await inLanes([...Array(9).keys()], 2, async () => {
      most = Math.max(most, ++now);
      await wait(1);
      now -= 1;
    });
    expect(most).toBe(2);
  });

  it("fails with the first error", async () => {
    const work = (item: number) =>
      item === 2 ? Promise.reject(new Error("two is bad")) : Promise.resolve(item);
    await expect(inLanes([1, 2, 3], 2, work)).rejects.toThrow("two is bad");
  });
});
