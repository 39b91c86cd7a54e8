import { describe, expect, it } from "vitest";
import { speakersBySide } from "../../src/figures/speakers-by-side.js";
import type { Analysis, SpeakerRow } from "../../src/outlets/analysis.js";
import { makeAnalysis } from "../fixtures/analysis.js";

const base = makeAnalysis();
const [home, away] = base.topic!.sides.map(({ id }) => id) as [string, string];
const ids = base.findings.flatMap(({ id, kind }) => (kind === "attribution" ? [id] : []));

/** A speaker of the first outlet; each has one of the findings of the analysis. */
const speaker = (name: string, side: string | null, words: number, at: number): SpeakerRow => ({
  ...{ outlet: base.outlets[0]!.outlet, speaker: name, kind: "official", side, words },
  ...{ anonymous: false, attributions: 1, findings: [ids[at]!] },
});
const SPEAKERS = [
  ...[speaker("a", home, 30, 0), speaker("b", away, 20, 1), speaker("c", null, 15, 2)],
  ...[speaker("d", home, 10, 3), speaker("e", home, 9, 4), speaker("f", home, 6, 5)],
  ...[speaker("g", null, 5, 6), speaker("h", home, 3, 7), speaker("i", away, 2, 8)],
];

interface Pieces {
  readonly x: readonly number[];
  readonly base: readonly number[];
  readonly customdata: readonly { title: string; total: number; ids: readonly string[] }[];
}
function pieces(speakers: readonly SpeakerRow[]) {
  const { data } = speakersBySide({ ...base, speakers } as Analysis);
  return (data as unknown as Pieces[])
    .flatMap(({ x, base: from, customdata }) =>
      x.map((size, at) => {
        const { title, total, ids: opened } = customdata[at]!;
        return { from: from[at]!, size, who: title.replace(/^.*: /, ""), total, opened };
      }),
    )
    .sort((a, b) => a.from - b.from);
}

describe("who is made to speak", () => {
  it("is the five with the most words, and of each side its others together", () => {
    expect(pieces(SPEAKERS).map(({ who, size }) => [who, Math.round(100 * size)])).toEqual([
      ...[
        ["a", 30],
        ["d", 10],
        ["e", 9],
        ["2 others", 9],
      ],
      ...[
        ["b", 20],
        ["i", 2],
      ],
      ...[
        ["c", 15],
        ["g", 5],
      ],
    ]);
  });

  it("loses nobody: the pieces fill the bar and open every attribution", () => {
    const all = pieces(SPEAKERS);
    expect(all.reduce((sum, { size }) => sum + size, 0)).toBeCloseTo(1, 12);
    expect(all.flatMap(({ opened }) => opened).sort()).toEqual([...ids.slice(0, 9)].sort());
    expect(all.find(({ who }) => who === "2 others")!.total).toBe(2);
  });

  it("does not grow with the number of speakers, and its table has all", () => {
    const many = Array.from({ length: 300 }, (_, at) =>
      speaker(`speaker ${String(at)}`, [home, away, null][at % 3]!, 1 + (at % 7), at % 9),
    );
    expect(pieces(many)).toHaveLength(5 + 3);
    expect(speakersBySide({ ...base, speakers: many } as Analysis).rows).toHaveLength(300);
  });
});
