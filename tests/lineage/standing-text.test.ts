import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleFromText } from "../../src/corpus/index.js";
import { standingText } from "../../src/lineage/index.js";
import { standingTextApart } from "../../src/set-apart.js";

/** Five events, told in one paragraph each, as where a page's paragraphs were lost. */
const EVENTS = [
  "Heavy rain flooded cellars across the northern valley during the night to Friday. Fire crews pumped water from sixty houses, the regional centre reported. A farmer lost twelve sheep in the rising stream near Holm. Schools in two villages stayed closed while engineers checked a damaged bridge. Forecasters expect drier weather from Sunday on.",
  "The council of Arden approved a new tram line on Tuesday after nine hours of debate. Mayor Lena Ortiz said the first trains would run along the river within four years. Opponents claimed the project would double in cost. Shop owners near the old market fear that digging keeps customers away. A study had recommended electric buses instead.",
  "A court in Lisbon sentenced the banker Rui Campos to six years in prison for fraud. Prosecutors had shown that he moved deposits to accounts abroad. His lawyers announced an appeal within minutes. Hundreds of savers who lost money cheered outside the building. The trial had lasted almost three years.",
  "Scientists found a new species of frog on the slopes of a volcano in Java. The animal is no larger than a thumbnail and calls only after storms. Researchers recorded it for weeks before they saw one. Its forest shrinks each year as plantations spread. The team hopes that a reserve will be drawn around it.",
  "Striking dockers blocked the harbour of Genoa for a third day on Monday. Ships queue far out to sea and supermarkets warn of empty shelves. The union demands higher wages and shorter shifts at night. Employers offered talks but no money. Troops may unload medicine if the blockade goes on.",
];
const dates = ["2024-01-03", "2024-02-11", "2024-03-20", "2024-05-02", "2024-06-17"];

/** Articles of one outlet: each event with what stands above and below it. */
const articlesOf = (
  told: readonly { readonly head?: string; readonly event: number; readonly tail?: string }[],
  { outlet = "Daily Post", between = " " } = {},
) =>
  told.map(({ head, event, tail }, at) =>
    articleFromText({
      id: `a${at}`,
      outlet,
      date: dates[event]!,
      text: [head, EVENTS[event]!, tail].filter((part) => part !== undefined).join(between),
    }),
  );
const ending = (tail: string, events = [0, 1, 2, 3, 4]) =>
  articlesOf(events.map((event) => ({ event, tail })));
const found = (articles: ReturnType<typeof articlesOf>) =>
  standingText(articles).map(({ text, places }) => `${places.size} ${text}`);

const NOTE = "Original content may be reprinted free of charge under licence.";

describe("standing text", () => {
  it("is what ends articles on three events and more", () => {
    expect(found(ending(NOTE))).toEqual([`5 ${NOTE}`]);
    expect(found(ending(NOTE, [0, 1, 2]))).toEqual([`3 ${NOTE}`]);
    expect(found(ending(NOTE, [0, 1]))).toEqual([]);
  });

  it("is what begins them", () => {
    const articles = articlesOf([0, 1, 2].map((event) => ({ event, head: NOTE })));
    expect(found(articles)).toEqual([`3 ${NOTE}`]);
  });

  it("is an outlet's own: one article each of three outlets has none", () => {
    const articles = ["Post", "Times", "Echo"].flatMap((outlet, event) =>
      articlesOf([{ event, tail: NOTE }], { outlet }).map((one) => ({ ...one, id: outlet })),
    );
    expect(found(articles)).toEqual([]);
  });

  it("may name who wrote it, and the outlet that the articles name too", () => {
    const tail = "Maud Kessel writes for the Daily Post Foundation and answers letters.";
    const told = [0, 1, 2, 3].map((event) => ({
      event,
      head: `That is what ${["farmers", "shoppers", "savers", "botanists"][event]!} told the Daily Post.`,
      tail,
    }));
    expect(found(articlesOf(told))).toEqual([`4 ${tail}`]);
  });

  it("is nothing that articles on one event share, a quotation or other words", () => {
    for (const tail of ["“Nobody told us how deep it was,” a neighbour recalled.", NOTE])
      expect(found(ending(tail, [0, 0, 0]))).toEqual([]);
  });

  it("is nothing that reports on one event share, told in other words each time", () => {
    const reports = [
      EVENTS[0]!,
      "A farmer of Holm in the northern valley lost twelve sheep when the stream rose on Friday. Rain had flooded the cellars of sixty houses by dawn. Crews pumped for hours. Two village schools were shut.",
      "Two schools near Holm remain shut after the stream flooded sixty cellars of the northern valley. Fire crews went on pumping on Friday. The rain drowned twelve sheep. Engineers look at the bridge.",
    ];
    const articles = reports.map((report, at) =>
      articleFromText({ id: `r${at}`, outlet: "Daily Post", text: `${report} ${NOTE}` }),
    );
    expect(found(articles)).toEqual([]);
  });

  it("is never quoted", () => {
    expect(found(ending("“Licences are granted to whoever asks politely.”"))).toEqual([]);
  });

  it("is no background that names whom the articles tell of", () => {
    const named = [0, 1, 2].map((event) => ({
      event,
      head: `Prime Minister Vargas visited ${["Holm", "Arden", "Lisbon"][event]!} on Wednesday.`,
      tail: "Vargas has broken every promise ever made.",
    }));
    expect(found(articlesOf(named))).toEqual([]);
  });

  it("is no background in words that the articles use", () => {
    const head = "Police arrested four refugees at a border crossing by night.";
    const told = [0, 1, 2].map((event) => ({
      event,
      head: `${head.replace("four", ["nine", "six", "two"][event]!)}`,
      tail: "Refugees crossing by night are arrested.",
    }));
    expect(found(articlesOf(told))).toEqual([]);
  });

  it("is no turn of phrase that stands anywhere", () => {
    const tail = "He declined to elaborate further.";
    const elsewhere =
      "Asked why, the guard declined to elaborate further on what he declined to say.";
    const told = [0, 1, 2].map((event) => ({ event, tail }));
    expect(found(articlesOf(told))).toHaveLength(1);
    const [first, ...others] = articlesOf(told);
    const { text } = first!;
    const middle = text.indexOf(". ") + 2;
    const more = text.slice(0, middle) + elsewhere + " " + text.slice(middle);
    expect(found([articleFromText({ ...first!, text: more }), ...others])).toEqual([]);
  });

  it("is not the article itself, printed three times in a year", () => {
    const articles = articlesOf([{ event: 0 }, { event: 0 }, { event: 0 }]);
    const reprinted = articles.map((one, at) => ({ ...one, date: dates[at]! }));
    expect(found(reprinted)).toEqual([]);
    const longer = EVENTS.join(" ");
    expect(found(reprinted.map((one) => articleFromText({ ...one, text: longer })))).toEqual([]);
  });

  it("is not what a mould is made of", () => {
    const mould = (day: string) =>
      `Readings of ${day}. Gauges along all rivers are checked at dawn. Levels above two metres are printed in bold. Boats keep away from weirs. Anglers need a permit.`;
    const articles = ["Monday", "Thursday", "Saturday"].map((day, at) =>
      articleFromText({ id: day, outlet: "Post", date: dates[at]!, text: mould(day) }),
    );
    expect(found(articles)).toEqual([]);
  });
});

/** Sentences of made-up words, so that no article tells of them. */
const strange = fc
  .array(fc.constantFrom("zorvel", "quimby", "blenter", "fusk", "darnow", "plimmet", "oxter"), {
    minLength: 4,
    maxLength: 9,
  })
  .map((words) => `Vell ${words.join(" ")}.`.replace("Vell", "Yonder"));

describe("standing text set apart", () => {
  it("is found wherever it is put, at head or end, in one paragraph or its own, in any order", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(strange, { minLength: 1, maxLength: 2 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 2 }),
        fc.constantFrom(" ", "\n\n"),
        fc.boolean(),
        (sentences, events, between, above) => {
          const note = sentences.join(" ");
          const all = articlesOf(
            events.map((event) => (above ? { event, head: note } : { event, tail: note })),
            { between },
          );
          const { articles, warnings } = standingTextApart(all);
          const furniture = articles.map(({ text, zones }) =>
            zones
              .filter(({ zone }) => zone === "furniture")
              .map(({ start, end }) => text.slice(start, end))
              .join(" "),
          );
          const isStanding = events.length >= 3;
          expect(furniture).toEqual(events.map(() => (isStanding ? note : "")));
          expect(warnings).toHaveLength(isStanding ? sentences.length : 0);
          expect(standingTextApart(articles).articles).toEqual(articles);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("leaves text and all other words where they are", () => {
    const all = ending(`Earlier today. ${NOTE} More follows soon.`);
    const { articles } = standingTextApart(all);
    const spoken = (article: (typeof all)[number]) =>
      article.zones.map(({ start, end }) => article.text.slice(start, end)).join(" ");
    articles.forEach((article, at) => {
      expect(article.text).toBe(all[at]!.text);
      expect(spoken(article)).toBe(spoken(all[at]!));
      for (const { start, end } of article.zones) expect(end).toBeGreaterThan(start);
    });
  });
});
