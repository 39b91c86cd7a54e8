import { beforeAll, describe, expect, it } from "vitest";
import { loadLexicon } from "../../src/annotations/loaded/index.js";
import { articleFromText } from "../../src/corpus/index.js";
import { createFinder } from "../../src/find.js";
import type { Finding } from "../../src/finding.js";
import { contributionsOf, MEASURES, measuresOf, UNITS } from "../../src/measures/index.js";
import type { MeasureKind } from "../../src/measures/index.js";
import { PACKAGE_ROOT } from "../../src/data.js";
import { readTopic } from "../../src/topic/index.js";
import { totalsOf } from "./totals.js";

const { topic } = await readTopic(`${PACKAGE_ROOT}src/measures/example-topic.yaml`);
const finder = await createFinder({ topic, lexicon: loadLexicon().lexicon, reader: "rules" });

/** The findings of an example's text, its mentions with the tones that the example gives them. */
async function findingsOf({ text, tones }: MeasureKind["example"]) {
  const [found] = await finder.find([articleFromText({ id: "example", text })]);
  let next = 0;
  const findings = found!.findings.map((finding): Finding => {
    const tone = finding.kind === "mention" ? tones?.[next++] : undefined;
    if (finding.kind !== "mention" || tone === undefined) return finding;
    const [positive, negative] = tone > 0 ? [tone, 0] : [0, -tone];
    return { ...finding, tone: { positive, negative, neutral: 1 - positive - negative } };
  });
  return { document: found!.document, findings };
}

describe("the worked example of", () => {
  it.each(MEASURES.map((kind) => [kind.example.measure, kind] as const))(
    "%s has the counts that a reader counts and the value told",
    async (id, kind) => {
      const { example } = kind;
      const { document, findings } = await findingsOf(example);
      const totals = totalsOf(contributionsOf(document, findings, topic));
      for (const [name, count] of Object.entries(example.counts))
        expect([name, totals.total(name)]).toEqual([name, expect.closeTo(count, 9)]);
      const coverage = example.coverage ?? null;
      const measure = measuresOf(topic, { coverage }).find((one) => one.id === id)!;
      expect(measure.component).toBe(kind.component);
      expect(measure.value(totals)).toBeCloseTo(example.value, 9);
    },
  );
});

describe("the registry", () => {
  let measures: ReturnType<typeof measuresOf>;
  beforeAll(() => {
    measures = measuresOf(topic);
  });

  it("has one id for one quantity", () => {
    const ids = measures.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it("has a frame of the outlet's own voice among the main measures, one of its sources' voices among the details", () => {
    const economic = measures.filter(({ id }) => /^frame-\w+-economic$/.test(id));
    expect(economic.map(({ voice, rank, says }) => [voice, rank, says === null])).toEqual([
      ["outlet", "main", false],
      ["reported", "detail", true],
      ["quoted", "detail", true],
    ]);
  });

  it("tells every measure in words, with a unit of the closed list and a range", () => {
    for (const { id, name, label, tells, caution, formula, unit, range } of measures) {
      for (const words of [name, label, tells, caution, formula])
        expect([id, words.length]).toEqual([id, expect.toSatisfy((length: number) => length > 4)]);
      expect(UNITS).toContain(unit);
      expect(range[0]).toBeLessThan(range[1]);
    }
  });

  it("says what both ends of every lean mean", () => {
    const leans = measures.filter(({ unit }) => unit === "lean");
    expect(leans.length).toBeGreaterThan(5);
    for (const { id, ends } of leans) expect([id, ends?.length]).toEqual([id, 2]);
    const blame = measures.find(({ id }) => id === "lean:blame:nordia:sudia");
    expect(blame?.ends).toEqual(["blames only Sudia", "blames only Nordia"]);
  });

  it("is null for every measure where nothing was counted", () => {
    for (const { id, value } of measures) expect([id, value(totalsOf([]))]).toEqual([id, null]);
  });

  it("needs no topic for what has no sides", () => {
    const ids = measuresOf(null, { families: ["emotive"] })
      .filter(({ rank, component }) => rank !== "table" && component !== "frame")
      .map(({ id }) => id);
    expect(ids).toEqual([
      ...["loaded-outlet", "loaded-reported", "loaded-quoted", "loaded-distanced"],
      ...["loaded-family-emotive", "attributed-share", "form-direct", "form-mixed"],
      ...["form-indirect", "effective-sources", "largest-source-share", "anonymous-share"],
      ...["official-share", "named-share", "story-conflict", "story-human-interest"],
      ...["story-responsibility", "story-morality", "story-economic-consequences"],
    ]);
  });
});
