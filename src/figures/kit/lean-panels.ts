import { groupBy } from "../../group-by.js";
import type { MeasureDescription, OutletRow } from "../../outlets/analysis.js";
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

/** Less than so much, and two marks lie on each other. */
const LEAST_APART = 0.02;

/** The texts that leans are drawn of: without what is shared only where that moves one of them. */
export function textsThatDiffer(
  outlets: readonly OutletRow[],
  leans: readonly MeasureDescription[],
): readonly (typeof LEAN_TEXTS)[number][] {
  const ids = new Set(leans.map(({ id }) => id));
  const moved = outlets.some(({ figures }) =>
    figures.some(
      ({ measure, all, withoutShared }) =>
        ids.has(measure) && Math.abs((all.value ?? 2) - (withoutShared.value ?? 2)) >= LEAST_APART,
    ),
  );
  return moved ? LEAN_TEXTS : LEAN_TEXTS.slice(0, 1);
}

/** A panel for each lean, of each of the texts, and a heading for each pair of sides. */
export function leanPanels(
  gathered: MeasureMarks,
  topic: Topic,
  leans: readonly MeasureDescription[],
  texts: readonly (typeof LEAN_TEXTS)[number][],
): PanelGroup[] {
  const panels = leans.map((measure) => {
    const { name, label, ends } = measure;
    const [plus, minus] = (measure.sides ?? []).map((side) => sideName(topic, side));
    const cells = { label, plus: plus ?? null, minus: minus ?? null };
    const all = LEAN_TEXTS.flatMap(({ key, name: of }) =>
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
    // The table has both texts, drawn or not.
    const marks = all.filter(({ series }) => texts.some(({ key }) => key === series));
    return { title: capital(name), marks, between: `+1 for ${plus!} · −1 for ${minus!}` };
  });
  const groups = groupBy(panels, ({ between }) => between);
  return [...groups].map(([heading, own]) => ({ heading, panels: own }));
}
