import { beforeAll, describe, expect, it } from "vitest";
import { articleFromText } from "../../src/corpus/index.js";
import { readDocument } from "../../src/document/index.js";
import { createReader, type Reader } from "../../src/reader/index.js";

let readers: Readonly<Record<"learned" | "rules", Reader>>;
beforeAll(async () => {
  readers = { learned: await createReader("learned"), rules: await createReader("rules") };
});

async function read(text: string, name: "learned" | "rules" = "learned") {
  const document = readDocument(articleFromText({ id: "a", text }));
  const [reading] = await readers[name].read([document]);
  const word = (token: number) => document.tokens[token]!.text;
  return {
    accused: reading!.accused?.map(({ token, wrong, probability }) => ({
      ...{ who: word(token), wrong: word(wrong), probability },
    })),
    slants: reading!.slants?.map(({ token, about, light, probability }) => ({
      ...{ word: word(token), about: word(about), light, probability },
    })),
  };
}

describe("whom a sentence accuses", () => {
  it("is who did the wrong, with the word that tells it", async () => {
    const theft = "Prosecutors say that Mayor Ana Ruiz stole two million from the school fund.";
    const { accused } = await read(theft);
    const [surest] = [...accused!].sort((a, b) => b.probability - a.probability);
    expect(surest).toMatchObject({ who: "Ana", wrong: "stole" });
    expect(surest!.probability).toBeGreaterThan(0.5);
    expect(accused!.map(({ who }) => who)).not.toContain("Prosecutors");
  });

  it("is nobody where nobody does wrong, or a plan is only quarrelled over", async () => {
    expect((await read("Mayor Ana Ruiz opened the new bridge on Monday.")).accused).toEqual([]);
    const { accused } = await read("Kerr attacked the tax plan of Mayor Ana Ruiz on Monday.");
    for (const { probability } of accused!) expect(probability).toBeLessThan(0.35);
  });

  it("cannot be told by the rules", async () => {
    const { accused, slants } = await read("Mayor Ana Ruiz stole two million.", "rules");
    expect([accused ?? null, slants ?? null]).toEqual([null, null]);
  });
});

describe("whom a loaded word casts in a light", () => {
  it("is whom it belongs to", async () => {
    const { slants } = await read("The mayor's brutal police beat the students.");
    const [surest] = slants!
      .filter(({ word }) => word === "brutal")
      .sort((a, b) => b.probability - a.probability);
    expect(surest).toMatchObject({ about: "police", light: "bad" });
  });
});
