import { expect, test } from "vitest";
import { sampleOf, SHOWN_FINDINGS } from "../../src/outlets/evidence.js";

const ids = (articles: number, each: number) =>
  Array.from({ length: articles * each }, (_, i) => `${Math.floor(i / each)}-${i % each}`);
const placeOf = (id: string) => ({ event: id.split("-")[0]!, article: id.split("-")[0]! });
const articleOf = (id: string) => Number(id.split("-")[0]);

test("all are shown where there are twenty or fewer", () => {
  const few = ids(4, 5);
  expect(sampleOf(few, placeOf)).toEqual({ count: 20, findings: few });
});

test("of many, each article in its turn gives one, and the count is that of all", () => {
  const { count, findings } = sampleOf(ids(10, 50), placeOf);
  expect(count).toBe(500);
  expect(findings).toHaveLength(SHOWN_FINDINGS);
  for (let article = 0; article < 10; article++)
    expect(findings.filter((id) => articleOf(id) === article)).toHaveLength(2);
});

test("of more articles than are shown, the sample reaches from the first to near the last", () => {
  const { findings } = sampleOf(ids(100, 3), placeOf);
  const articles = findings.map(articleOf);
  expect(new Set(articles).size).toBe(SHOWN_FINDINGS);
  expect(articles[0]).toBe(0);
  expect(articles.at(-1)).toBe(95);
  expect([...articles].sort((a, b) => a - b)).toEqual(articles);
});

test("an event of which an outlet wrote much gives no more than the others", () => {
  const many = [...ids(40, 3)].map((id) => ({
    id,
    event: articleOf(id) < 30 ? "war" : id[0]! + id[1]!,
  }));
  const eventOf = new Map(many.map(({ id, event }) => [id, event]));
  const { findings } = sampleOf(
    many.map(({ id }) => id),
    (id) => ({ event: eventOf.get(id)!, article: articleOf(id) }),
  );
  const ofWar = findings.filter((id) => eventOf.get(id) === "war");
  expect(findings).toHaveLength(SHOWN_FINDINGS);
  expect(ofWar.length).toBeLessThan(4);
  expect(new Set(findings.map((id) => eventOf.get(id))).size).toBe(11);
  expect(new Set(ofWar.map(articleOf)).size).toBe(ofWar.length);
});
