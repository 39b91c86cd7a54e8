import { expect, test } from "vitest";
import { alike } from "../../evaluation/compare-findings.js";
import { compareEngines } from "../../evaluation/engines.js";
import { readCorpus, readTopic } from "../../src/index.js";

test(
  "the second engine reads the seeds as the first does, but for a few",
  { timeout: 300_000 },
  async () => {
    const { articles } = await readCorpus("seeds");
    const { topic } = await readTopic("seeds/topic.yaml");
    const compared = await compareEngines(articles, topic);
    expect(compared.findings).toBeGreaterThan(400);
    expect(alike(compared), compared.lines.join("\n")).toBe(true);
  },
);
