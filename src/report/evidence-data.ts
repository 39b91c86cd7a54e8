import { anchor, concordance, describe, type ConcordanceRow } from "../evidence/index.js";
import { sideName } from "../figures/index.js";
import type { Analysis } from "../outlets/analysis.js";

/** Sentences that one number lists at most; a page of thousands helps nobody. */
const MOST_SENTENCES = 250;
/** Characters of sentences in the whole report, so that it stays small enough to open and mail. */
const MOST_CHARACTERS = 500_000;

/** What opens when a number is clicked. */
interface NumberData {
  readonly title: string;
  readonly detail: string;
  /** Indices into the sentences. */
  readonly findings: readonly number[];
}

/** A finding in its sentence: id, anchor (null where its article is not in the page), before, words, after, what it is, where. */
type FindingData = readonly [
  id: string,
  anchor: string | null,
  left: string,
  match: string,
  right: string,
  note: string,
  place: string,
];

/** Collects the numbers of a report and, once each, the sentences behind them. */
export interface EvidenceCollector {
  /**
   * Registers a number with a sample of the findings behind it and how many there are; returns its
   * index, or null where nothing stands behind it.
   */
  readonly add: (
    title: string,
    detail: string,
    findings: readonly string[],
    count?: number,
  ) => number | null;
  /** All that was added, as the page's script reads it. */
  readonly data: () => { numbers: readonly NumberData[]; findings: readonly FindingData[] };
}

/**
 * @param shown ids of the articles whose text is in the page: links lead there
 */
export function collectEvidence(analysis: Analysis, shown: ReadonlySet<string>): EvidenceCollector {
  const rows = new Map<string, () => ConcordanceRow | undefined>();
  for (const finding of analysis.findings)
    rows.set(finding.id, () => concordance(indexed(finding.article, finding), {}, 220)[0]);
  const articles = new Map(analysis.articles.map((row) => [row.article.id, row]));
  const indexed = (article: string, finding: Analysis["findings"][number]) => {
    const row = articles.get(article);
    return { findings: [finding], articles: row === undefined ? [] : [row] };
  };
  const numbers: NumberData[] = [];
  const findings: FindingData[] = [];
  const places = new Map<string, number>();
  let characters = 0;

  const place = (id: string): number | null => {
    const known = places.get(id);
    if (known !== undefined) return known;
    if (characters > MOST_CHARACTERS) return null;
    const row = rows.get(id)?.();
    if (row === undefined) return null;
    const article = articles.get(row.article)?.article;
    const note = describe(row.finding, (side) => sideName(analysis.topic, side));
    const data: FindingData = [
      id,
      shown.has(row.article) ? anchor(id) : null,
      row.left,
      row.match.length > 400 ? `${row.match.slice(0, 399)}…` : row.match,
      row.right,
      note,
      `${row.outlet}${article?.date ? `, ${article.date}` : ""}`,
    ];
    characters += data.reduce((sum, text) => sum + (text?.length ?? 0), 0);
    places.set(id, findings.length);
    findings.push(data);
    return findings.length - 1;
  };

  return {
    add: (title, detail, ids, count = ids.length) => {
      if (ids.length === 0) return null;
      const listed = ids.slice(0, MOST_SENTENCES).flatMap((id) => place(id) ?? []);
      const rest =
        listed.length < count
          ? ` ${String(listed.length)} of ${String(count)} findings are listed, spread over the articles; findings.jsonl has all.`
          : "";
      numbers.push({ title, detail: `${detail}${rest}`, findings: listed });
      return numbers.length - 1;
    },
    data: () => ({ numbers, findings }),
  };
}
