import type { Data } from "plotly.js";
import type { WireEdit } from "../lineage/index.js";
import type { Analysis, WireEditRow } from "../outlets/analysis.js";
import { passageId } from "../passage.js";
import { sideName, SOFT_INK } from "./kit/colours.js";
import { emptyFigure } from "./kit/empty.js";
import type { Cell, Figure } from "./figure.js";
import { axisTitle, placeGrid } from "./kit/grid.js";
import { markEvidence, opening } from "./kit/mark-evidence.js";
import type { EvidenceOf, MarkEvidence } from "./kit/mark-evidence.js";
import { leftMargin } from "./kit/left-margin.js";
import { baseLayout, CONFIG, WIDTH } from "./kit/layout.js";
import { small, unique } from "./kit/rows.js";
import { countOf, formatNumber, plotLines } from "./kit/text.js";
import { niceTicks } from "./kit/ticks.js";
import { COLOURS } from "../scheme/index.js";

const WORDS = {
  name: "wire-edits",
  title: "What was changed in text that outlets share",
  caption:
    "For each two articles that share their text, every square is one sentence that differs between them: hover over it to read it before and after. The upper rows say how it differs, the lower ones what the difference does to the findings: a loaded term, a source or a side that comes or goes, a cue that takes another stance; a sentence may stand in several of them. The arrow leads from the article that is most likely nearer to the original. That two articles differ does not say who changed what: both may come from a third, and cuts are often made for space. Added and dropped sentences are taken from the text as it was found; a page that ends early looks like one that was cut.",
  columns: [
    "a",
    "outletA",
    "b",
    "outletB",
    "kind",
    "effect",
    "what",
    "before",
    "after",
    "findings",
  ],
};

type Effect = WireEdit["effects"][number];

/** Rows from top to bottom: how a sentence differs, then what that does to the findings. */
const ROWS: readonly (readonly [WireEdit["kind"] | Effect["effect"], string, string])[] = [
  ["dropped", "sentence dropped", SOFT_INK],
  ["added", "sentence added", SOFT_INK],
  ["reworded", "sentence reworded", SOFT_INK],
  ["respelled", "respelled only", SOFT_INK],
  ["drops-loaded-term", "drops a loaded term", COLOURS.orange.light],
  ["adds-loaded-term", "adds a loaded term", COLOURS.orange.light],
  ["drops-source", "drops a source", COLOURS.blue.light],
  ["adds-source", "adds a source", COLOURS.blue.light],
  ["drops-side", "silences a side", COLOURS.vermilion.light],
  ["adds-side", "gives a side a voice", COLOURS.vermilion.light],
  ["changes-stance", "changes a cue’s stance", COLOURS.sky.light],
];
const KINDS = 4;
const COLUMNS = 2;
const MOST_PAIRS = 12;
/** Places for squares in a row, however few there are: the rest is room for words. */
const LEAST_PLACES = 30;

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly edits: readonly WireEdit[];
}

/** Sentences that differ between articles of shared text, one mark an edit, by kind and effect. */
export function wireEdits(analysis: Analysis): Figure {
  if (analysis.wireEdits.length === 0)
    return emptyFigure(
      WORDS,
      analysis.sharedText.length === 0
        ? "No two articles share their text, so there is nothing that one changed in another."
        : "No articles share so much text that sentence could be laid beside sentence, or they share it to the letter.",
      "Add articles that carry the same agency text, and analyse again.",
    );
  const outlets = new Map(analysis.articles.map(({ article }) => [article.id, article.outlet]));
  const name = (id: string) => outlets.get(id) ?? id;
  const pairs = pairsOf(analysis.wireEdits);
  const shown = [...pairs]
    .sort((one, other) => other.edits.length - one.edits.length)
    .slice(0, MOST_PAIRS);
  const labels = ROWS.map(([, label], row) => (row < KINDS ? label : small(label)));
  const margin = leftMargin(labels);
  const columns = Math.min(COLUMNS, shown.length);
  const most = Math.max(
    LEAST_PLACES,
    ...shown.flatMap(({ edits }) => ROWS.map((_, row) => inRow(edits, row).length)),
  );
  const { ticks } = niceTicks(most);
  const whole = ticks.filter((tick) => Number.isInteger(tick) && tick <= most);
  const width = WIDTH - margin - 28;
  const grid = placeGrid(
    shown.map(({ a, b }, index) => ({
      heading: `${name(a)} → ${name(b)}`,
      rows: index % columns === 0 ? labels : labels.map(() => ""),
    })),
    {
      columns,
      rows: ROWS.length,
      rowHeight: 24,
      width,
      labels: 0,
      axis: {
        range: [0, most + 0.6],
        tickvals: whole,
        ticktext: whole.map((tick) => formatNumber(tick, 0)),
      },
    },
  );
  const evidence = markEvidence(analysis);
  const size = Math.max(3, Math.min(14, Math.floor((0.8 * width) / columns / (most + 1))));
  const data = shown.flatMap((pair, index) =>
    ROWS.flatMap(([key, label, color], row): Data[] => {
      const edits = inRow(pair.edits, row);
      if (edits.length === 0) return [];
      return [
        {
          type: "scatter",
          mode: "markers",
          name: label,
          showlegend: false,
          x: edits.map((_, at) => at + 1),
          y: edits.map(() => row),
          ...grid.names[index],
          marker: { size, symbol: "square", color },
          cliponaxis: false,
          ...opening(
            edits.map((edit) =>
              evidenceOf(analysis, evidence, `${name(pair.a)} → ${name(pair.b)}: ${label}`, {
                ...pair,
                ...{ edit, key },
              }),
            ),
          ),
        } as Data,
        {
          type: "scatter",
          mode: "text",
          showlegend: false,
          x: [edits.length + 1],
          y: [row],
          ...grid.names[index],
          text: [
            plotLines(
              unique(edits.flatMap((edit) => gist(analysis, edit, key))).join("; "),
              Math.max(8, Math.floor(((1 - (edits.length + 1) / most) * width) / columns / 6)),
              1,
            ),
          ],
          textposition: "middle right",
          textfont: { size: 11, color: SOFT_INK },
          cliponaxis: false,
          hoverinfo: "skip",
        } as Data,
      ];
    }),
  );
  const telling = analysis.wireEdits.filter(({ edit }) => edit.effects.length > 0).length;
  const left = pairs.length - shown.length;
  const subtitle = `${countOf(analysis.wireEdits.length, "sentence")} that ${analysis.wireEdits.length === 1 ? "differs" : "differ"} in ${countOf(pairs.length, "pair")} of articles with shared text; ${formatNumber(telling, 0)} of them ${telling === 1 ? "changes" : "change"} what is found.${left > 0 ? ` Drawn are the ${String(shown.length)} pairs that differ in most sentences; the CSV has all.` : ""}`;
  return {
    ...WORDS,
    subtitle,
    data,
    layout: {
      ...baseLayout({
        title: WORDS.title,
        subtitle,
        plotHeight: grid.height,
        left: margin,
        bottom: 62,
        legend: [],
      }),
      ...grid.axes,
      shapes: grid.shapes,
      annotations: [...grid.annotations, axisTitle("number of sentences, a square for each")],
    },
    config: CONFIG,
    rows: analysis.wireEdits.flatMap((row) => records(analysis, row, name)),
    findings: unique(
      analysis.wireEdits.flatMap(({ edit }) => edit.effects.flatMap(({ findings }) => findings)),
    ),
    empty: false,
  };
}

function pairsOf(rows: readonly WireEditRow[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { a, b, edit } of rows) {
    const key = JSON.stringify([a, b]);
    pairs.set(key, { a, b, edits: [...(pairs.get(key)?.edits ?? []), edit] });
  }
  return [...pairs.values()];
}

/** Edits of a kind, or with an effect. */
function inRow(edits: readonly WireEdit[], row: number): readonly WireEdit[] {
  const key = ROWS[row]?.[0];
  return edits.filter(
    ({ kind, effects }) => kind === key || effects.some(({ effect }) => effect === key),
  );
}

/** An edit in a few words, to stand beside its square: what it changes, or the effect's object. */
function gist({ topic }: Analysis, { words, effects }: WireEdit, key: string): string[] {
  const of = effects.filter(({ effect }) => effect === key);
  if (of.length > 0) return of.map((effect) => objectOf(topic, effect));
  const said = (wanted: "dropped" | "added") =>
    words
      .flatMap((part) => (part.change === wanted ? part.words : []))
      .slice(0, 12)
      .join(" ")
      .replace(/ (?=[’']\p{L})/gu, "");
  return [[said("dropped"), said("added")].filter((text) => text !== "").join(" → ")];
}

/** Both versions of the sentence, what the edit does, and the findings behind that. */
function evidenceOf(
  analysis: Analysis,
  evidence: EvidenceOf,
  head: string,
  { a, b, edit, key }: WireEditRow & { readonly key: string },
): MarkEvidence {
  const { from, to, effects } = edit;
  const of = effects.filter(({ effect }) => effect === key);
  const told = of.length > 0 ? of : effects;
  const found = unique(told.flatMap(({ findings }) => findings));
  const versions = [
    ...(from === null ? [] : [passageId({ ...from, article: a })]),
    ...(to === null ? [] : [passageId({ ...to, article: b })]),
  ];
  return evidence(
    [head, ...told.slice(0, 6).map((effect) => effectWords(analysis, effect))],
    [...versions, ...found],
    {
      sentences: [
        ...(from === null ? [] : [`before: “${from.text}”`]),
        ...(to === null ? [] : [`after: “${to.text}”`]),
      ],
    },
  );
}

function effectWords({ topic }: Analysis, effect: Effect): string {
  const label = ROWS.find(([key]) => key === effect.effect)?.[1] ?? effect.effect;
  return `${label}: ${objectOf(topic, effect)}`;
}

/** The term, the speaker, the side by its name, or both stances. */
function objectOf(topic: Analysis["topic"], { effect, what }: Effect): string {
  if (effect === "adds-side" || effect === "drops-side") return sideName(topic, what);
  return effect === "changes-stance" ? what.replace(" > ", " → ") : what;
}

function records(
  { topic }: Analysis,
  { a, b, edit }: WireEditRow,
  name: (id: string) => string,
): Record<string, Cell>[] {
  const cells = {
    a,
    outletA: name(a),
    b,
    outletB: name(b),
    kind: edit.kind,
    before: edit.from?.text ?? null,
    after: edit.to?.text ?? null,
  };
  if (edit.effects.length === 0) return [{ ...cells, effect: null, what: null, findings: null }];
  return edit.effects.map((one) => ({
    ...cells,
    effect: one.effect,
    what: objectOf(topic, one),
    findings: one.findings.join(" "),
  }));
}
