import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { collectEvidence } from "../../src/report/evidence-data.js";
import { storySection } from "../../src/report/story-section.js";
import type { Analysis } from "../../src/outlets/analysis.js";
import { sharedEvents, sideBySide } from "../../src/stories/index.js";
import { makeAnalysis } from "../fixtures/analysis.js";
import { border, NORTH } from "../stories/border.js";

function made(analysis: Analysis) {
  const evidence = collectEvidence(analysis, new Set());
  const html = storySection(analysis, evidence);
  const { document } = parseHTML(`<main>${html}</main>`);
  return { document, data: evidence.data(), text: document.querySelector("main")!.textContent };
}

describe("the same story side by side", () => {
  test("has a column an article under its outlet and headline, and a head for every aspect", async () => {
    const { document } = made(await border());
    const heads = [...document.querySelectorAll("table.story thead th")];
    expect(heads.map((head) => head.textContent)).toEqual([
      expect.stringMatching(/The north Post.*Nordian troops liberated/) as string,
      expect.stringMatching(/The south Post.*Nordian troops occupied/) as string,
    ]);
    for (const body of document.querySelectorAll("table.story tbody")) {
      expect(body.querySelector('th[scope="rowgroup"]')!.textContent).not.toBe("");
      expect(body.querySelectorAll("td")).toHaveLength(2);
    }
  });

  test("opens at every item the sentences of its own article, or of those that have what it lacks", async () => {
    const analysis = await border();
    const { document, data } = made(analysis);
    const buttons = [...document.querySelectorAll("button.number")];
    expect(buttons.length).toBeGreaterThan(15);
    for (const button of buttons) {
      const cell = button.closest("td")!;
      const column = [...cell.parentNode!.children].indexOf(cell);
      const aspect = cell.closest("tbody")!.querySelector("th")!.textContent;
      const number = data.numbers[Number(button.getAttribute("data-number"))]!;
      const sentences = [
        ...number.findings.map((at) => data.findings.sentence[at]!),
        ...(number.passages ?? []).map((at) => data.passages.sentence[at]!),
      ];
      expect(sentences.length).toBe(number.total);
      const own = sentences.map((at) => data.articles.id[data.sentences.article[at]!]);
      const wanted = ["north", "south"][/elsewhere/.test(aspect) ? 1 - column : column];
      expect(new Set(own)).toEqual(new Set([wanted]));
    }
  });

  test("prints the first few items of a cell and says that the report has more", () => {
    const several = makeAnalysis({ copies: 2 });
    const articles = several.articles.map((row) => ({ ...row, event: "all" }));
    const { document } = made({ ...several, articles });
    const lists = [...document.querySelectorAll("table.story ul")];
    const long = lists.filter((list) => list.querySelectorAll("li:not(.on-paper)").length > 5);
    for (const list of lists) {
      const items = [...list.querySelectorAll("li:not(.on-paper)")];
      expect(items.slice(5).every(({ className }) => className === "beyond")).toBe(true);
      expect(items.slice(0, 5).some(({ className }) => className === "beyond")).toBe(false);
      expect(list.querySelectorAll(".on-paper")).toHaveLength(items.length > 5 ? 1 : 0);
    }
    expect(long.length).toBeGreaterThan(0);
  });

  test("opens the sentences of numbers and of facts that are left out, each with its id", async () => {
    for (const analysis of [await border(), makeAnalysis()]) {
      const { document, data } = made(analysis);
      const buttons = [...document.querySelectorAll("button.number")].filter((button) =>
        /Numbers of people|Told by two other/.test(button.closest("tbody")!.textContent),
      );
      expect(buttons.length).toBeGreaterThan(0);
      for (const button of buttons) {
        const number = data.numbers[Number(button.getAttribute("data-number"))]!;
        expect(number.passages!.length).toBe(number.total);
        for (const at of number.passages!) expect(data.passages.id[at]).toMatch(/#s\d+-\d+$/);
      }
    }
  });

  test("names the outlets of the event whose text an article shares", () => {
    const { document } = made(makeAnalysis());
    const heads = [...document.querySelectorAll("table.story thead th")].map(
      (head) => head.textContent,
    );
    const shared = heads.filter((head) => head.includes("shared with"));
    expect(shared.length).toBeGreaterThan(1);
    expect(shared.find((head) => head.startsWith("Northmark State Radio"))).toContain(
      "shared with The Harbour Post",
    );
  });

  test("gives no outlet's headline as the name of the event", async () => {
    const { document } = made(await border());
    expect(document.querySelector("h3")!.textContent).toBe(
      "Event 1: The north Post and The south Post",
    );
  });

  test("shows the events that most outlets tell of, and how many there are in all", () => {
    const analysis = makeAnalysis({ copies: 9 });
    const apart = {
      ...analysis,
      articles: analysis.articles.map((row, at) => ({
        ...row,
        event: `e${String(Math.floor(at / 5))}`,
      })),
    };
    const all = sharedEvents(apart);
    expect(all.length).toBeGreaterThan(5);
    const { document, text } = made(apart);
    const ids = [...document.querySelectorAll("div.story")].map(({ id }) =>
      id.replace("event-", ""),
    );
    expect(ids).toEqual(all.slice(0, 5));
    expect(text).toContain(`${String(all.length)} events have articles of two outlets or more`);
  });

  test("of an event with very many articles shows each outlet's first, and counts the rest", () => {
    const analysis = makeAnalysis({ copies: 4 });
    const one = {
      ...analysis,
      articles: analysis.articles.map((row) => ({ ...row, event: "all" })),
    };
    const { document, text } = made(one);
    const outlets = new Set(sideBySide(one).articles.map(({ outlet }) => outlet));
    const heads = [...document.querySelectorAll("table.story thead th")].map(
      (head) => head.textContent,
    );
    for (const outlet of outlets) expect(heads.some((head) => head.startsWith(outlet))).toBe(true);
    expect(heads).toHaveLength(6);
    expect(text).toContain(`${String(analysis.articles.length - 6)} further articles`);
  });

  test("says where no event is shared what it would take", async () => {
    expect(made(await border({ north: NORTH })).text).toMatch(
      /only The north Post tells.*Add what another outlet wrote/,
    );
    const alone = makeAnalysis();
    const apart = alone.articles.map((row) => ({ ...row, event: row.article.id }));
    const { document, text } = made({ ...alone, articles: apart });
    expect(text).toMatch(/no two outlets here tell of the same event. Add what other outlets/);
    expect(document.querySelectorAll("table")).toHaveLength(0);
  });
});
