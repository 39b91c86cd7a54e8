import type { Analysis, MeasureDescription, OutletFigure } from "../../outlets/analysis.js";
import type { Cell } from "../figure.js";
import { markEvidence } from "./mark-evidence.js";
import type { Mark } from "./panels.js";
import { estimateCells, shownOutlets } from "./rows.js";
import { estimateText, restsOn } from "./unit.js";

/** How the marks of a measure are drawn and told. */
export interface MeasureWords {
  /** Key of their series. */
  readonly series: string;
  /** Which of the measure's two figures: of all text unless told. */
  readonly text?: "all" | "withoutShared";
  /** First line at the mark. */
  readonly title: (outlet: string) => string;
  /** Lines after the value. */
  readonly more?: (outlet: string) => readonly string[];
  /** Cells of the table beside outlet, measure and estimate. */
  readonly cells: Readonly<Record<string, Cell>>;
}

/** Gathers the marks of measures, outlet by outlet, with the rows of their table and the findings behind them. */
export class MeasureMarks {
  readonly rows: Record<string, Cell>[] = [];
  readonly findings: string[] = [];
  private readonly evidence;
  private readonly shown;

  constructor(private readonly analysis: Analysis) {
    this.evidence = markEvidence(analysis);
    this.shown = shownOutlets(analysis);
  }

  /** A mark for each outlet that is drawn; the table has all outlets. */
  of(measure: MeasureDescription, words: MeasureWords): Mark[] {
    return this.analysis.outlets.flatMap((row) => {
      const figure = row.figures.find((one) => one.measure === measure.id);
      const at = this.shown.indexOf(row);
      if (figure === undefined) return [];
      this.record(row.outlet, measure, figure, words);
      return at < 0 ? [] : [this.mark(row.outlet, at, measure, figure, words)];
    });
  }

  private record(
    outlet: string,
    { id }: MeasureDescription,
    figure: OutletFigure,
    words: MeasureWords,
  ) {
    const estimate = estimateCells(figure[words.text ?? "all"]);
    this.rows.push({
      outlet,
      measure: id,
      ...words.cells,
      ...estimate,
      findings: figure.findingCount,
    });
    this.findings.push(...figure.findings);
  }

  private mark(
    outlet: string,
    row: number,
    { unit }: MeasureDescription,
    figure: OutletFigure,
    { series, text = "all", title, more }: MeasureWords,
  ): Mark {
    const estimate = figure[text];
    const head = [
      title(outlet),
      `${estimateText(estimate, unit)}; from ${restsOn(estimate)}`,
      ...(more?.(outlet) ?? []),
    ];
    const evidence = this.evidence(head, figure.findings, { total: figure.findingCount });
    return { row, series, estimate, evidence };
  }
}
