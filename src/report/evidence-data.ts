import type { Finding } from "../finding.js";
import { findingIndex } from "../finding-list.js";
import { articleOfId, passageOf } from "../passage.js";
import { spread } from "../spread.js";
import { SHOWN_FINDINGS } from "../outlets/index.js";
import type { Analysis } from "../outlets/analysis.js";
import {
  collectFindings,
  fillByEvent,
  packed,
  type FindingCollector,
  type PageBound,
  type PageFindings,
} from "../explorer/index.js";

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
   * its outlets, until the page is full. Where even what was added is too much, fewer are listed at each number.
   *
   * @param most characters that it may take as the page holds it (`packed`); unbounded unless told
   */
  readonly data: (most?: number) => EvidenceData;
}

/** Findings listed at a number where the page has no room for more. */
const FEWER = [14, 10, 7, 5, 3, 2, 1];

/** A number and what is listed at it. */
interface Registered {
  readonly title: string;
  readonly detail: string;
  readonly total: number | null;
  readonly shown: readonly string[];
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
  const { withId, withIds } = findingIndex(analysis.findings);
  const articles = new Map(analysis.articles.map((row) => [row.article.id, row]));
  const rowOf = (id: string) => articles.get(articleOfId(id));
  const registered: Registered[] = [];

  const groups = [
    (id: string) => rowOf(id)?.article.outlet ?? "",
    (id: string) => rowOf(id)?.event ?? "",
    (id: string) => rowOf(id)?.article.id ?? "",
  ];
  const isKnown = (id: string) =>
    withId(id) !== undefined || (passageOf(id) !== null && rowOf(id) !== undefined);

  /** A page that holds what is opened and, at each number, at most so many findings. */
  const pageWith = (most: number, atHand: ReadonlyMap<string, Finding>) => {
    const page = collectFindings(analysis, marked, atHand);
    for (const id of opened) if (page.place(id) === null) page.placePassage(id);
    const numbers = registered.map(({ title, detail, total, shown }): NumberData => {
      const listed: number[] = [];
      const passages: number[] = [];
      for (const id of spread(shown, most, groups)) {
        const finding = page.place(id);
        const passage = finding === null ? page.placePassage(id) : null;
        if (finding !== null) listed.push(finding);
        else if (passage !== null) passages.push(passage);
      }
      return {
        title,
        detail: `${detail}${ofAll(listed.length + passages.length, total)}`,
        total,
        findings: listed,
        ...(passages.length > 0 && { passages }),
      };
    });
    const data = (): EvidenceData => ({
      ...{ numbers, all: analysis.findings.length },
      ...page.data(),
    });
    return { page, data, size: () => packed(JSON.stringify(data())).length };
  };

  return {
    add: (title, detail, ids, total = ids.length) => {
      const shown = spread(ids, SHOWN_FINDINGS, groups);
      if (!shown.some(isKnown)) return null;
      return registered.push({ title, detail, total, shown }) - 1;
    },
    data: (most = Infinity) => {
      const listed = withIds([...opened, ...registered.flatMap(({ shown }) => shown)]);
      // And the attributions that they stand in, whose speakers are told: else each is looked up by itself.
      const around = [...listed.values()].flatMap((one) =>
        "attribution" in one && one.attribution !== null ? [one.attribution] : [],
      );
      const atHand = new Map([...listed, ...withIds(around)]);
      let made = pageWith(SHOWN_FINDINGS, atHand);
      for (const fewer of FEWER) {
        if (most === Infinity || made.size() <= most) break;
        made = pageWith(fewer, atHand);
      }
      fillByEvent(analysis, made.page, { ...BOUND, takes: room(made, most) });
      return made.data();
    },
  };
}

/** Characters of a page that a character of a sentence, and a finding, may take at the very most. */
const [A_CHARACTER, A_FINDING] = [1.2, 40];
/** Characters of sentences after which it is worth to measure anew. */
const WORTH_MEASURING = 30_000;

/**
 * Whether a page has room for more, by the most that this could take, so that packing, which takes long, is
 * measured a few times only.
 */
function room(
  { page, size }: { readonly page: Pick<FindingCollector, "size">; readonly size: () => number },
  most: number,
): NonNullable<PageBound["takes"]> {
  if (most === Infinity) return () => true;
  let measured = { ...page.size(), packed: size() };
  const takes: NonNullable<PageBound["takes"]> = (more) => {
    const now = page.size();
    const characters = now.characters - measured.characters;
    const findings = now.findings - measured.findings;
    const atMost =
      measured.packed +
      A_CHARACTER * (characters + more.characters) +
      A_FINDING * (findings + more.findings);
    if (atMost <= most) return true;
    if (characters < WORTH_MEASURING) return false;
    measured = { ...now, packed: size() };
    return takes(more);
  };
  return takes;
}

/** How many of how many are listed, and where the others are. */
function ofAll(listed: number, total: number | null): string {
  if (total === null)
    return ` Listed: ${String(listed)}, spread over outlets, events and articles. The chapter Explore lists all.`;
  return total > listed
    ? ` Listed: ${String(listed)} of ${String(total)}, spread over events and articles. The chapter Explore and findings.jsonl have the others.`
    : "";
}
