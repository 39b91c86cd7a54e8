import { describe, expect, test } from "vitest";
import type { Finding } from "../src/finding.js";
import { findingIndex, findingList } from "../src/finding-list.js";
import { withEach } from "../src/lazy-list.js";

const finding = (article: string, at: number) =>
  ({ id: `${article}#m${at}-${at + 1}`, kind: "mention", article, start: at }) as Finding;

const ARTICLES = new Map([
  ["a", [finding("a", 1), finding("a", 5)]],
  ["b", []],
  ["c#1", [finding("c#1", 2), finding("c#1", 3), finding("c#1", 9)]],
]);

function listed() {
  const read: string[] = [];
  const list = findingList(
    [...ARTICLES].map(([article, findings]) => ({
      ...{ article, count: findings.length },
      read: () => {
        read.push(article);
        return findings;
      },
    })),
  );
  return { list, read };
}

describe("findings of many articles, unpacked when they are asked for", () => {
  const all = [...ARTICLES.values()].flat();

  test("are a list like any other", () => {
    const { list } = listed();
    expect(list).toHaveLength(5);
    expect([...list]).toEqual(all);
    expect(list.map(({ start }) => start)).toEqual([1, 5, 2, 3, 9]);
    expect(list.filter(({ start }) => start > 3)).toEqual([all[1], all[4]]);
    expect(list.slice(1, 3)).toEqual(all.slice(1, 3));
    expect([list[4], list[5], list.at(-1)]).toEqual([all[4], undefined, all[4]]);
    expect(Array.isArray(list)).toBe(true);
    expect(JSON.stringify(list)).toBe(JSON.stringify(all));
  });

  test("are read once in a walk over all, one article after the other", () => {
    const { list, read } = listed();
    for (const one of list) expect(one).toBeDefined();
    expect(read).toEqual(["a", "c#1"]);
  });

  test("are found by article and by id without a look at the others", () => {
    const { list, read } = listed();
    const { ofArticle, withId } = findingIndex(list);
    expect(ofArticle("c#1")).toHaveLength(3);
    expect(withId("c#1#m9-10")).toBe(all[4]);
    expect(withId("c#1#m8-9")).toBeUndefined();
    expect(ofArticle("d")).toEqual([]);
    expect(read).toEqual(["c#1"]);
  });

  test("are found in a plain list too, whatever their ids are", () => {
    const { ofArticle, withId } = findingIndex(all);
    expect(ofArticle("a")).toEqual(all.slice(0, 2));
    expect(withId("a#m5-6")).toBe(all[1]);
  });

  test("are changed as they are asked for, in a list and by id", () => {
    const { list, read } = listed();
    const later = withEach(list, (one) => ({ ...one, start: one.start + 100 }));
    expect(read).toEqual([]);
    expect(findingIndex(later).withId("c#1#m9-10")?.start).toBe(109);
    expect(read).toEqual(["c#1"]);
    expect(later.map(({ start }) => start)).toEqual([101, 105, 102, 103, 109]);
    expect(withEach(all, (one) => ({ ...one, start: 0 })).map(({ start }) => start)).toEqual([
      0, 0, 0, 0, 0,
    ]);
  });

  test("are found by many ids with one look at each article, in whatever order they are asked for", () => {
    const { list, read } = listed();
    const ids = ["c#1#m9-10", "a#m5-6", "d#m1-2", "c#1#m2-3", "a#m5-6"];
    const found = findingIndex(list).withIds(ids);
    expect([...found.keys()].sort()).toEqual(["a#m5-6", "c#1#m2-3", "c#1#m9-10"]);
    expect(found.get("a#m5-6")).toBe(all[1]);
    expect(read).toEqual(["c#1", "a"]);
    expect([...findingIndex(all).withIds(ids).keys()].sort()).toEqual([...found.keys()].sort());
  });

  test("of a few articles stay at hand, of many not", () => {
    let reads = 0;
    const ids = Array.from({ length: 500 }, (_, at) => `a${String(at)}`);
    const list = findingList(
      ids.map((article) => ({
        ...{ article, count: 1 },
        read: () => {
          reads++;
          return [finding(article, 1)];
        },
      })),
    );
    const { ofArticle } = findingIndex(list);
    for (let turn = 0; turn < 3; turn++) for (const id of ids.slice(0, 8)) ofArticle(id);
    expect(reads).toBe(8);
    for (let turn = 0; turn < 2; turn++) for (const id of ids) ofArticle(id);
    expect(reads).toBeGreaterThan(900);
  });
});
