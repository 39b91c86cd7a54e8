import { describe, expect, it } from "vitest";
import { articleFromText } from "../../src/corpus/index.js";
import { ARTICLE } from "./folder.js";

const codes = (text: string) => articleFromText({ id: "a", text }).warnings.map(({ code }) => code);
const agency = (text: string) => articleFromText({ id: "a", text }).agency;

describe("an article from a string", () => {
  it("keeps the string and takes its headline for the title", () => {
    const article = articleFromText({ id: "a", text: ARTICLE });
    expect(article.text).toBe(ARTICLE);
    expect(article).toMatchObject({
      title: "Harbour workers end three-week strike",
      outlet: "unknown outlet",
      file: null,
    });
  });

  it("of one sentence is one line of body", () => {
    const { zones } = articleFromText({ id: "a", text: "Ministers met on Monday." });
    expect(zones).toEqual([{ start: 0, end: 24, zone: "body" }]);
  });

  it("is whole, and has no warning, when it ends as it should", () => {
    expect(codes(ARTICLE)).toEqual([]);
  });

  it.each([
    [
      "breaks off in mid-sentence",
      `${ARTICLE}\nThe owners of the port, who had at first refused to talk to the union at all, said that they\n`,
    ],
    ["ends in an ellipsis", `${ARTICLE}\nThe owners of the port said that they would […]\n`],
    ["sends to the full story", `${ARTICLE}\nRead the full story\n`],
    [
      "asks to continue reading",
      `${ARTICLE}\nThe owners of the port said on Tuesday that they … Continue reading\n`,
    ],
  ])("that %s is called cut off", (_, text) => {
    expect(codes(text)).toContain("cut-off");
  });

  it("that is all page furniture is called no article", () => {
    expect(codes("Share\n\n- Advertisement -\n\nLeave a Reply\n")).toContain("not-an-article");
    expect(codes("  \n")).toContain("not-an-article");
  });

  it("with lines broken at a fixed width is told to have them joined", () => {
    const wrapped = ARTICLE.repeat(3).replace(/(.{50,65}) /gu, "$1\n");
    expect(codes(wrapped)).toContain("wrapped-lines");
    expect(codes(ARTICLE.repeat(9).replaceAll("\n\n", "\n"))).not.toContain("wrapped-lines");
  });

  it("of a few words is called short", () => {
    expect(codes("Ministers met on Monday.")).toEqual(["short-article"]);
  });

  it.each([
    ["Reuters", `${ARTICLE}\n(Reuters)\n`],
    ["AFP", ARTICLE.replace("Dock", "OSLO (AFP) — Dock")],
    ["AP", `${ARTICLE}\nThe Associated Press contributed to this report.\n`],
    ["Xinhua", ARTICLE.replace("Dock", "OSLO, March 4 (Xinhua) -- Dock")],
    ["PTI", `${ARTICLE}\nWith inputs from PTI\n`],
    ["DPA", ARTICLE.trimEnd().replace(/strike\.$/u, "strike. (dpa)")],
  ])("credits %s", (name, text) => {
    expect(agency(text)).toBe(name);
    expect(codes(text)).toContain("agency-credit");
  });

  it("credits no agency that it only quotes or writes about", () => {
    expect(
      agency(ARTICLE.replace("its chairwoman", "its chairwoman, speaking to Reuters and AFP")),
    ).toBeNull();
    expect(
      agency(
        `${ARTICLE}\nShares of Bloomberg and Reuters fell on Monday, the exchange said in the evening.`,
      ),
    ).toBeNull();
  });

  it("keeps an agency that is given", () => {
    const article = articleFromText({ id: "a", text: `${ARTICLE}\n(Reuters)\n`, agency: "Kyodo" });
    expect(article.agency).toBe("Kyodo");
    expect(article.warnings).toEqual([]);
  });
});
