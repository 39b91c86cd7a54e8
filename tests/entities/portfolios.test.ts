import { describe, expect, it } from "vitest";
import { attributionsOf } from "../../src/index.js";

const speakersOf = async (text: string) =>
  (await attributionsOf(text)).map(({ speaker }) => speaker.name);

describe("an office with “and” before a name", () => {
  it.each([
    ["Housing and Urban Development Secretary Ben Carson said rents would fall.", "Ben Carson"],
    ["Trade and Industry Minister Rob Davies said exports rose.", "Rob Davies"],
    ["Health and Social Care Secretary Tom Berg said on Monday that it would work.", "Tom Berg"],
  ])("is one person’s: %s", async (text, name) => {
    expect(await speakersOf(text)).toEqual([name]);
  });

  it("leaves two people two", async () => {
    expect(await speakersOf("Brown and Foreign Minister Lind said they would resign.")).toEqual([
      "Brown and Lind",
    ]);
    expect(
      await speakersOf("Ana Ruiz and Foreign Minister Tom Lind said they would resign."),
    ).toEqual(["Ana Ruiz and Tom Lind"]);
  });
});

describe("a body’s name", () => {
  it.each([
    ["A letter from the Mayor's Office said the bridge was safe.", "Mayor's Office"],
    ["The Prime Minister's Office said the bridge was safe.", "Prime Minister's Office"],
  ])("says whose office it is: %s", async (text, name) => {
    expect(await speakersOf(text)).toEqual([name]);
  });

  it("ends with the noun that two names describe", async () => {
    expect(await speakersOf("Sonoma and Napa counties said they would sue.")).toEqual([
      "Sonoma and Napa counties",
    ]);
    expect(await speakersOf("Tom Berg and Ann Roe said they would sue.")).toEqual([
      "Tom Berg and Ann Roe",
    ]);
  });

  it("does not end within a number", async () => {
    const text = "Spending fell by half, according to a study of 16,000 letters to the council.";
    expect(await speakersOf(text)).toEqual(["study of 16,000 letters"]);
  });
});
