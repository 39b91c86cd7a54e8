import { readFileSync } from "node:fs";
import { expect, it, describe } from "vitest";
import { z } from "zod";
import { checkedYaml } from "../../../src/checked-yaml.js";
import { PACKAGE_ROOT } from "../../../src/data.js";
import { FRAMES, readFrames } from "../../../src/annotations/frames/index.js";
import { parsePattern } from "../../../src/document/pattern/index.js";

const line = z.string().trim().min(1);
const schema = z.strictObject({
  sources: z.record(line, line),
  frames: z.array(
    z.strictObject({
      id: z.enum(FRAMES),
      title: line,
      description: line,
      groups: z.array(line).min(1),
      evidence: z
        .array(
          z.strictObject({
            patterns: z.array(line).min(1),
            strength: z.enum(["alone", "beside"]),
            reason: line,
            source: line,
          }),
        )
        .min(1),
    }),
  ),
});

const file = "src/language/en/frames.yaml";
const { value } = checkedYaml(readFileSync(`${PACKAGE_ROOT}${file}`, "utf8"), file, schema);

describe("language/en/frames.yaml", () => {
  it("has the eleven frames in their order, each with at least 100 patterns", () => {
    expect(value.frames.map(({ id }) => id)).toEqual(FRAMES);
    for (const { id, evidence } of value.frames)
      expect(evidence.flatMap(({ patterns }) => patterns).length, id).toBeGreaterThanOrEqual(100);
  });

  it("has only patterns that can be read, and none twice in a frame", () => {
    for (const { id, evidence } of value.frames) {
      const patterns = evidence.flatMap((one) => one.patterns);
      for (const pattern of patterns) expect(() => parsePattern(pattern), pattern).not.toThrow();
      expect(
        patterns.filter((one, at) => patterns.indexOf(one) !== at),
        id,
      ).toEqual([]);
    }
  });

  it("gives a reason in one sentence and a source that is written out", () => {
    const sources = new Set(Object.values(value.sources));
    for (const { id, evidence } of readFrames())
      for (const { reason, source } of evidence) {
        expect(reason, id).toMatch(/^\p{Lu}.*\.$/u);
        expect(sources, id).toContain(source);
      }
  });
});
