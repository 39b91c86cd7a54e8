import { describe, expect, test } from "vitest";
import { itemsOf, lazyList, withEach } from "../src/lazy-list.js";

const PARTS = new Map([
  ["a", ["a1", "a2"]],
  ["b", []],
  ["c", ["c1"]],
]);

/** The list, and which parts were made so far. */
function listed() {
  const made: string[] = [];
  const list = lazyList(
    [...PARTS].map(([of, items]) => ({
      of,
      read: () => {
        made.push(of);
        return items;
      },
    })),
  );
  return { list, made };
}

describe("a list whose parts are made when they are asked for, and whose lengths are not known", () => {
  test("is walked over without being counted first", () => {
    const { list, made } = listed();
    const [first] = list;
    expect([first, made]).toEqual(["a1", ["a"]]);
    expect([...list]).toEqual(["a1", "a2", "c1"]);
    expect(made).toEqual(["a", "a", "b", "c"]);
  });

  test("is counted where a place or its length is asked for, once", () => {
    const { list, made } = listed();
    expect([list.length, list[2], list[3]]).toEqual([3, "c1", undefined]);
    expect(list.map((one) => one.length)).toEqual([2, 2, 2]);
    expect(made.filter((of) => of === "b")).toHaveLength(1);
  });

  test("gives the items of one part and makes no other, changed or not", () => {
    const { list, made } = listed();
    expect(itemsOf(list, () => "")("c")).toEqual(["c1"]);
    expect(
      itemsOf(
        withEach(list, (one) => `${one}!`),
        () => "",
      )("c"),
    ).toEqual(["c1!"]);
    expect(itemsOf(list, () => "")("d")).toEqual([]);
    expect(made).toEqual(["c", "c"]);
  });

  test("of a plain list items are told by what they belong to", () => {
    const of = itemsOf(["a1", "c1", "a2"], ([letter]) => letter!);
    expect([of("a"), of("b")]).toEqual([["a1", "a2"], []]);
  });
});
