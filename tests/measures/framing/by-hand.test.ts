import { expect, it } from "vitest";
import { byHand, measured, topicOf } from "../by-hand.js";

const article = byHand(
  "Northmark closes the dam\n\nPrices rose again this week. The law is clear on the matter. Rain fell all day.\n\n“The cost is far too high for us,” said Ann Porter, who runs the mill by the river.\n\nShare this story on Facebook",
);
const { framed, said } = article;
const PRICES = "Prices rose again this week.";
const LAW = "The law is clear on the matter.";

it("a sentence seen through two frames counts for each, and once as framed", () => {
  const { count, value } = measured(
    article,
    [framed(PRICES, "economic"), framed(LAW, "legality-and-crime"), framed(LAW, "morality")],
    null,
  );
  // Headline, three sentences and the speaker's: five of the outlet's; the furniture is none.
  expect(count("framing-sentences:outlet")).toBe(5);
  expect(value("frame-outlet-economic")).toBe(1 / 5);
  expect(value("frame-outlet-morality")).toBe(1 / 5);
  expect(value("frame-outlet-legality-and-crime")).toBe(1 / 5);
  expect(value("frame-outlet-environment")).toBe(0);
  expect(count("framing-any:outlet")).toBe(2);
});

it("a sentence is in the voice that most of its words are in", () => {
  const quotation = "The cost is far too high for us";
  const { count, value } = measured(
    article,
    [
      said(`${quotation},`, "Ann Porter", { form: "direct" }),
      said(PRICES.slice(0, -1), "Tom Hill"),
      { ...framed(PRICES, "economic"), voice: "reported" },
    ],
    null,
  );
  expect(count("framing-sentences:reported")).toBe(1);
  expect(value("frame-reported-economic")).toBe(1);
  expect(value("frame-quoted-economic")).toBeNull();
  expect(count("framing-any:reported")).toBe(1);
});

it("only harm that the outlet tells as done to others counts, and a denied one does not", () => {
  const { harm } = article;
  const { count } = measured(
    article,
    [
      harm(PRICES, "north", "south", { form: "passive" }),
      harm(LAW, "north", undefined),
      harm("Rain fell all day", "north", "south", { negated: true }),
      harm("The cost is far too high", "north", "south", { voice: "quoted" }),
      harm("Northmark closes the dam", "north", "north"),
    ],
    topicOf("north", "south"),
  );
  expect(count("role-harm-by:north")).toBe(2);
  expect(count("role-passive:north")).toBe(1);
  expect(count("role-harm-by:south")).toBe(0);
});

it("a sentence that shows a frame of the story counts in its own paragraph", () => {
  const { contributions } = measured(
    article,
    [framed(PRICES, "economic"), framed("The cost is far too high", "economic")],
    null,
  );
  const shown = contributions.filter(({ name }) => name === "story-frame:economic-consequences");
  // Headline 0, the prices 1, the quotation 2.
  expect(shown.map(({ paragraph }) => paragraph)).toEqual([1, 2]);
});
