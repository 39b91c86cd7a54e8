import { describe, expect, it } from "vitest";
import { analyze, articleFromText } from "../src/index.js";

const EVENTS = [
  "Heavy rain flooded cellars across the northern valley. Fire crews pumped water from sixty houses. A farmer lost twelve sheep in the rising stream near Holm. Forecasters expect drier weather.",
  "The council of Arden approved a new tram line on Tuesday. The first trains will run along the river within four years. Shop owners near the old market fear that digging keeps customers away.",
  "A court in Lisbon sentenced the banker Rui Campos to six years in prison. Prosecutors had shown that he moved deposits abroad. Hundreds of savers cheered outside the building.",
  "Striking dockers blocked the harbour of Genoa for a third day. Ships queue far out to sea. Employers offered talks but no money. Troops may unload medicine if the blockade goes on.",
];
const NOTE = "Infamous original content is licensed without charge, the foundation said.";

const articles = ["Post", "Echo"].flatMap((outlet) =>
  EVENTS.map((event, at) =>
    articleFromText({
      id: `${outlet}-${at}`,
      outlet,
      text: outlet === "Post" ? `${event} ${NOTE}` : event,
    }),
  ),
);

describe("what an outlet repeats at the edge of many articles", () => {
  it("is shown, named furniture, told of, and counted in nothing", async () => {
    const analysis = await analyze(
      { articles },
      { reader: "rules", resamples: 20, standingTextApart: true },
    );
    const at = articles.map(({ text }) => text.indexOf("Infamous"));
    expect(
      analysis.articles.map(({ article: { zones, text } }) =>
        zones.filter(({ zone }) => zone === "furniture").map(({ start }) => text.slice(start)),
      ),
    ).toEqual([...EVENTS.map(() => []), ...EVENTS.map(() => [NOTE])]);
    const within = analysis.findings.filter(({ article, end }) => {
      const from = at[articles.findIndex(({ id }) => id === article)]!;
      return from >= 0 && end > from;
    });
    expect(within).toEqual([]);
    expect(analysis.distinctive.map(({ word }) => word)).not.toContain("content");
    const told = analysis.warnings.filter(({ code }) => code === "standing-text");
    expect(told.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Post puts “Infamous original content .*” at the edge of 4 articles/u),
    ]);
  });
});
