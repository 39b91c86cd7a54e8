import { describe, expect, it } from "vitest";
import { accusationFindings } from "../../../src/annotations/accusations/index.js";
import type { Finding } from "../../../src/finding.js";
import { byHand, topicOf } from "../../measures/by-hand.js";

const topic = {
  ...topicOf("nordia", "sudia"),
  thirdParties: [{ id: "westia", name: "Westia", alliedTo: "sudia", source: null }],
};
const article = byHand("Sudian troops shelled the valley, he said. The river is high today.");
const { document, said, harm } = article;

/** Who accuses whom, where a speaker of a side says that Sudia shelled Nordia. */
function accused(side: string | null, more: readonly Finding[] = []) {
  const claim = said("Sudian troops shelled the valley", "Tom Hill", { as: { side } });
  const shelled = harm("shelled", "sudia", "nordia", { voice: "reported", attribution: claim.id });
  return accusationFindings(document, [claim, shelled, ...more], topic).map(
    ({ accused, by, response }) => ({ accused, by, response }),
  );
}

describe("an accusation", () => {
  it("is a harm that somebody else says a side does", () => {
    expect(accused("nordia")).toEqual([{ accused: "sudia", by: "nordia", response: "unheard" }]);
    expect(accused(null)).toEqual([{ accused: "sudia", by: null, response: "unheard" }]);
  });

  it("is none where the side or its ally tells of it", () => {
    expect(accused("sudia")).toEqual([]);
    expect(accused("westia")).toEqual([]);
  });

  it("is heard where the accused side has words of its own in the article", () => {
    const answer = said("The river is high today", "Ivo Brandt", { as: { side: "sudia" } });
    expect(accused("nordia", [answer])).toEqual([
      { accused: "sudia", by: "nordia", response: "heard" },
    ]);
  });

  it("is none where the harm is denied, is done to the side's own, or by nobody of the topic", () => {
    for (const one of [
      harm("shelled", "sudia", "nordia", { negated: true }),
      harm("shelled", "sudia", "sudia"),
      harm("shelled", "elsewhere", "nordia"),
      harm("shelled", undefined, "nordia"),
    ])
      expect(accusationFindings(document, [one], topic)).toEqual([]);
  });
});
