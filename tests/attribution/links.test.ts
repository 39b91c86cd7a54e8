import { describe, expect, it } from "vitest";
import { findingsOf, topic } from "./said.js";

const BODY =
  "\n\nThe flood left many homeless in the valley this week. Roads are closed until May.";

describe("what a reader links too far", () => {
  it("is cut where a content runs from a headline into the text below", () => {
    const findings = findingsOf(
      "{Ministers agree on a plan\n\nThe plan will cost much and it takes years}, [Ann Porter] <said>. Roads are closed until May. Nobody knows why.",
    );
    expect(findings.map(({ content }) => content.text)).toEqual([
      "The plan will cost much and it takes years",
    ]);
  });

  it("lets one cue bring in the content of its own paragraph only", () => {
    const [first, second] = findingsOf(
      "Town looks ahead\n\n{1:“We have seen a lot of water this week.”}\n\n{2:Roads are closed}, [2:Ann Porter] <2:said>. Nobody knows why it is so.",
    );
    expect(first!.speaker.name).toBeNull();
    expect(second!.speaker.name).toBe("Ann Porter");
  });

  it("leaves out a day behind a source", () => {
    const [finding] = findingsOf("[The port on Monday] <said> {ships were late}.");
    expect(finding!.source!.text).toBe("The port");
  });

  it("takes who stands before a headline's colon as its source", () => {
    const [finding] = findingsOf(`Nordia: {We have won the cup again}${BODY}`, topic);
    expect(finding).toMatchObject({
      form: "direct",
      source: { text: "Nordia" },
      speaker: { name: "Nordia", side: "nordia" },
    });
  });

  it("takes the name that opens the cue's sentence, not somebody of the sentence before", () => {
    const finding = findingsOf(
      "[Many ministers] want an end to the strike. Porter, meanwhile, <has demanded> {more pay for all}.",
    );
    expect(finding[0]!.source!.text).toBe("Porter");
  });

  it("is no finding where only an article is left of the content", () => {
    expect(findingsOf("[Ann Porter] <said> {the} road is closed.")).toEqual([]);
  });
});
