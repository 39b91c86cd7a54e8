import { describe, expect, test } from "vitest";
import { roundedAnalysis } from "../../src/figures/index.js";
import { findingList } from "../../src/finding-list.js";
import type { Finding } from "../../src/finding.js";
import type { Analysis } from "../../src/outlets/analysis.js";

const third = 1 / 3;
const finding = { id: "a#m1-2", kind: "mention", article: "a", confidence: third } as Finding;

function unrounded(findings: readonly Finding[]): Analysis {
  const articles = [{ article: { id: "a" }, scores: { lean: third, words: 2 } }];
  return {
    settings: { seed: 1 },
    articles,
    findings,
    namings: [{ share: third }],
    omissions: [],
  } as never;
}

describe("an analysis with numbers as its files have them", () => {
  test("has six decimals everywhere, findings and scores too", () => {
    const { articles, findings, namings } = roundedAnalysis(unrounded([finding]));
    expect(articles[0]!.scores).toEqual({ lean: 0.333333, words: 2 });
    expect(findings[0]!.confidence).toBe(0.333333);
    expect(namings[0]!.share).toBe(0.333333);
  });

  test("leaves findings that are unpacked when asked for where they are", () => {
    let reads = 0;
    const read = () => {
      reads++;
      return [finding];
    };
    const { findings } = roundedAnalysis(
      unrounded(findingList([{ article: "a", count: 1, read }])),
    );
    expect(reads).toBe(0);
    expect(findings[0]!.confidence).toBe(0.333333);
  });

  test("has the very findings whose numbers are rounded already, and copies of the others", () => {
    const plain = { ...finding, confidence: 0.5 } as Finding;
    const deep = { ...finding, confidence: 0.5, content: { parts: [{ start: third }] } };
    const { findings } = roundedAnalysis(unrounded([plain, deep as unknown as Finding]));
    expect(findings[0]).toBe(plain);
    expect(findings[1]).toEqual({ ...deep, content: { parts: [{ start: 0.333333 }] } });
  });

  test("is made once, and of itself is itself", () => {
    const analysis = unrounded([finding]);
    const once = roundedAnalysis(analysis);
    expect(roundedAnalysis(analysis)).toBe(once);
    expect(roundedAnalysis(once)).toBe(once);
  });
});
