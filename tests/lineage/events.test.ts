import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysOf } from "../../src/lineage/days.js";
import { findEvents } from "../../src/lineage/index.js";
import { OTHER, REPORT, documentOf } from "./articles.js";

const retold = [
  "Trams will return to the city: the council voted for a new line on Tuesday night.",
  "Mayor Lena Ortiz promised trains along the river within four years.",
  "Opponents warned of the cost, and shop owners near the market of digging.",
];
const documents = [
  documentOf("a", "Daily", REPORT, { date: "2024-05-07" }),
  documentOf("b", "Times", retold, { date: "2024-05-08" }),
  documentOf("c", "Daily", OTHER, { date: "2024-05-07" }),
  documentOf("d", "Post", OTHER.slice(0, 3), { date: "2024-05" }),
];
const groups = (found: ReturnType<typeof findEvents>) =>
  found.map(({ articles }) => articles.join("")).sort();

describe("events", () => {
  it("group articles that tell of the same, in other words too", () => {
    expect(groups(findEvents(documents))).toEqual(["ab", "cd"]);
  });

  it("hold articles of the same days, whatever older ones of the same words stand among them", () => {
    // By its name it stands first, between two of one event, or last.
    for (const name of ["0", "a-old", "old"]) {
      const old = documentOf(name, "Post", REPORT, { date: "2024-01-20" });
      const found = groups(findEvents([old, ...documents]));
      expect(found).toEqual(["ab", "cd", name].sort());
    }
  });

  it("are apart where days lie between", () => {
    const later = documentOf("e", "Post", REPORT, { date: "2024-06-20" });
    expect(groups(findEvents([...documents, later]))).toEqual(["ab", "cd", "e"]);
  });

  it("do not chain days: three days may lie between any two articles, not between neighbours", () => {
    const told = ["22", "25", "28"].map((day, index) =>
      documentOf(`d${index}`, "Daily", REPORT, { date: `2024-03-${day}` }),
    );
    expect(groups(findEvents(told))).toEqual(["d0d1", "d2"]);
  });

  it("are as the manifest fixes them", () => {
    const fixed = documentOf("e", "Post", OTHER, { event: "trams" });
    const other = documentOf("f", "Post", REPORT, { event: "trams" });
    const found = findEvents([...documents, fixed, other]);
    expect(found.find(({ id }) => id === "trams")).toEqual({
      id: "trams",
      articles: ["e", "f"],
      fixed: true,
    });
  });

  it("do not depend on the order of the articles", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
        expect(findEvents(order.map((i) => documents[i]!))).toEqual(findEvents(documents));
      }),
    );
  });

  it("take an article without words for an event of its own", () => {
    expect(findEvents([documentOf("empty", "Daily", [])])).toEqual([
      { id: "event-empty", articles: ["empty"], fixed: false },
    ]);
  });
});

describe("days", () => {
  it("read a month as all its days", () => {
    const { first, last } = daysOf("2024-02")!;
    expect(last - first).toBe(28);
    expect(daysOf("2024-03-03")!.first - last).toBe(3);
    expect(daysOf("2024-02-20T10:00:00Z")).toEqual(daysOf("2024-02-20"));
    expect(daysOf(null)).toBeNull();
  });
});
