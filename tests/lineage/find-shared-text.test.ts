import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCorpus } from "../../src/corpus/index.js";
import { containment, findSharedText, shingles } from "../../src/lineage/index.js";
import { foldSpelling } from "../../src/lineage/spelling.js";
import { readDocument } from "../../src/document/index.js";
import { OTHER, REPORT, documentOf } from "./articles.js";

const plain = (lineage: ReturnType<typeof findSharedText>) => ({
  ...lineage,
  sharedParagraphs: [...lineage.sharedParagraphs].map(([id, set]) => [id, [...set].sort()]).sort(),
  copiesWithinOutlet: [...lineage.copiesWithinOutlet].sort(),
});

describe("shared text of the seeds", () => {
  it("is one family of 000 and 001 and no other, with the background that 004 took shown", async () => {
    const { articles } = await readCorpus("seeds");
    const { pairs, families, sharedParagraphs } = findSharedText(articles.map(readDocument));
    expect(families).toHaveLength(1);
    expect(families[0]!.members.map((id) => id.slice(0, 3))).toEqual(["000", "001"]);
    expect(families[0]!.agency).toBe("Anadolu");
    const wire = pairs.find(({ a, b }) => a.startsWith("000") && b.startsWith("001"))!;
    expect(Math.min(wire.aInB, wire.bInA)).toBeGreaterThan(0.85);
    const trt = articles.find(({ id }) => id.startsWith("004"))!;
    const carried = [...sharedParagraphs.get(trt.id)!].map((index) => {
      const { start, end } = readDocument(trt).paragraphs[index]!;
      return trt.text.slice(start, end);
    });
    expect(carried).toHaveLength(2);
    expect(carried[1]).toContain("Minsk Group");
  });
});

describe("shared text", () => {
  const wire = documentOf("wire", "Agency", REPORT);
  const carrier = documentOf("carrier", "Daily", [...REPORT, ...OTHER]);

  it("is told both ways: all of the wire in the longer article, half of that in the wire", () => {
    const [pair] = findSharedText([wire, carrier]).pairs;
    expect(pair).toMatchObject({ a: "carrier", b: "wire", bInA: 1 });
    expect(pair!.aInB).toBeGreaterThan(0.4);
    expect(pair!.aInB).toBeLessThan(0.6);
  });

  it("marks the paragraphs that the other outlet carries, and no others", () => {
    const { sharedParagraphs } = findSharedText([wire, carrier]);
    expect([...sharedParagraphs.get("carrier")!]).toEqual([0, 1, 2, 3, 4]);
    expect([...sharedParagraphs.get("wire")!]).toEqual([0, 1, 2, 3, 4]);
  });

  it("is seen through British and American spelling, capitals and marks", () => {
    const respelled = documentOf("us", "Times", [
      "The Defense Ministry, which recognizes no such organization, criticized the labor union's program.",
    ]);
    const british = documentOf("uk", "Post", [
      "The defence ministry — which recognises no such organisation — criticised the labour union’s programme.",
    ]);
    expect(findSharedText([respelled, british]).pairs).toEqual([
      { a: "uk", b: "us", aInB: 1, bInA: 1 },
    ]);
    expect(foldSpelling("travelled")).toBe(foldSpelling("traveled"));
    expect(foldSpelling("theatre")).toBe(foldSpelling("theater"));
  });

  it("makes no family of background sentences in different reports", () => {
    const one = documentOf("one", "Daily", [...REPORT, OTHER[0]!]);
    const other = documentOf("other", "Times", [...OTHER, "Nothing else was known by midnight."]);
    const { families, pairs, sharedParagraphs } = findSharedText([one, other]);
    expect(families).toEqual([]);
    expect(pairs).toHaveLength(1);
    expect([...sharedParagraphs.get("one")!]).toEqual([5]);
  });

  it("makes no family of standing text within one outlet", () => {
    const standing = [
      "Our newsroom works for you around the clock, write to us with your story at any hour.",
      "Readers who subscribe before Monday receive the weekend edition for half the price.",
      "Follow the discussion on our pages, where comments are moderated by the editors.",
    ];
    const one = documentOf("one", "Daily", [...REPORT.slice(0, 3), ...standing]);
    const other = documentOf("other", "Daily", [...OTHER.slice(0, 3), ...standing]);
    const { families, sharedParagraphs, copiesWithinOutlet } = findSharedText([one, other]);
    expect(families).toEqual([]);
    expect(sharedParagraphs.size).toBe(0);
    expect(copiesWithinOutlet.size).toBe(0);
  });

  it("does not take a tweet that both embed, or page furniture, for wire copy", () => {
    const tweet = `embed| ${REPORT.join(" ")}`;
    const bar = `furniture| ${OTHER.join(" ")}`;
    const one = documentOf("one", "Daily", [REPORT[0]!, tweet, bar]);
    const other = documentOf("other", "Times", [OTHER[0]!, tweet, bar]);
    expect(findSharedText([one, other]).pairs).toEqual([]);
  });

  it("counts an article that its outlet printed twice once", () => {
    const again = documentOf("again", "Daily", [...REPORT, ...OTHER]);
    const { copiesWithinOutlet, families } = findSharedText([carrier, again, wire]);
    expect([...copiesWithinOutlet]).toEqual([["carrier", "again"]]);
    expect(families[0]!.members).toEqual(["again", "carrier", "wire"]);
  });

  it("takes the agency's own text for the origin, else the earliest, else the fullest", () => {
    const credited = documentOf("a", "Daily", REPORT, { agency: "Agency", date: "2024-05-01" });
    const own = documentOf("z", "The Agency", REPORT, { date: "2024-05-02" });
    expect(findSharedText([credited, own]).families[0]).toMatchObject({
      id: "family-z",
      origin: "z",
      agency: "Agency",
    });
    const late = documentOf("a", "Daily", REPORT, { date: "2024-05-03" });
    const early = documentOf("b", "Times", REPORT, { date: "2024-05-01" });
    expect(findSharedText([late, early]).families[0]!.origin).toBe("b");
    const part = documentOf("a", "Daily", REPORT.slice(0, 3));
    const full = documentOf("b", "Times", REPORT);
    expect(findSharedText([part, full]).families[0]!.origin).toBe("b");
  });

  it("does not depend on the order of the articles", () => {
    const documents = Array.from({ length: 8 }, (_, i) =>
      documentOf(`d${i}`, `outlet ${i % 3}`, [
        ...REPORT.slice(i % 4),
        ...OTHER.slice(0, (i * 3) % 5),
      ]),
    );
    const expected = plain(findSharedText(documents));
    fc.assert(
      fc.property(fc.shuffledSubarray([...documents.keys()], { minLength: 8 }), (order) => {
        expect(plain(findSharedText(order.map((i) => documents[i]!)))).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it("leaves the articles that count as they were when every article stands twice", () => {
    const documents = [wire, carrier, documentOf("third", "Times", OTHER)];
    const twins = documents.map(({ article }) =>
      readDocument({ ...article, id: `${article.id} copy` }),
    );
    const once = findSharedText(documents);
    const twice = findSharedText([...documents, ...twins]);
    const counted = (ids: readonly string[], lineage: typeof once) =>
      ids.filter((id) => !lineage.copiesWithinOutlet.has(id));
    const ids = [...documents, ...twins].map(({ article }) => article.id);
    expect(counted(ids, twice)).toEqual(counted(ids.slice(0, 3), once));
    for (const { article } of documents)
      expect(twice.sharedParagraphs.get(article.id)).toEqual(once.sharedParagraphs.get(article.id));
  });

  it("is nothing for empty and one-word articles", () => {
    const empty = documentOf("empty", "Daily", []);
    const word = documentOf("word", "Times", ["Yes."]);
    expect(findSharedText([empty, word]).pairs).toEqual([]);
    expect(findSharedText([])).toMatchObject({ pairs: [], families: [] });
    expect(containment(shingles([]), shingles(["a"]))).toBe(0);
  });
});

describe("versions of one story", () => {
  const added =
    "The man who had been missing since the storm was found alive in a barn on Tuesday, police said.";

  it("by one outlet within days count once, as the last, with the first kept apart", () => {
    const first = documentOf("first", "Daily", REPORT, { date: "2024-05-01" });
    const second = documentOf("second", "Daily", [added, ...REPORT.slice(0, 4)], {
      date: "2024-05-02",
    });
    const { copiesWithinOutlet, versionsWithinOutlet, families } = findSharedText([second, first]);
    expect([...copiesWithinOutlet]).toEqual([["first", "second"]]);
    expect(versionsWithinOutlet.get("first")).toEqual({ first: "first", last: "second" });
    expect(families.map(({ members }) => members)).toEqual([["first", "second"]]);
  });

  it("are not told weeks apart, nor of two outlets", () => {
    const first = documentOf("first", "Daily", REPORT, { date: "2024-05-01" });
    const later = documentOf("later", "Daily", [added, ...REPORT.slice(0, 4)], {
      date: "2024-06-01",
    });
    const other = documentOf("other", "Times", [added, ...REPORT.slice(0, 4)], {
      date: "2024-05-01",
    });
    expect(findSharedText([first, later]).copiesWithinOutlet.size).toBe(0);
    expect(findSharedText([first, other]).copiesWithinOutlet.size).toBe(0);
  });

  it("no family is made by one standing paragraph of two briefs", () => {
    const standing =
      "Anyone who saw what happened is asked to call the station or to write to the desk, giving the number of the report.";
    const one = documentOf("one", "Daily", [
      "A shop on Mill Road was robbed on Sunday night by a man who fled on a bicycle.",
      standing,
    ]);
    const other = documentOf("other", "Times", [
      "A car was set on fire behind the station in Corden early on Friday morning.",
      standing,
    ]);
    expect(findSharedText([one, other]).families).toEqual([]);
  });
});
