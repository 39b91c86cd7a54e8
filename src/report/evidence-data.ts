import { spread } from "../spread.js";
import { SHOWN_FINDINGS } from "../outlets/index.js";
import type { Analysis } from "../outlets/analysis.js";
import { collectFindings, fillByEvent, type PageFindings } from "../explorer/index.js";

/** Past these a page takes no more for its concordance. */
const BOUND = { findings: 60_000, characters: 2_000_000 };

/** What opens when a number is clicked. */
export interface NumberData {
  readonly title: string;
  readonly detail: string;
  /** How many findings are counted; null where only a sample of them is known. */
  readonly total: number | null;
  /** Indices into the findings of the page, and into its passages that are no findings. */
  readonly findings: readonly number[];
  readonly passages?: readonly number[];
}

/** All that the page's script reads of the findings. */
export interface EvidenceData extends PageFindings {
  readonly numbers: readonly NumberData[];
  /** Findings of the analysis: more than the page holds where the corpus is large. */
  readonly all: number;
}

/** Collects the numbers of a report and, once each, the sentences behind them. */
export interface EvidenceCollector {
  /**
   * Registers a number with the findings or passages behind it (or a sample of them) and how many there are; returns
   * its index, or null where nothing stands behind it. Of more than twenty, twenty are listed, spread
   * over outlets, events and articles.
   */
  readonly add: (
    title: string,
    detail: string,
    findings: readonly string[],
    total?: number | null,
  ) => number | null;
  /**
   * All that was added, and beside it every other finding for the concordance, event by event with all of
   * its outlets, until the page is full.
   */
  readonly data: () => EvidenceData;
}

/**
 * @param marked ids of the articles whose text is in the page: links lead there
 * @param opened ids of findings and passages that marks of charts open
 */
export function collectEvidence(
  analysis: Analysis,
  marked: ReadonlySet<string>,
  opened: readonly string[] = [],
): EvidenceCollector {
  const findings = collectFindings(analysis, marked);
  for (const id of opened) if (findings.place(id) === null) findings.placePassage(id);
  const articles = new Map(analysis.articles.map((row) => [row.article.id, row]));
  const rowOf = (id: string) => articles.get(id.slice(0, id.lastIndexOf("#")));
  const numbers: NumberData[] = [];

  const groups = [
    (id: string) => rowOf(id)?.article.outlet ?? "",
    (id: string) => rowOf(id)?.event ?? "",
    (id: string) => rowOf(id)?.article.id ?? "",
  ];

  return {
    add: (title, detail, ids, total = ids.length) => {
      const shown = spread(ids, SHOWN_FINDINGS, groups);
      const listed = shown.flatMap((id) => findings.place(id) ?? []);
      const passages = shown.flatMap((id) =>
        findings.place(id) === null ? (findings.placePassage(id) ?? []) : [],
      );
      const count = listed.length + passages.length;
      if (count === 0) return null;
      numbers.push({
        title,
        detail: `${detail}${ofAll(count, total)}`,
        total,
        findings: listed,
        ...(passages.length > 0 && { passages }),
      });
      return numbers.length - 1;
    },
    data: () => {
      fillByEvent(analysis, findings, BOUND);
      return { numbers, all: analysis.findings.length, ...findings.data() };
    },
  };
}

/** How many of how many are listed, and where the others are. */
function ofAll(listed: number, total: number | null): string {
  if (total === null)
    return ` Listed: ${String(listed)}, spread over outlets, events and articles. The chapter Explore lists all.`;
  return total > listed
    ? ` Listed: ${String(listed)} of ${String(total)}, spread over events and articles. The chapter Explore and findings.jsonl have the others.`
    : "";
}
