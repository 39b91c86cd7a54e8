import { describe, expect, test } from "vitest";
import { stageClock } from "../../src/commands/stage-clock.js";

describe("the time that a stage still takes", () => {
  test("is as long as the rest takes at the speed so far", () => {
    const clock = stageClock();
    clock.heard("articles", 0, 100);
    clock.heard("articles", 0.25, 110);
    expect(clock.left(110)).toBe(30);
  });

  test("goes on falling while nothing is heard, as within a long article", () => {
    const clock = stageClock();
    clock.heard("articles", 0, 0);
    clock.heard("articles", 0.5, 60);
    expect(clock.left(100)).toBe(20);
    expect(clock.left(1000)).toBe(0);
  });

  test("is not told from a moment, nor before anything is done, nor when all is", () => {
    const clock = stageClock();
    clock.heard("articles", 0, 0);
    clock.heard("articles", 0.5, 1);
    expect(clock.left(1)).toBeNull();
    clock.heard("articles", 1, 30);
    expect(clock.left(30)).toBeNull();
    clock.heard("comparison", 0, 50);
    expect(clock.left(90)).toBeNull();
  });

  test("counts from where a stage began: articles that were read before took no time", () => {
    const clock = stageClock();
    clock.heard("files", 1, 0);
    clock.heard("articles", 0.5, 10);
    clock.heard("articles", 0.75, 20);
    expect(clock.left(20)).toBe(10);
  });
});
