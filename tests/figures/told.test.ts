import { describe, expect, it } from "vitest";
import { figures, type Opens } from "../../src/figures/index.js";
import type { Analysis, OutletFigure } from "../../src/outlets/analysis.js";
import type { Estimate } from "../../src/statistics/estimate.js";
import { makeAnalysis } from "../fixtures/analysis.js";

const HARBOUR = "The Harbour Post";
const RADIO = "Northmark State Radio";

interface Trace {
  readonly name?: string;
  readonly mode?: string;
  readonly x: readonly (number | null)[];
  readonly y: readonly number[];
  readonly base?: readonly number[];
  readonly xaxis?: string;
  readonly error_x?: { readonly array: readonly number[]; readonly arrayminus: readonly number[] };
  readonly hovertext?: readonly string[];
  readonly customdata?: readonly (Opens | null)[];
  readonly text?: readonly string[];
}

const chart = (analysis: Analysis, name: string) => {
  const figure = figures(analysis).find((one) => one.name === name)!;
  const traces = figure.data as unknown as readonly Trace[];
  const marks = traces
    .flatMap((trace) =>
      trace.x.map((x, at) => ({
        series: trace.name,
        panel: trace.xaxis ?? "x",
        x,
        row: Math.round(trace.y[at] ?? -1) + 0,
        base: trace.base?.[at],
        up: trace.error_x?.array[at],
        down: trace.error_x?.arrayminus[at],
        hover: (trace.hovertext?.[at] ?? "").replaceAll("<br>", " ").replace(/<[^>]*>/g, ""),
        title: trace.customdata?.[at]?.title ?? "",
        mode: trace.mode ?? "bar",
      })),
    )
    .filter(({ x, mode }) => x !== null && (mode.includes("markers") || mode === "bar"));
  const words = (figure.layout.annotations ?? []).map(({ text }) =>
    (text ?? "").replaceAll("<br>", " "),
  );
  const labels = (figure.layout.yaxis?.ticktext ?? []) as readonly string[];
  return { figure, marks, words, labels, traces };
};

const told = (value: number, low: number, high: number): Estimate => ({
  ...{ value, raw: value, low, high, n: 12, sufficient: true },
  ...{ resampled: "articles", reason: null, alike: false },
});

/** An analysis in which one measure of one outlet has the estimates given, and no other has any. */
function withOne(measure: string, all: Estimate, withoutShared = all): Analysis {
  const analysis = makeAnalysis();
  const one = (figure: OutletFigure): OutletFigure => ({ ...figure, all, withoutShared });
  return {
    ...analysis,
    outlets: analysis.outlets.map((row) => ({
      ...row,
      figures:
        row.outlet === HARBOUR
          ? row.figures.filter((figure) => figure.measure === measure).map(one)
          : [],
    })),
  };
}

describe("one-sidedness as it is drawn", () => {
  const analysis = withOne("voice-lean:northmark:suda", told(0.4, 0.1, 0.6), told(-0.2, -0.5, 0.3));
  const { figure, marks, words } = chart(analysis, "sidedness-components");

  it("says above the panels which side +1 and −1 stand for", () => {
    expect(words.join(" ")).toContain("+1 for Northmark · −1 for Suda");
  });

  it("has a mark for all text and one for what is the outlet's own, each with its interval", () => {
    expect(marks.map(({ series, x, row }) => [series, x, row])).toEqual([
      ["all text", 0.4, 0],
      ["without shared text", -0.2, 0],
    ]);
    expect(marks[0]!.up).toBeCloseTo(0.2, 12);
    expect(marks[0]!.down).toBeCloseTo(0.3, 12);
    expect(marks[1]!.up).toBeCloseTo(0.5, 12);
    expect(marks[1]!.down).toBeCloseTo(0.3, 12);
  });

  it("tells at each mark its value and what both ends mean", () => {
    expect(marks[0]!.hover).toContain("+0.40 (95 % interval +0.10 to +0.60)");
    expect(marks[0]!.hover).toContain("+1: only Northmark · −1: only Suda");
    expect(marks[1]!.hover).toContain("without shared text");
    expect(marks[1]!.hover).toContain("−0.20");
  });

  it("has the sides, the value and its interval in the table, for each text", () => {
    expect(
      figure.rows.map(({ plus, minus, text, value, low, high }) => [
        ...[plus, minus, text],
        ...[value, low, high],
      ]),
    ).toEqual([
      ["Northmark", "Suda", "all", 0.4, 0.1, 0.6],
      ["Northmark", "Suda", "without shared", -0.2, -0.5, 0.3],
    ]);
  });

  it("has one mark where shared text changes nothing, and both texts in the table", () => {
    const alike = chart(
      withOne("voice-lean:northmark:suda", told(0.4, 0.1, 0.6)),
      "sidedness-components",
    );
    expect(alike.marks.map(({ series }) => series)).toEqual(["all text"]);
    expect(alike.figure.subtitle).toContain("Without shared text they are the same.");
    expect(alike.figure.rows.map(({ text }) => text)).toEqual(["all", "without shared"]);
  });

  it("cuts an interval where the chart ends", () => {
    const wide = chart(
      withOne("voice-lean:northmark:suda", told(0.9, -2, 2)),
      "sidedness-components",
    );
    expect(wide.marks[0]!.up).toBeCloseTo(0.18, 12);
    expect(wide.marks[0]!.down).toBeCloseTo(1.98, 12);
  });
});

describe("contested wording as it is drawn with little text", () => {
  const analysis = makeAnalysis();
  const { figure, traces } = chart(analysis, "wording-choices");
  const used = analysis.choices.filter(({ voice, count }) => voice === "outlet" && count > 0);

  it("shows each word with how often the outlet uses it, and no share", () => {
    expect(used.length).toBeGreaterThan(3);
    for (const { outlet, term, count } of used) {
      const column = traces.find(({ name }) => name === outlet)!;
      const cells = column.text!.map((text) =>
        text.replaceAll("<br>", " ").replace(/<[^>]*>/g, ""),
      );
      expect(cells.join(" | ")).toContain(`${term} ${String(count)}`);
    }
    expect(figure.layout.annotations?.some(({ text }) => text === "none found") ?? false).toBe(
      false,
    );
  });

  it("a word opens its own findings, and a place without a word opens none", () => {
    for (const { name, text, customdata } of traces.filter(({ mode }) => mode === "text"))
      for (const [at, opens] of customdata!.entries()) {
        const empty = text![at]!.replace(/<[^>]*>/g, "") === "–";
        expect(opens?.total ?? 0, `${name ?? ""} ${String(at)}`)[
          empty ? "toBe" : "toBeGreaterThan"
        ](0);
      }
  });

  it("counts the uses of each concept in the outlets' own voice", () => {
    const uses = used
      .filter(({ concept }) => concept === "control")
      .reduce((sum, { count }) => sum + count, 0);
    const labels = (figure.layout.yaxis?.ticktext ?? []).join(" ").replaceAll("<br>", " ");
    expect(labels.replace(/<[^>]*>/g, "")).toContain(`${String(uses)} use`);
  });
});

describe("contested wording as it is drawn with ten articles and more", () => {
  const few = makeAnalysis();
  const ten = { ...few, outlets: few.outlets.map((row) => ({ ...row, articles: 10 })) };
  /** As if every share had an interval of this width. */
  const shares = (width: number): Analysis => ({
    ...ten,
    choices: ten.choices.map((row) => ({
      ...row,
      share: { ...row.share, low: 0.2, high: 0.2 + width, sufficient: true },
    })),
  });
  const analysis = shares(0.4);
  const { marks, words, labels } = chart(analysis, "wording-choices");

  it("shows the words with their counts where most intervals span more than half of the scale", () => {
    const { figure } = chart(shares(0.7), "wording-choices");
    expect(figure.subtitle).toContain("how often");
    expect(figure.layout.xaxis2).toBeUndefined();
    expect(chart(shares(0.4), "wording-choices").figure.subtitle).toContain("95 % intervals");
  });

  it("has the share of each term in the outlet's own voice, in the colour of its side", () => {
    const own = analysis.choices.filter(
      ({ voice, share, concept }) =>
        voice === "outlet" && share.value !== null && concept !== "unused",
    );
    const used = own.filter(({ term, concept }) =>
      own.some((one) => one.term === term && one.concept === concept && one.count > 0),
    );
    expect(marks.map(({ x }) => x).sort()).toEqual(used.map(({ share }) => share.value).sort());
    for (const { hover } of marks) expect(hover).toContain("outlet’s own");
    const free = marks.find(
      ({ title, hover }) => title.startsWith(`${RADIO}: “free again”`) && !hover.includes("0 uses"),
    )!;
    expect(free.series).toBe("wording of Northmark");
    expect(free.hover).toContain("wording of Northmark");
    expect(labels[free.row]).toContain("Northmark State");
  });

  it("counts the uses of each concept in the outlets' own voice", () => {
    const uses = analysis.choices
      .filter(({ voice, concept }) => voice === "outlet" && concept === "control")
      .reduce((sum, { count }) => sum + count, 0);
    expect(words.join(" ")).toContain(`Change of control over the dam (${String(uses)} use`);
  });
});

describe("cue stances as they are drawn", () => {
  it("stand in the row of their own outlet, all outlets first", () => {
    const analysis = makeAnalysis();
    const { marks, labels } = chart(analysis, "cue-stance-by-side");
    const drawn = analysis.stances.filter(
      ({ stance, share, side }) =>
        share.value !== null &&
        stance !== "none" &&
        (side === null || side === "northmark" || side === "suda"),
    );
    const used = drawn.filter(({ count }) => count > 0);
    expect(marks).toHaveLength(used.length);
    expect(labels[0]).toContain("All outlets");
    for (const { title, row } of marks) {
      const [outlet = ""] = title.split(":");
      expect(labels[row]!.replace(/<[^>]*>/g, " ").toLowerCase()).toContain(
        outlet.toLowerCase().slice(0, 15),
      );
    }
  });
});

describe("the bars of cue stances", () => {
  it("hold all cues of a side, each piece as long as its share", () => {
    const { marks } = chart(makeAnalysis(), "cue-stance-by-side");
    const rows = new Map<number, number>();
    for (const { row, x } of marks) rows.set(row, (rows.get(row) ?? 0) + x!);
    expect(rows.size).toBeGreaterThan(3);
    for (const length of rows.values()) expect(length).toBeCloseTo(1, 9);
  });

  it("tell each share with its interval where the pointer is", () => {
    const { marks } = chart(makeAnalysis(), "cue-stance-by-side");
    for (const { hover } of marks) expect(hover).toContain("share of theirs with a cue:");
  });
});

describe("accusations as they are drawn", () => {
  it("stand at the side that is accused", () => {
    const { marks, labels, figure } = chart(makeAnalysis(), "accused-heard");
    const drawn = marks.map(({ series, x, row }) => [
      series,
      x,
      labels[row]!.replace(/<[^>]*>/g, " "),
    ]);
    expect(drawn).toHaveLength(3);
    expect(drawn).toContainEqual([
      "not heard",
      1,
      expect.stringMatching(/Northmark State Radio.*against Suda/),
    ]);
    expect(drawn).toContainEqual([
      "denies or disputes it",
      1,
      expect.stringMatching(/Northmark State Radio.*against Northmark/),
    ]);
    expect(figure.rows.map(({ accused, by }) => [accused, by])).toContainEqual([
      "Suda",
      "Northmark",
    ]);
  });
});

describe("speakers as they are drawn", () => {
  const analysis = makeAnalysis();
  const { marks } = chart(analysis, "speakers-by-side");

  it("fill each outlet's bar from 0 to all that it attributes, without gaps", () => {
    const rows = new Set(marks.map(({ row }) => row));
    expect(rows.size).toBeGreaterThan(1);
    for (const row of rows) {
      const pieces = marks.filter((mark) => mark.row === row);
      const ends = pieces.map(({ base, x }) => [base!, base! + x!] as const);
      const sorted = ends.sort(([a], [b]) => a - b);
      expect(sorted[0]![0]).toBe(0);
      expect(sorted.at(-1)![1]).toBeCloseTo(1, 9);
      sorted.slice(1).forEach(([from], at) => expect(from).toBeCloseTo(sorted[at]![1], 9));
    }
  });

  it("have the colour and name of their side, and their words at the mark", () => {
    for (const { title, hover, series } of marks) {
      const row = analysis.speakers.find(({ outlet, speaker }) =>
        title.startsWith(`${outlet}: ${speaker}`),
      )!;
      const side = { northmark: "Northmark", suda: "Suda" }[row.side ?? ""] ?? "no side";
      expect(series).toBe(side);
      expect(hover).toContain(`${String(row.words)} word`);
    }
  });
});

describe("loaded terms as they are drawn", () => {
  it("are a mark for each voice, with its interval and its families of terms", () => {
    const analysis = withOne("loaded-outlet", told(12.5, 8, 20));
    const { marks, figure } = chart(analysis, "loaded-terms");
    expect(marks).toHaveLength(1);
    expect(marks[0]).toMatchObject({ x: 12.5, row: 0 });
    expect(marks[0]!.up).toBeCloseTo(7.5, 9);
    expect(marks[0]!.down).toBeCloseTo(4.5, 9);
    expect(marks[0]!.hover).toContain("12.5 per 1,000 words (95 % interval 8.0 to 20.0)");
    const families = analysis.loaded.filter(
      ({ outlet, voice, count }) => outlet === HARBOUR && voice === "outlet" && count > 0,
    );
    for (const { category, count } of families)
      expect(marks[0]!.hover).toContain(`${category} ${String(count)}`);
    expect(figure.rows).toMatchObject([{ outlet: HARBOUR, voice: "outlet", value: 12.5 }]);
  });
});
