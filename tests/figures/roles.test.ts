import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analyze.js";
import { articleFromText } from "../../src/corpus/index.js";
import { roles } from "../../src/figures/roles.js";
import { parseTopic } from "../../src/topic/index.js";

const { topic } = parseTopic(`name: Water
sides: [{id: averland, name: Averland}, {id: borland, name: Borland}]
actors:
  - {name: Averland, side: averland}
  - {name: Borland, side: borland}
`);
const PLACES = ["Ruma", "Pelk", "Todo", "Vasa", "Limo", "Kuda", "Nerr", "Sibo"];

/** In every sentence X attacks Y. */
const article = (outlet: string, index: number, x: string, y: string) =>
  articleFromText({
    id: `${outlet}-${index}`,
    outlet,
    text: PLACES.map((place) => `${x} attacked ${y} near ${place}${index} that day.`).join("\n\n"),
  });

const analysis = await analyze(
  {
    articles: Array.from({ length: 11 }, (_, index) => index).flatMap((index) => [
      article("North", index, "Averland", "Borland"),
      article("South", index + 20, "Borland", "Averland"),
    ]),
  },
  { topic, reader: "rules", resamples: 60 },
);
const figure = roles(analysis);

describe("the roles chart", () => {
  it("has a row of its table for each outlet, side and role, counted in the sentences", () => {
    const row = (outlet: string, side: string, role: string) =>
      figure.rows.find(
        (one) => one["outlet"] === outlet && one["side"] === side && one["role"] === role,
      );
    expect(figure.rows).toHaveLength(2 * 2 * 5);
    expect(row("North", "Averland", "harms")).toMatchObject({ value: 1, n: 11, findings: 88 });
    expect(row("North", "Averland", "is-harmed")).toMatchObject({ value: 0, findings: 0 });
    expect(row("North", "Borland", "is-harmed")).toMatchObject({ value: 1, findings: 88 });
    expect(row("South", "Borland", "harms")).toMatchObject({ value: 1, findings: 88 });
  });

  it("tells in its title what it found", () => {
    expect(figure.title).toMatch(
      /^(North has Averland|South has Borland) do harm more often than /,
    );
  });

  it("draws no panel for what nobody is cast as, and says so", () => {
    const never = ["hero", "victim", "villain"].filter((role) =>
      figure.rows.every((row) => row["role"] !== role || !row["value"]),
    );
    expect(never.length).toBeGreaterThan(0);
    const words = JSON.stringify(figure.layout.annotations);
    for (const role of never) {
      expect(figure.subtitle).toContain(role);
      expect(words.toLowerCase()).not.toContain(`"${role}"`);
    }
    expect(words).toContain("Does harm");
  });

  it("opens the sentences of each mark", () => {
    const known = new Set(analysis.findings.map(({ id }) => id));
    expect(figure.findings.length).toBeGreaterThan(0);
    for (const id of figure.findings) expect(known).toContain(id);
    expect(JSON.stringify(figure.data)).toContain("North-1#r");
  });

  it("says why it is empty where there are no sides", async () => {
    const none = await analyze(
      { articles: [article("North", 1, "Averland", "Borland")] },
      { reader: "rules", resamples: 60 },
    );
    const empty = roles(none);
    expect(empty.empty).toBe(true);
    expect(JSON.stringify(empty.layout.annotations)).toContain("topic.yaml");
  });
});
