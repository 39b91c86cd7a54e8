import { expect, test } from "vitest";
import { alike, same } from "../../evaluation/compare-findings.js";
import { compareEngines } from "../../evaluation/engines.js";
import { readCorpus, readTopic, type Precision } from "../../src/index.js";

const ofSeeds = async (precision: Precision) => {
  const { articles } = await readCorpus("seeds");
  const { topic } = await readTopic("seeds/topic.yaml");
  const compared = await compareEngines(articles, topic, precision);
  expect(compared.findings).toBeGreaterThan(400);
  return compared;
};

test(
  "in full precision the second engine finds in the seeds what the first does",
  { timeout: 300_000 },
  async () => {
    const compared = await ofSeeds("full");
    expect(compared.lines).toEqual([]);
    expect(same(compared)).toBe(true);
  },
);

test("in fast precision it does, but for a few findings", { timeout: 300_000 }, async () => {
  const compared = await ofSeeds("fast");
  expect(alike(compared), compared.lines.join("\n")).toBe(true);
});
