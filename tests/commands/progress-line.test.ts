import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { progressLine, timeLeft, type ProgressLine } from "../../src/commands/progress-line.js";
import { STAGES } from "../../src/progress.js";

const line = (some: Partial<ProgressLine> = {}): ProgressLine => ({
  ...{ stage: "articles", done: 3, all: 8, share: 0.5, step: 2, steps: 4, left: 65 },
  ...some,
});

describe("a line of progress", () => {
  test("shows the stage, how much is done, and its time left", () => {
    expect(progressLine(line(), 40)).toBe("2/4 articles ████░░░░░ 50 %, 1 min left");
  });

  test("gives the number of articles where there is room", () => {
    expect(progressLine(line({ done: 1203, all: 100_000 }), 80)).toMatch(
      /^2\/4 articles █+░+ 50 %, 1 min left, 1,203 of 100,000$/,
    );
  });

  test("says nothing of the time left before it can be told", () => {
    expect(progressLine(line({ left: null }), 40)).not.toContain("left");
  });

  test("fits 40 columns whatever is read and however long it takes, with share and time", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STAGES),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.option(fc.double({ min: 0, max: 99 * 3600, noNaN: true })),
        fc.nat(1_000_000),
        fc.integer({ min: 40, max: 200 }),
        (stage, share, left, all, columns) => {
          const shown = progressLine(
            line({ stage, share, left, all, done: all, step: 4 }),
            columns,
          );
          expect(shown.length).toBeLessThan(columns);
          expect(shown).toContain(`${Math.floor(100 * share)} %`);
          if (left !== null) expect(shown).toContain(timeLeft(left));
        },
      ),
    );
  });

  test.each([
    [0, "1 s left"],
    [42.4, "42 s left"],
    [60, "1 min left"],
    [3599, "1 h 0 min left"],
    [3900, "1 h 5 min left"],
    [86_400, "24 h 0 min left"],
  ])("%d seconds are %s", (seconds, words) => {
    expect(timeLeft(seconds)).toBe(words);
  });
});
