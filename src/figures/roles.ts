import type { Analysis } from "../outlets/analysis.js";
import type { Figure } from "./figure.js";
import { SHARE_AXIS } from "./kit/axes.js";
import { sideName } from "./kit/colours.js";
import { drawn } from "./kit/drawn.js";
import { emptyFigure } from "./kit/empty.js";
import { lattice } from "./kit/lattice.js";
import { MeasureMarks } from "./kit/measure-marks.js";
import type { Panel } from "./kit/panels.js";
import { listOf } from "./kit/text.js";
import { corpusSize, ESTIMATE_COLUMNS, leftOut, outletLabels } from "./kit/rows.js";
import { shownOutlets, unique } from "./kit/rows.js";
import { sideSeries } from "./kit/series.js";
import { rolesTitle } from "./titles/roles.js";

/** What a side is cast as, with a title of its panel and words for a comparison. */
const PANELS = [
  ["harms", "Does harm", "do harm"],
  ["is-harmed", "Suffers harm", "suffer harm"],
  ["hero", "Hero", "be the hero"],
  ["villain", "Villain", "be the villain"],
  ["victim", "Victim", "be the victim"],
] as const;

const WORDS = {
  name: "roles",
  title: "As what each outlet casts the sides",
  caption:
    "The first two panels read the outlet’s own sentences: of a side’s mentions with a verb, the share in which it does harm or suffers it. The other three read whole articles, sources included: the share of a side’s people and bodies whose likeliest role is hero, villain or victim. The line through a dot is the 95 % interval; a hollow dot rests on too few to say anything. A side may do more harm and be told so: compare outlets on the same events. About half of an article’s main actors get the role that people give them: read the sentences before you quote one.",
  columns: ["outlet", "side", "role", "measure", ...ESTIMATE_COLUMNS, "findings"],
};

/** Shares of a side's mentions and people by what they are cast as, by outlet, each with its interval. */
export function roles(analysis: Analysis): Figure {
  const gathered = new MeasureMarks(analysis);
  const panels = PANELS.map(([role, title]): Panel => {
    const marks = analysis.measures.flatMap((measure) => {
      const { side, detail, component, label } = measure;
      if (side === null || detail !== role || !/^(deed|cast)$/.test(component)) return [];
      return gathered.of(measure, {
        series: side,
        title: (outlet) => `${outlet}: ${label}`,
        cells: { side: sideName(analysis.topic, side), role },
      });
    });
    return { title, marks };
  });
  if (panels.every(({ marks }) => marks.every(({ estimate }) => estimate.value === null)))
    return emptyFigure(
      WORDS,
      "No side of a topic was found to do anything or to be cast as anything.",
      "Roles are drawn by side: write a topic.yaml with the sides and their actors (`parallax init` drafts one), and analyse again with --topic topic.yaml.",
    );
  const found = panels.filter(({ marks }) => marks.some(({ estimate }) => estimate.value));
  const never = panels
    .filter((panel) => !found.includes(panel))
    .map(({ title: of }) => of.toLowerCase());
  const none = never.length === 0 ? "" : ` Never found: ${listOf(never)}.`;
  const subtitle = `What each outlet has the sides do and be in ${corpusSize(analysis)}, with 95 % intervals.${none}${leftOut(analysis)}`;
  const outlets = shownOutlets(analysis);
  const verbs = PANELS.map(([, , verb]) => verb);
  const title = rolesTitle(panels, verbs, { ...analysis, outlets }, analysis.topic);
  const told = { subtitle, rows: gathered.rows, findings: unique(gathered.findings) };
  const plot = lattice({
    rows: outletLabels(shownOutlets(analysis)),
    groups: [{ heading: null, panels: found }],
    series: sideSeries(analysis.topic, String, found),
    axis: { ...SHARE_AXIS, title: "share of a side’s mentions (harm) or of its people and bodies" },
    rowHeight: 58,
  });
  return drawn(WORDS, { ...told, title }, plot);
}
