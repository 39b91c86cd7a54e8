import {
  evidenceTable,
  concordance,
  escapeHtml,
  facets,
  lookup,
  type Facets,
} from "../evidence/index.js";
import { countOf, sideName, toCsv } from "../figures/index.js";
import type { Finding } from "../finding.js";
import { schemeCss } from "../scheme/index.js";
import type { Analysis } from "../outlets/analysis.js";

/** What findings can be chosen by. */
export type Choice =
  "outlet" | "article" | "event" | "kind" | "family" | "voice" | "side" | "speaker" | "term";

/** Some findings of an analysis; each choice narrows them and leaves the selection that it began from as it was. */
export type Selection = {
  /** Only those of which this holds, whatever the case; of a side its id or its name. */
  readonly [Each in Choice]: (value: string) => Selection;
} & {
  /** In the order of the analysis. */
  readonly list: () => readonly Finding[];
  readonly count: () => number;
  /** A line each: where it stands, who says it, and its sentence; text that a spreadsheet would run is disarmed. */
  readonly toCsv: () => string;
  /** A page of all their sentences with their sources, to print or to hand on; it opens in any browser or word processor. */
  readonly toHtml: (title?: string) => string;
};

const CHOICES: readonly Choice[] = [
  ...(["outlet", "article", "event", "kind", "family"] as const),
  ...(["voice", "side", "speaker", "term"] as const),
];

/**
 * Findings of an analysis, to be narrowed choice by choice and then listed, counted or handed on.
 *
 * It counts findings, not what a figure counts: attributions under the least confidence and the model's own
 * marks are among them, as in `findings.jsonl`.
 *
 * @throws RangeError from a choice that no finding of the analysis has, with those that there are
 * @example
 * findings(analysis).outlet("The Post").voice("outlet").kind("loaded").count(); // 12
 * await writeFile("regime.csv", findings(analysis).term("regime").toCsv());
 */
export function findings(analysis: Analysis): Selection {
  const { speakerOf } = lookup(analysis);
  const events = new Map(analysis.articles.map(({ article, event }) => [article.id, event]));
  const all = analysis.findings.map((one): Told => {
    const told = facets(one, speakerOf);
    const event = events.get(one.article) ?? "";
    return { ...told, finding: one, outlet: one.outlet, article: one.article, event };
  });
  return selection({ analysis, all }, all);
}

interface Told extends Facets {
  readonly finding: Finding;
  readonly outlet: string;
  readonly article: string;
  readonly event: string;
}

interface Whole {
  readonly analysis: Analysis;
  readonly all: readonly Told[];
}

function selection(whole: Whole, some: readonly Told[]): Selection {
  const choose = (choice: Choice) => (value: string) => {
    const wanted = value.toLowerCase();
    const fits = (one: Told) => valuesOf(whole, one, choice).some((has) => same(has, wanted));
    if (!whole.all.some(fits)) throw unknownValue(whole, choice, value);
    return selection(whole, some.filter(fits));
  };
  return {
    ...(Object.fromEntries(CHOICES.map((choice) => [choice, choose(choice)])) as Record<
      Choice,
      (value: string) => Selection
    >),
    list: () => some.map(({ finding }) => finding),
    count: () => some.length,
    toCsv: () => csvOf(whole.analysis, some),
    toHtml: (title = "Findings") => htmlOf(whole.analysis, some, title),
  };
}

const same = (has: string, wanted: string) => has.toLowerCase() === wanted;

function valuesOf({ analysis }: Whole, one: Told, choice: Choice): readonly string[] {
  if (choice !== "side") return [one[choice]];
  return one.sides.flatMap((id) => [id, sideName(analysis.topic, id)]);
}

/** Values that a message lists. */
const MOST = 12;

function unknownValue(whole: Whole, choice: Choice, value: string): RangeError {
  const values = whole.all.flatMap((one) => valuesOf(whole, one, choice));
  const known = [...new Set(values)].filter((one) => one !== "").sort();
  const shown = known.slice(0, MOST).join(", ");
  const rest = known.length > MOST ? ` and ${String(known.length - MOST)} others` : "";
  return new RangeError(
    `no finding has the ${choice} “${value}”; ${known.length === 0 ? "none has one" : `there are ${shown}${rest}`}`,
  );
}

const COLUMNS = [
  ...["id", "outlet", "article", "event", "date", "title", "url", "kind", "family", "voice"],
  ...["sides", "speaker", "term", "words", "sentence"],
];

function csvOf(analysis: Analysis, some: readonly Told[]): string {
  const articles = new Map(analysis.articles.map(({ article }) => [article.id, article]));
  const shown = new Map(rowsOf(analysis, some).map((row) => [row.id, row]));
  return toCsv(
    COLUMNS,
    some.map((one) => {
      const { id, text } = one.finding;
      const { date = null, title = null, url = null } = articles.get(one.article) ?? {};
      return {
        ...{ id, outlet: one.outlet, article: one.article, event: one.event, date, title, url },
        ...{ kind: one.kind, family: one.family, voice: one.voice, speaker: one.speaker },
        sides: one.sides.map((side) => sideName(analysis.topic, side)).join("; "),
        term: one.term,
        words: text,
        sentence: shown.get(id)?.sentence ?? "",
      };
    }),
  );
}

const rowsOf = (analysis: Analysis, some: readonly Told[]) =>
  concordance(analysis, { findings: some.map(({ finding }) => finding.id) });

const STYLE = `body{max-width:60em;margin:2em auto;padding:0 1em;background:var(--paper);color:var(--ink);font:17px/1.55 Georgia,serif}
h1{font-weight:normal;line-height:1.25}`;

function htmlOf(analysis: Analysis, some: readonly Told[], title: string): string {
  const rows = rowsOf(analysis, some);
  const table = evidenceTable(rows, {
    limit: rows.length,
    sideName: (id) => sideName(analysis.topic, id),
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>
<style>${schemeCss()}${STYLE}</style></head>
<body><main><h1>${escapeHtml(title)}</h1><p>${countOf(some.length, "finding")}, each in its sentence.</p>
${table}
</main></body></html>
`;
}
