import { describe, expect, it } from "vitest";
import { readCorpus } from "../../src/corpus/index.js";
import type { AttributionFinding, CueStance, LoadedFinding } from "../../src/finding.js";
import { wireEdits } from "../../src/lineage/index.js";
import { readDocument } from "../../src/document/index.js";
import type { Document } from "../../src/document/document.js";
import { REPORT, documentOf } from "./articles.js";

const base = ({ article }: Document, text: string) => {
  const start = article.text.indexOf(text);
  return {
    id: `${article.id}#${start}`,
    article: article.id,
    outlet: article.outlet,
    zone: "body",
    reader: "rules",
    confidence: 1,
    start,
    end: start + text.length,
    text,
  } as const;
};

function loaded(document: Document, text: string): LoadedFinding {
  return {
    ...base(document, text),
    kind: "loaded",
    term: text,
    category: "emotive",
    voice: "outlet",
    favours: null,
    alternatives: [],
    lexicon: "emotive",
    entry: text,
    reason: "",
    source: null,
    concept: null,
    distanced: false,
    negated: false,
    attribution: null,
  };
}

function said(
  document: Document,
  text: string,
  name: string,
  cue: string,
  stance: CueStance,
): AttributionFinding {
  return {
    ...base(document, text),
    kind: "attribution",
    form: "indirect",
    content: base(document, text),
    cue: { ...base(document, cue), lemma: cue, stance, negated: false },
    source: base(document, name),
    speaker: {
      name,
      kind: "politician",
      side: name === "Opponents" ? "against" : "for",
      anonymous: false,
      resolved: "name",
      confidence: 1,
    },
    parent: null,
    rule: null,
    counted: true,
  };
}

describe("edits to the wire", () => {
  it("of the seeds' family are listed exactly", async () => {
    const { articles } = await readCorpus("seeds");
    const [gvs, spokesman] = articles.slice(0, 2).map(readDocument) as [Document, Document];
    const edits = wireEdits(spokesman, gvs).map(({ kind, words }) => [
      kind,
      words
        .filter(({ change }) => change !== "same")
        .map(({ change, words }) => `${change === "added" ? "+" : "-"}${words.join(" ")}`)
        .join(" ")
        .slice(0, 40),
    ]);
    expect(edits).toEqual([
      ["reworded", "+Long live army"],
      ["added", "+The operations launched by Azerbaijan ’"],
      ["respelled", "-Defence +Defense"],
      ["added", "+Upper Karabakh conflict"],
      ["respelled", "-recognised +recognized"],
      ["respelled", "-organisations +organizations"],
      ["reworded", "-of +to -defence +defense"],
    ]);
  });

  const wire = documentOf("wire", "Agency", REPORT);

  it("are none between equal texts, marks aside", () => {
    const marks = REPORT.map((line) => line.replace(/[.,]$/u, "!"));
    expect(wireEdits(wire, documentOf("other", "Daily", marks))).toEqual([]);
  });

  it("are none where a version has a line of signs alone", () => {
    expect(wireEdits(wire, documentOf("other", "Daily", [...REPORT, "* * *", "– – –"]))).toEqual(
      [],
    );
  });

  it("mirror: what one version adds, the other drops", () => {
    const longer = documentOf("longer", "Daily", [...REPORT, "The vote was broadcast live."]);
    expect(wireEdits(wire, longer).map(({ kind }) => kind)).toEqual(["added"]);
    expect(wireEdits(longer, wire).map(({ kind }) => kind)).toEqual(["dropped"]);
  });

  it("hold the text of both versions to the character", () => {
    const changed = documentOf(
      "other",
      "Daily",
      REPORT.map((line) => line.replace("new", "costly")),
    );
    const [edit] = wireEdits(wire, changed);
    expect(edit!.from!.text).toBe(wire.text.slice(edit!.from!.start, edit!.from!.end));
    expect(edit!.to!.text).toContain("a costly tram line");
    expect(edit!.words.filter(({ change }) => change !== "same")).toEqual([
      { change: "dropped", words: ["new"] },
      { change: "added", words: ["costly"] },
    ]);
  });

  it("say which loaded term they add and which source and side they drop", () => {
    const lines = [REPORT[0]!.replace("new tram", "ruinous tram"), REPORT[1]!, ...REPORT.slice(3)];
    const daily = documentOf("daily", "Daily", lines);
    const edits = wireEdits(
      wire,
      daily,
      [said(wire, REPORT[2]!, "Opponents", "claimed", "doubting")],
      [loaded(daily, "ruinous")],
    );
    expect(
      edits.map(({ kind, effects }) => [kind, effects.map(({ effect, what }) => [effect, what])]),
    ).toEqual([
      ["reworded", [["adds-loaded-term", "ruinous (outlet)"]]],
      [
        "dropped",
        [
          ["drops-source", "Opponents"],
          ["drops-side", "against"],
        ],
      ],
    ]);
    // Behind each effect stands the one finding that it is read from.
    const [opponents, ruinous] = [wire, daily].map(({ article }, at) => [
      `${article.id}#${article.text.indexOf(at === 0 ? REPORT[2]! : "ruinous")}`,
    ]);
    expect(edits.flatMap(({ effects }) => effects.map(({ findings }) => findings))).toEqual([
      ruinous,
      opponents,
      opponents,
    ]);
  });

  it("say where a speaker's cue changes its stance", () => {
    const daily = documentOf(
      "daily",
      "Daily",
      REPORT.map((line) => line.replace(" said ", " boasted that ")),
    );
    const [edit] = wireEdits(
      wire,
      daily,
      [said(wire, REPORT[1]!, "Lena Ortiz", "said", "neutral")],
      [said(daily, daily.article.text.split("\n\n")[1]!, "Lena Ortiz", "boasted", "emotive")],
    );
    expect(edit!.effects.map(({ effect, what }) => [effect, what])).toEqual([
      ["changes-stance", "neutral > emotive"],
    ]);
  });
});
