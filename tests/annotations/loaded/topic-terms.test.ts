import { describe, expect, it } from "vitest";
import type { Topic } from "../../../src/topic/topic.js";
import { findIn } from "./read.js";

const topicOf = (term: string): Topic => ({
  name: "a dispute",
  sides: [
    { id: "north", name: "North" },
    { id: "south", name: "South" },
  ],
  thirdParties: [],
  actors: [],
  concepts: [
    {
      id: "one",
      name: "one",
      terms: [{ term, side: "north", patterns: [], reason: null, alternatives: [], source: null }],
    },
  ],
});
const found = (term: string, text: string) =>
  findIn(text, { topic: topicOf(term), lexicon: { families: [], entries: [] } }).map(
    (one) => one.text,
  );

describe("wording that a topic gives without patterns", () => {
  it.each([
    ["land grab", "Farmers fear two land grabs in a year.", "land grabs"],
    ["land grab", "The Land Grab has begun.", "Land Grab"],
    ["land grab", "LAND GRAB FEARED AT PORT", "LAND GRAB"],
    ["land grab", "Critics speak of a land-grab by the port.", "land-grab"],
    ["land grab", "Critics speak of a landgrab by the port.", "landgrab"],
    ["land grab", "Critics speak of a land\u00A0grab by the port.", "land\u00A0grab"],
    ["land grab", "The report lists land grabbing by firms.", "land grabbing"],
    ["land-grab", "The report lists a land grab.", "land grab"],
    ["labour camp", "She survived two labor camps.", "labor camps"],
    ["lone wolf", "Lone wolves are hard to find.", "Lone wolves"],
    ["bypass", "The council bypassed the vote.", "bypassed"],
    ["crack down", "Officers cracked down on the stalls.", "cracked down"],
    ["cheating officials", "A cheating official was moved.", "cheating official"],
  ])("%j is found in %j", (term, text, match) => {
    expect(found(term, text)).toEqual([match]);
  });

  it.each([
    ["land grab", "The land grabbed the headlines of every paper."],
    ["land grab", "Members of the Land Grab Inquiry met on Monday in an old hall near the river."],
    ["land grab", "Her film about the Great Land Grab was shown on Monday in an old hall."],
    ["the regime", "A regime fell, and with it the regimes of two neighbours."],
    ["Old Lands", "The old land lay dry."],
    ["rat run", "The rats ran."],
  ])("%j is not found in %j", (term, text) => {
    expect(found(term, text)).toEqual([]);
  });

  it("with an article stays to the letter, in any case", () => {
    expect(found("the regime", "The regime fell. Few loved the regime.")).toEqual([
      "The regime",
      "the regime",
    ]);
  });

  it("may hold a sign that means something in a pattern", () => {
    expect(found("war/peace deal", "They signed.")).toEqual([]);
    expect(found("a? (b)", "They signed.")).toEqual([]);
  });

  it("that is a name is found in longer names, as it stands", () => {
    expect(found("Old Land", "The Old Land Authority met. Old Lands are many.")).toEqual([
      "Old Land",
    ]);
  });
});
