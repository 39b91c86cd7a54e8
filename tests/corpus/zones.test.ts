import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { zonesOf } from "../../src/corpus/index.js";

const PROSE = [
  "Dock workers in the northern port voted on Monday to end a strike that had kept ships waiting.",
  "The union said that the owners had agreed to most of its demands, among them shorter night shifts.",
  "Several shipping lines had sent their vessels to other ports while the cranes stood still.",
  "The owners called the agreement costly but said that they were glad to see the harbour at work again.",
];

/** Zone and text of each line. */
function read(text: string, title?: string): [string, string][] {
  return zonesOf(text, { title }).map(({ zone, start, end }) => [zone, text.slice(start, end)]);
}
const named = (lines: readonly string[]) => read(lines.join("\n\n")).map(([zone]) => zone);

describe("the zones of an article", () => {
  it("take a short first line above paragraphs for the headline", () => {
    expect(named(["Harbour workers end strike", ...PROSE])).toEqual([
      "headline",
      "body",
      "body",
      "body",
      "body",
    ]);
  });

  it("pass over the site's name and motto for the line whose words return below", () => {
    const lines = [
      "The Morning Lamp",
      "Bright news every day",
      "Union ends harbour strike",
      ...PROSE,
    ];
    expect(named(lines).slice(0, 4)).toEqual(["furniture", "furniture", "headline", "body"]);
  });

  it("follow a title that is given", () => {
    const text = ["Weekend edition", "A quiet port wakes", ...PROSE].join("\n\n");
    expect(read(text, "A quiet port wakes - The Morning Lamp")[1]).toEqual([
      "headline",
      "A quiet port wakes",
    ]);
  });

  it("call a paragraph below the headline a standfirst where the article says it again", () => {
    const lines = ["Harbour workers end strike", PROSE[1]!, PROSE[0]!, PROSE[2]!, PROSE[1]!];
    expect(named(lines)).toEqual(["headline", "standfirst", "body", "body", "body"]);
  });

  it("call a sentence between headline and byline a standfirst", () => {
    const lines = [
      "Harbour workers end strike",
      "The port opens again after three weeks.",
      "By Jane Doe and John Roe",
      ...PROSE,
    ];
    expect(named(lines).slice(0, 4)).toEqual(["headline", "standfirst", "byline", "body"]);
  });

  it("find subheadings between paragraphs, and leave a list's items body", () => {
    expect(named([...PROSE.slice(0, 2), "Ships on the way", ...PROSE.slice(2)])[2]).toBe(
      "subheading",
    );
    expect(
      named([...PROSE.slice(0, 2), "More pay", "Shorter shifts", "A canteen", ...PROSE.slice(2)]),
    ).not.toContain("subheading");
  });

  it.each([
    ["By Jane Doe", "byline"],
    ["By JANE DOE and JOHN ROE, Associated Press", "byline"],
    ["Jane Doe, Staff Writer", "byline"],
    ["GENEVA, Switzerland, March 3 (Reuters) —", "dateline"],
    ["Tuesday, March 3, 2020", "furniture"],
    ["Published: 3 March 2020 14:05", "furniture"],
  ])("read %j above the first paragraph as %s", (line, zone) => {
    expect(named(["Harbour workers end strike", line, ...PROSE])[1]).toBe(zone);
  });

  it.each([
    "(Reuters)",
    "AFP/AP",
    "Source: Xinhua",
    "With inputs from PTI",
    "Kyodo with additional input by our News Desk",
    "(Reporting by Jane Doe in Geneva; Editing by John Roe)",
    "The Associated Press contributed to this report.",
  ])("read the credit %j at the foot as a byline", (line) => {
    expect(named(["Harbour workers end strike", ...PROSE, line]).at(-1)).toBe("byline");
  });

  it.each([
    "Read more: Ferry prices rise again",
    "READ MORE: Ferry prices rise",
    "Also read | Ferry prices rise",
    "Related: Ferry prices rise",
    "WATCH: Cranes move again",
    "Click here to follow our live blog",
  ])("read %j between paragraphs as a link", (line) => {
    expect(named([...PROSE.slice(0, 2), line, ...PROSE.slice(2)])[2]).toBe("link");
  });

  it.each([
    "- Advertisement -",
    "Share this article",
    "Facebook Twitter WhatsApp 12",
    "Leave a Reply",
    "© 2021 The Morning Lamp. All rights reserved.",
    "This website uses cookies to improve your experience. Accept Read More",
    "Sign up for our daily newsletter",
    "* * *",
  ])("read %j as furniture", (line) => {
    expect(named([...PROSE, line]).at(-1)).toBe("furniture");
    expect(named([...PROSE.slice(0, 2), line, ...PROSE.slice(2)])[2]).toBe("furniture");
  });

  it("end a list of related articles where the article's own sentences go on", () => {
    const lines = [
      ...PROSE.slice(0, 2),
      "Related Posts",
      "Ferry prices rise again",
      "A new bridge…",
      ...PROSE.slice(2),
    ];
    expect(named(lines)).toEqual([
      "body",
      "body",
      "furniture",
      "furniture",
      "furniture",
      "body",
      "body",
    ]);
  });

  it("keep a list's indented teasers together, whole sentences too", () => {
    const lines = [
      ...PROSE,
      "  You may also like",
      "    Ferry prices rise again",
      `    ${PROSE[0]!}`,
    ];
    expect(named(lines).slice(-3)).toEqual(["furniture", "furniture", "furniture"]);
  });

  it("read the comments below an article as furniture to the end", () => {
    expect(named([...PROSE, "3 Comments", "harbourfan", PROSE[0]!]).slice(-3)).toEqual([
      "furniture",
      "furniture",
      "furniture",
    ]);
  });

  it("give an embedded post its author and date", () => {
    const text = [
      PROSE[0],
      "The cranes move again! #harbour",
      "— Port Authority (@theport) March 3, 2020",
      PROSE[1],
    ].join("\n");
    expect(zonesOf(text).map(({ zone, author, date }) => [zone, author, date])).toEqual([
      ["body", undefined, undefined],
      ["embed", "Port Authority (@theport)", "March 3, 2020"],
      ["embed", "Port Authority (@theport)", "March 3, 2020"],
      ["body", undefined, undefined],
    ]);
  });

  it.each([
    "Minister's shameful answer shocked the nation.",
    "Read more: nothing",
    "BREAKING NEWS",
    "By Jane Doe",
    "Advertisement",
    "Tuesday, March 3, 2020",
  ])("leave a text of one line body: %j", (line) => {
    expect(read(line)).toEqual([["body", line]]);
  });

  it("leave a few short sentences on lines of their own body", () => {
    expect(named(["He came late.", "She said nothing.", "They left."])).toEqual([
      "body",
      "body",
      "body",
    ]);
  });

  it("leave a first paragraph with a dateline, and quoted questions, body", () => {
    const lines = [
      "GENEVA (AP) — Was the strike worth it?",
      ...PROSE,
      "“Was it worth it?”",
      PROSE[0]!,
    ];
    expect(new Set(named(lines))).toEqual(new Set(["body"]));
  });
});

const line = fc.oneof(
  fc.constantFrom(
    ...PROSE,
    "Related Posts",
    "Read more: x",
    "By Jane Doe",
    "",
    "  ",
    "\t\u00a0",
    "— A B (@ab) March 3, 2020",
    "Leave a Reply",
    "A Heading Here",
  ),
  fc.string({ unit: "binary" }),
);
const anyText = fc
  .array(fc.tuple(line, fc.constantFrom("\n", "\r\n", "\r", "\n\n", "\u2028")))
  .map((pairs) => pairs.flat().join(""));

describe("zones of any text", () => {
  it("lie inside it, in order, never overlap, and leave out white space alone", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        let rebuilt = "";
        for (const zone of zonesOf(text)) {
          expect(zone.start).toBeGreaterThanOrEqual(end);
          expect(zone.end).toBeGreaterThan(zone.start);
          const gap = text.slice(end, zone.start);
          expect(gap.trim()).toBe("");
          rebuilt += gap + text.slice(zone.start, zone.end);
          expect(text.slice(zone.start, zone.end)).not.toMatch(/[\r\n]/u);
          end = zone.end;
        }
        expect(text.slice(end).trim()).toBe("");
        expect(rebuilt + text.slice(end)).toBe(text);
      }),
    );
  });

  it("are the same whatever was read before, and the same for every kind of line end", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const unix = text.replace(/\r\n|\r|\u2028/gu, "\n");
        const names = zonesOf(unix).map(({ zone }) => zone);
        expect(zonesOf(unix.replaceAll("\n", "\r\n")).map(({ zone }) => zone)).toEqual(names);
        expect(zonesOf(unix).map(({ zone }) => zone)).toEqual(names);
      }),
    );
  });

  it.each(["a", "A sentence of words. ", "– ", "[", "@a "])(
    "take time in proportion to a single line of %j",
    (unit) => {
      const time = (units: number): number => {
        const text = unit.repeat(units);
        const began = performance.now();
        zonesOf(`A headline\n${text}\n${PROSE[0]!}`);
        return performance.now() - began;
      };
      time(100_000);
      expect(time(2_000_000)).toBeLessThan(Math.max(2_000, 80 * time(100_000)));
    },
  );
});
