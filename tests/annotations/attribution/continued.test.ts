import { describe, expect, it } from "vitest";
import { attributionsOf } from "../../../src/of-text.js";
import { findingsOf } from "./said.js";

const REST = " Roads are closed until May. Nobody knows why it is so.";

describe("the second part of a quotation", () => {
  it("is the speaker's too where the reader took it for a part of the source", () => {
    const [finding, more] = findingsOf(
      `“{It was a good night},” <said> [Owen Hart, a farmer, “and I slept well].”${REST}`,
    );
    expect(more).toBeUndefined();
    expect(finding!.source!.text).toBe("Owen Hart, a farmer");
    expect(finding!.content.parts).toHaveLength(2);
    expect(finding!.content.text).toMatch(/and I slept well\.?$/);
  });

  it("is found where the reader passed over it", () => {
    const [finding] = findingsOf(
      `“{It was a good night},” <said> [Owen Hart], “and I slept well.”${REST}`,
    );
    expect(finding!.content.parts).toHaveLength(2);
  });

  it.each([
    `“{It was a good night},” <said> [Owen Hart], author of “The Long Field.”${REST}`,
    `“{It was a good night},” <said> [Owen Hart], “the Boss,” a farmer.${REST}`,
    `“{It was a good night},” <said> [Owen Hart]. “And I slept well,” was Ann Porter's answer.${REST}`,
  ])("is not a title, a nickname or another sentence: %s", (text) => {
    expect(findingsOf(text)[0]!.content.parts).toBeUndefined();
  });

  it("is there in what the learned reader reads", async () => {
    const [finding] = await attributionsOf(
      "“It was a good night,” said Owen Hart, a farmer, “and I slept well.”\nThe budget passed on Monday.",
    );
    expect(finding!.content.parts).toHaveLength(2);
    expect(finding!.speaker.name).toBe("Owen Hart");
  });
});
