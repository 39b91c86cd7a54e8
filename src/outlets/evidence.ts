import type { Measure } from "../measures/index.js";
import { spread } from "../spread.js";
import type { ReadArticle } from "./read-article.js";

/** Findings shown behind a number; how many there are stands beside them. */
export const SHOWN_FINDINGS = 20;

/** The findings behind a number: how many, and a sample of their ids. */
export interface Behind {
  readonly count: number;
  /** All of them, or twenty spread over events and articles, in order of article and place. */
  readonly findings: readonly string[];
}

/** Answers which findings stand behind a measure. */
export type EvidenceOf = (measure: Measure) => Behind;

/**
 * Indexes the findings of articles by the counts that they were added to, so that a figure and the
 * sentences behind it come from the same contributions.
 *
 * @param wanted counts that will be asked for, as a measure's `evidence` names them; all unless told
 */
export function evidenceOf(
  articles: readonly ReadArticle[],
  wanted: readonly string[] | null = null,
): EvidenceOf {
  // Findings are numbers in order of article and place: a corpus has very many, each under several counts.
  const ids: string[] = [];
  const articleOf: number[] = [];
  const byName = new Map<string, number[]>();
  const isWanted = new Map<string, boolean>();
  const asked = (name: string): boolean => {
    const known = isWanted.get(name);
    if (known !== undefined) return known;
    const fits = wanted === null || wanted.some((one) => names(one, name));
    isWanted.set(name, fits);
    return fits;
  };
  articles.forEach(({ contributions }, article) => {
    // In the order in which findings first count for anything, whatever is asked for.
    const numbers = new Map<string, number>();
    for (const { finding } of contributions) if (finding !== null) numbers.set(finding, -1);
    const counted = contributions.flatMap(({ name, finding }) =>
      finding !== null && asked(name) ? [{ name, finding }] : [],
    );
    const own = new Set(counted.map(({ finding }) => finding));
    for (const finding of numbers.keys())
      if (own.has(finding)) {
        numbers.set(finding, ids.length);
        ids.push(finding);
        articleOf.push(article);
      }
    for (const { name, finding } of counted) {
      const list = byName.get(name);
      const number = numbers.get(finding)!;
      if (list) list.push(number);
      else byName.set(name, [number]);
    }
  });
  return ({ evidence }) => {
    const lists = evidence.flatMap((name) =>
      name.endsWith(":")
        ? [...byName].filter(([known]) => names(name, known)).map(([, numbers]) => numbers)
        : [byName.get(name) ?? []],
    );
    const numbers = [...new Set(lists.flat())].sort((a, b) => a - b);
    const shown = spread(numbers, SHOWN_FINDINGS, [
      (number) => articles[articleOf[number]!]!.event,
      (number) => articleOf[number]!,
    ]);
    return { count: numbers.length, findings: shown.map((number) => ids[number]!) };
  };
}

/** Whether a count is the one that is asked for, or begins with it where that is a prefix. */
const names = (asked: string, name: string): boolean =>
  asked.endsWith(":") ? name.startsWith(asked) : name === asked;

/** Where a finding stands: its event, and its article within it. */
export interface FindingPlace {
  readonly event: string;
  readonly article: string | number;
}

/**
 * The findings behind a number: all of up to twenty, else twenty that are spread over events and, within
 * an event, over articles.
 *
 * @param ids in order of article and place
 * @example sampleOf(["a1", "b1"], ([article]) => ({ event: "fire", article: article! })); // { count: 2, findings: ["a1", "b1"] }
 */
export function sampleOf(ids: readonly string[], placeOf: (id: string) => FindingPlace): Behind {
  const findings = spread(ids, SHOWN_FINDINGS, [
    (id) => placeOf(id).event,
    (id) => placeOf(id).article,
  ]);
  return { count: ids.length, findings };
}
