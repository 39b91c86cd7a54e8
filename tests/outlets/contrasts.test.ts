import { describe, expect, it } from "vitest";
import { outletContrasts } from "../../src/outlets/index.js";
import type { ScoredArticle } from "../../src/outlets/index.js";

const LEAN = { id: "lean", rank: "main", range: [-1, 1], ofArticle: true } as const;

const article = (outlet: string, event: string, lean: number, unit = `${outlet} ${event}`) => ({
  outlet,
  event,
  unit,
  score: (measure: string) => (measure === "lean" ? lean : undefined),
});
const events = (count: number, make: (event: string, at: number) => ScoredArticle[]) =>
  Array.from({ length: count }, (_, at) => make(`e${String(at)}`, at)).flat();

describe("contrasts of outlets", () => {
  it("are taken within events: what both tell of cancels", () => {
    // Events swing from -.5 to .5; A is always a little warmer than B.
    const articles = events(12, (event, at) => {
      const ofEvent = (at - 5.5) / 11;
      return [article("A", event, ofEvent + 0.1 + (at % 3) / 50), article("B", event, ofEvent)];
    });
    const [one] = outletContrasts(articles, [LEAN], 1);
    expect(one).toMatchObject({ a: "A", b: "B", basis: "events", events: 12, stands: true });
    expect(one!.difference).toBeCloseTo(0.12, 12);
    expect(one!.low).toBeGreaterThan(0.1);
    expect(one!.high).toBeLessThan(0.14);
    expect(one!.valueA! - one!.valueB!).toBeCloseTo(one!.difference!, 12);
  });

  it("count the articles of a family once", () => {
    const articles = events(10, (event, at) => [
      article("A", event, 0.4, `wire ${event}`),
      article("A", event, 0.4, `wire ${event}`),
      article("A", event, 0.4, `wire ${event}`),
      article("A", event, 0, `own ${event}`),
      article("B", event, at % 2 === 0 ? 0.1 : 0),
    ]);
    const [one] = outletContrasts(articles, [LEAN], 1);
    expect(one!.valueA).toBeCloseTo(0.2, 12);
    expect(one!.articles).toEqual([20, 10]);
  });

  it("are taken across articles, and say so, where events are too few", () => {
    const articles = events(12, (event, at) => [
      article("A", `a ${event}`, at % 2 === 0 ? 0.5 : 0.3),
      article("B", `b ${event}`, at % 2 === 0 ? 0.1 : -0.1),
    ]);
    const [one] = outletContrasts(articles, [LEAN], 1);
    expect(one).toMatchObject({ basis: "articles", events: 0, stands: true, articles: [12, 12] });
    expect(one!.difference).toBeCloseTo(0.4, 12);
  });

  it("say what they need where there is too little", () => {
    const articles = events(3, (event) => [article("A", event, 0.5), article("B", event, 0)]);
    const [one] = outletContrasts(articles, [LEAN], 1);
    expect(one).toMatchObject({ sufficient: false, stands: false, p: null, q: null, low: null });
    expect(one!.difference).toBe(0.5);
    expect(one!.reason).toBe(
      "3 shared events, 10 needed; one of the two has 3 independent articles, 10 needed to compare across events",
    );
  });

  it("set each outlet against all the others where there are three", () => {
    const articles = events(10, (event, at) => [
      article("A", event, 0.6 + (at % 2) / 10),
      article("B", event, 0),
      article("C", event, 0.2),
    ]);
    const rows = outletContrasts(articles, [LEAN], 1);
    expect(rows.map(({ a, b }) => [a, b])).toEqual([
      ["A", "B"],
      ["A", "C"],
      ["B", "C"],
      ["A", null],
      ["B", null],
      ["C", null],
    ]);
    expect(rows[3]!.valueB).toBeCloseTo(0.1, 12);
    expect(rows[3]!.difference).toBeCloseTo(0.55, 12);
  });

  it("correct for how many are shown: one chance find among many doesn't stand", () => {
    const measures = Array.from({ length: 40 }, (_, k) => ({ ...LEAN, id: `m${String(k)}` }));
    const articles = events(10, (event, at) =>
      ["A", "B"].map((outlet) => ({
        outlet,
        event,
        unit: `${outlet} ${event}`,
        score: (measure: string) => {
          if (outlet === "B") return 0;
          return measure === "m0" && at !== 0 ? 0.1 + at / 100 : (at % 2 === 0 ? 1 : -1) / 2;
        },
      })),
    );
    const rows = outletContrasts(articles, measures, 1);
    expect(rows[0]!.p).toBeLessThanOrEqual(0.05);
    expect(rows[0]!.stands).toBe(false);
  });

  it("are none with one outlet, and don't hang on the order of articles", () => {
    expect(outletContrasts([article("A", "e", 1)], [LEAN], 1)).toEqual([]);
    const articles = events(11, (event, at) => [
      article("A", event, Math.sin(at)),
      article("B", event, Math.cos(at)),
    ]);
    expect(outletContrasts([...articles].reverse(), [LEAN], 1)).toEqual(
      outletContrasts(articles, [LEAN], 1),
    );
  });
});
