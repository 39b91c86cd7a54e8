import { describe, expect, it } from "vitest";
import { openingsOf } from "../../src/figures/index.js";
import { isDay, periodsOf } from "../../src/figures/kit/periods.js";
import { timeLine } from "../../src/figures/time-line.js";
import type { Analysis, ArticleRow } from "../../src/outlets/analysis.js";
import { makeAnalysis } from "../fixtures/analysis.js";

const base = makeAnalysis({ copies: 4 });

/** The same articles, each with the date that is told of it; null for none. */
const dated = (dateOf: (row: ArticleRow, at: number) => string | null): Analysis => ({
  ...base,
  articles: base.articles.map((row, at) => ({
    ...row,
    article: { ...row.article, date: dateOf(row, at) },
  })),
});
const day = (at: number) => new Date(Date.UTC(2024, 1, 26 + at)).toISOString().slice(0, 10);

describe("the time line", () => {
  it("says that there is no course to draw over a week, and what would change it", () => {
    const figure = timeLine(dated((_, at) => day(at % 7)));
    expect(figure.empty).toBe(true);
    const words = JSON.stringify(figure.layout.annotations).replaceAll("<br>", " ");
    expect(words).toContain("span 7 days");
    expect(words).toContain("add articles of other weeks");
    expect(JSON.stringify(timeLine(dated(() => null)).layout.annotations)).toContain("No article");
  });

  it("counts every dated article once, in the period of its date, and tells how many have none", () => {
    const figure = timeLine(dated((_, at) => (at === 0 ? null : day(5 * at))));
    expect(figure.empty).toBe(false);
    const articles = figure.rows.map((row) => Number(row["articles"]));
    expect(articles.reduce((sum, one) => sum + one, 0)).toBe(base.articles.length - 1);
    expect(figure.subtitle).toContain("1 article without a date left out");
    // Too few for weeks: less than one article of each outlet in each.
    expect(new Set(figure.rows.map(({ unit }) => unit))).toEqual(new Set(["month"]));
    for (const { from } of figure.rows) expect(String(from)).toMatch(/-01$/);
  });

  it("names the period that is densest in loaded terms, where two or more have articles enough", () => {
    const figure = timeLine(
      dated(({ article }) => (article.outlet === "The Harbour Post" ? "2024-03-01" : "2024-03-20")),
    );
    const rate = (from: string) => {
      const own = figure.rows.filter((row) => row["from"] === from);
      const sum = (key: string) => own.reduce((total, row) => total + Number(row[key]), 0);
      return (1000 * sum("loaded")) / sum("words");
    };
    const [first, last] = [rate("2024-03-01"), rate("2024-03-20")];
    const name = first > last ? "1 March 2024" : "20 March 2024";
    expect(figure.title).toBe(
      `${name} is densest in loaded terms: ${Math.max(first, last).toFixed(1)} per 1,000 words`,
    );
  });

  it("names else the period with most articles, and none where two have as many", () => {
    const peak = timeLine(dated((_, at) => (at < 3 ? "2024-03-20" : day(at % 11))));
    expect(peak.title).toBe(
      `20 March 2024 has most articles: 3 of ${String(base.articles.length)}`,
    );
    const even = timeLine(dated((_, at) => day(2 * (at % 10))));
    expect(even.title).toBe("When each outlet wrote, and in what words");
  });

  it("divides the loaded terms of a period by its words, and opens those terms", () => {
    const figure = timeLine(dated((_, at) => day(at)));
    for (const { loaded, words, per_1000: rate } of figure.rows)
      if (rate !== null)
        expect(Number(rate)).toBeCloseTo((1000 * Number(loaded)) / Number(words), 9);
    const all = figure.rows.reduce((sum, { loaded }) => sum + Number(loaded), 0);
    const counted = base.findings.filter(
      (one) => one.kind === "loaded" && one.voice === "outlet" && one.lexicon !== null,
    );
    expect(all).toBe(counted.length);
    expect(openingsOf(figure).reduce((sum, { total }) => sum + total, 0)).toBe(counted.length);
  });

  it("does not depend on the order of the articles", () => {
    const one = dated((_, at) => day(3 * at));
    expect(
      timeLine({ ...one, articles: [...one.articles].reverse() })
        .rows.map((row) => JSON.stringify(row))
        .sort(),
    ).toEqual(
      timeLine(one)
        .rows.map((row) => JSON.stringify(row))
        .sort(),
    );
  });
});

describe("periods", () => {
  it("are of days of the calendar only: another date is as none", () => {
    expect(["2024-02-29", "2024-02-30", "2024-13-45", "2024-02", ""].map(isDay)).toEqual([
      ...[true, false, false, false, false],
    ]);
    const one = dated((_, at) => (at === 0 ? "2024-02-30" : day(3 * at)));
    expect(timeLine(one).subtitle).toContain("1 article without a date left out");
  });

  it("are days up to a month, weeks up to a year, and months beyond; none is left out", () => {
    const units = [31, 32, 370, 371].map((days) => periodsOf([day(0), day(days - 1)]).unit);
    expect(units).toEqual(["day", "week", "week", "month"]);
    expect(periodsOf([day(0), day(30)]).periods).toHaveLength(31);
    const months = periodsOf(["2023-01-31", "2024-03-01"]).periods;
    expect(months.map(({ from }) => from)).toEqual([
      ...Array.from({ length: 12 }, (_, at) => `2023-${String(at + 1).padStart(2, "0")}-01`),
      ...["2024-01-01", "2024-02-01", "2024-03-01"],
    ]);
  });

  it("hold each of their days", () => {
    const { periods, placeOf } = periodsOf([day(0), day(100)]);
    for (let at = 0; at <= 100; at++) {
      const { from } = periods[placeOf(day(at))]!;
      const into = (Date.parse(day(at)) - Date.parse(from)) / 86_400_000;
      expect(into).toBeGreaterThanOrEqual(0);
      expect(into).toBeLessThan(7);
    }
  });
});
