import { describe, expect, it } from "vitest";
import { analyze, articleFromText, wordContrast } from "../src/index.js";

const EVENTS = [
  "Heavy rain flooded cellars across the northern valley. Fire crews pumped water from sixty houses. A farmer lost twelve sheep in the rising stream near Holm. Forecasters expect drier weather.",
  "The council of Arden approved a new tram line on Tuesday. The first trains will run along the river within four years. Shop owners near the old market fear that digging keeps customers away.",
  "A court in Lisbon sentenced the banker Rui Campos to six years in prison. Prosecutors had shown that he moved deposits abroad. Hundreds of savers cheered outside the building.",
  "Striking dockers blocked the harbour of Genoa for a third day. Ships queue far out to sea. Employers offered talks but no money. Troops may unload medicine if the blockade goes on.",
];
const NOTE = "Infamous original content is licensed without charge to every other paper.";

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

  it("is left out of the words of outlets, and told of, where each article was read alone", async () => {
    const others = [
      "Bakers in Ruda raised their prices again. A loaf now costs twice what it did in spring. Pensioners queue at the town's only cheap shop.",
      "A ferry ran aground off Tornes in thick fog. All ninety passengers were brought to land. The captain had sailed there for thirty years.",
      "The opera of Velden opens with a young conductor. Critics heard the rehearsal and were pleased. Tickets for the first night were gone in an hour.",
      "Wolves killed eleven goats above the village of Sant. Herders want dogs and higher fences. The canton pays for neither.",
    ].map((text, at) => articleFromText({ id: `Tide-${at}`, outlet: "Tide", text }));
    const own = [...articles.filter(({ outlet }) => outlet === "Post"), ...others];
    const repeated = await analyze({ articles: own }, { reader: "rules", resamples: 20 });
    const varied = own.map((article, at) =>
      articleFromText({
        ...article,
        text: article.text.replace("Infamous", "Infamous ".repeat(at + 1)),
      }),
    );
    const told = await analyze({ articles: varied }, { reader: "rules", resamples: 20 });
    const words = (analysis: typeof told) => [
      ...analysis.wordContrast!.words.map(({ word }) => word),
      ...wordContrast(analysis, "Post", "Tide").words.map(({ word }) => word),
    ];
    // A note that is never the same is text like any other.
    expect(words(told).filter((word) => word === "content")).toHaveLength(2);
    expect(words(repeated)).not.toContain("content");
    const zones = repeated.articles.flatMap(({ article }) => article.zones.map(({ zone }) => zone));
    expect(new Set(zones)).toEqual(new Set(["body"]));
    const warnings = repeated.warnings.filter(({ code }) => code === "standing-text");
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^Post puts “Infamous .* at the edge of 4 articles: its words are left/u,
      ),
    ]);
  });
});
