import { describe, expect, test } from "vitest";
import { asksForCounted } from "../../src/statistics/sums.js";

describe("does a figure ask for anything that was counted?", () => {
  const names = ["accused:nordia", "words"];

  test("it does where one of the counts is there, asked for first or last", () => {
    expect(asksForCounted(names, ({ total }) => total("words"))).toBe(true);
    expect(asksForCounted(names, ({ total }) => total("none") + total("words"))).toBe(true);
    expect(asksForCounted(names, ({ startingWith }) => startingWith("accused:").length)).toBe(true);
  });

  test("it does not where no unit has any of them", () => {
    expect(asksForCounted(names, ({ total }) => total("word") + total("accused"))).toBe(false);
    expect(asksForCounted(names, ({ startingWith }) => startingWith("heard:").length)).toBe(false);
  });

  test("a share whose whole was counted asks, though its value is undefined without", () => {
    const share = ({ total }: { total: (name: string) => number }) =>
      total("words") > 0 ? total("found") / total("words") : null;
    expect(asksForCounted(names, share)).toBe(true);
  });
});
