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

  it("is no finding where plain words have neither cue nor source: nobody says them", () => {
    expect(findingsOf("{A truce}, however, was agreed in spring. Roads are closed.")).toEqual([]);
    expect(findingsOf("{“A truce was agreed.”} Roads are closed.")).toHaveLength(1);
    expect(findingsOf("{A truce} <was announced> in spring. Roads are closed.")).toHaveLength(1);
  });

  it("is no finding where only an article is left of the content", () => {
    expect(findingsOf("[Ann Porter] <said> {the} road is closed.")).toEqual([]);
  });
});

describe("what a reader takes for speech", () => {
  it.each([
    "The plan, {which} <was nominated> in May, came late.",
    "The plan came late and {it} <was denounced>.",
    "[The city council] <is to blame for> {the loss of the bridge}.",
    "[The union] <has shown> {its face to the world}.",
    "The plan, [which] <has the full support of> {the council}, came late.",
    "Work would stop if [the union] <wants> {more pay for all}.",
    "As [they] <see> {it}, the plan is late.",
    "[Supporters] <show> {signs of fatigue}.",
  ])("is none where nothing is said: %s", (text) => {
    expect(findingsOf(text)).toEqual([]);
  });

  it.each([
    "[The mayor] <blamed> {the council for the loss}.",
    "[The survey] <shows> {that the river rose}.",
    "[The mayor] <did not confirm> {it}.",
    "[The mayor] <said> {it is over}.",
  ])("stays where something is: %s", (text) => {
    expect(findingsOf(text)).toHaveLength(1);
  });
});

describe("a block of speech after a colon", () => {
  const opening = "The roads will be shut until May.";
  const rest =
    " {2:The plan is good}, [2:I] <2:think>.\n\n[3:We] <3:hope> {3:that all of it will be done before the snow falls}. [4:We] <4:ask> {4:the council to pay for it as it did before}.";

  it("is one speaker's, however much of it the reader gave to its own cue", () => {
    const findings = findingsOf(`[1:Ann Porter] <1:continued>:\n\n{1:${opening}}${rest}`);
    const outer = findings.filter(({ parent }) => parent === null);
    expect(outer).toHaveLength(1);
    expect(outer[0]).toMatchObject({ rule: "speech-block", speaker: { name: "Ann Porter" } });
    expect(outer[0]!.content.text).toMatch(/^The roads .* before\.$/s);
    // Nor do its first words stand a second time, as something said within it.
    expect(findings.filter(({ cue }) => cue?.text === "continued")).toHaveLength(1);
  });

  it("is one speaker's, however many are made to say something in it", () => {
    const findings = findingsOf(`[1:Ann Porter] <1:spoke> of {1:the roads}:\n\n${opening}${rest}`);
    const nested = findings.filter(({ parent }) => parent !== null);
    expect(nested.map(({ speaker }) => speaker.name)).toEqual(Array(3).fill("Ann Porter"));
  });
});
