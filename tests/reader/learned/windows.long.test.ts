import { expect, it } from "vitest";
import { createLearnedReader } from "../../../src/reader/learned/index.js";
import { input } from "./input.js";

it("the learned reader reads a paragraph of 100,000 characters in windows", async () => {
  const reader = await createLearnedReader();
  const text = "The minister said that nothing had changed. ".repeat(2300);
  const { attributions } = await reader.read(input(text));
  await reader.close();
  expect(attributions.length).toBeGreaterThan(1000);
  expect(attributions.at(-1)!.content[0]!.end).toBeLessThanOrEqual(text.length);
}, 120_000);
