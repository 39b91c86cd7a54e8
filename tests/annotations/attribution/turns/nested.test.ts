import { describe, expect, it } from "vitest";
import { attributionsOf } from "../../../../src/index.js";

const sources = async (text: string) =>
  (await attributionsOf(text, { reader: "rules" })).map(({ source }) => source?.text);

describe("speech within speech", () => {
  it("has a speaker of its own", async () => {
    expect(await sources("Ann Roe said her lawyer had told her that the case was closed.")).toEqual(
      ["Ann Roe", "her lawyer"],
    );
  });

  it("is none where an infinitive names nobody who speaks", async () => {
    expect(await sources("Ann Roe said it was wrong to say that the mill was closed.")).toEqual([
      "Ann Roe",
    ]);
  });
});
