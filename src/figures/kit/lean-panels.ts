import { groupBy } from "../../group-by.js";
import type { MeasureDescription } from "../../outlets/analysis.js";
import { COLOURS } from "../../scheme/index.js";
import type { Topic } from "../../topic/topic.js";
import { INK, sideName } from "./colours.js";
import type { MeasureMarks } from "./measure-marks.js";
import type { PanelGroup } from "./panels.js";
import { capital } from "./text.js";

const SKY = COLOURS.sky.light;
/** All of an outlet's text, and what it shares with no other. */
export const LEAN_TEXTS = [
  { key: "all", name: "all text", colour: INK, symbol: "circle" },
  { key: "withoutShared", name: "without shared text", colour: SKY, symbol: "diamond" },
] as const;

/** A panel for each lean, with and without shared text, and a heading for each pair of sides. */
export function leanPanels(
  gathered: MeasureMarks,
  topic: Topic,
  leans: readonly MeasureDescription[],
): PanelGroup[] {
  const panels = leans.map((measure) => {
    const { name, label, ends } = measure;
    const [plus, minus] = (measure.sides ?? []).map((side) => sideName(topic, side));
    const cells = { label, plus: plus ?? null, minus: minus ?? null };
    const marks = LEAN_TEXTS.flatMap(({ key, name: of }) =>
      gathered.of(measure, {
        ...{ series: key, text: key },
        cells: { ...cells, text: key === "all" ? "all" : "without shared" },
        title: (outlet) => `${outlet}: ${label}, ${of}`,
        more: () => [
          ends === null ? "" : `+1: ${ends[0]} · −1: ${ends[1]}`,
          key === "all" ? "" : "the sentences are those of all text",
        ],
      }),
    );
    return { title: capital(name), marks, between: `+1 for ${plus!} · −1 for ${minus!}` };
  });
  const groups = groupBy(panels, ({ between }) => between);
  return [...groups].map(([heading, own]) => ({ heading, panels: own }));
}
