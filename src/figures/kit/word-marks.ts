import { groupBy } from "../../group-by.js";
import type { Analysis, ContrastWord, WordContrast } from "../../outlets/analysis.js";
import { markEvidence, type MarkEvidence } from "./mark-evidence.js";
import { unique } from "./rows.js";
import { countOf, formatNumber, listOf } from "./text.js";
import { isSure } from "./word-panels.js";

/** Words that two outlets use alike often: they have one place in the chart. */
export interface WordMark {
  readonly words: readonly string[];
  /** Log-odds: positive for words of the first outlet. */
  readonly x: number;
  /** Uses of each of the words in both outlets together. */
  readonly uses: number;
  readonly z: number;
  /** Shown to differ once all that were tested are corrected for. */
  readonly sure: boolean;
  readonly evidence: MarkEvidence;
}

/** The words of a contrast as marks, the clearest first: those that are shown to differ, then by z either way. */
export function wordMarks(analysis: Analysis, contrast: WordContrast): WordMark[] {
  const evidence = markEvidence(analysis);
  const groups = groupBy(contrast.words, (one) => JSON.stringify([one.a, one.b, isSure(one)]));
  return [...groups.values()]
    .map((own): WordMark => {
      const first = own[0]!;
      const ids = unique(own.flatMap(({ passages }) => passages));
      const total = own.reduce((sum, { paragraphs }) => sum + paragraphs, 0);
      return {
        words: own.map(({ word }) => word),
        ...{ x: first.logOdds, uses: first.a + first.b, z: first.z, sure: isSure(first) },
        evidence: evidence(told(contrast, own), ids, { total }),
      };
    })
    .sort(
      (a, b) =>
        Number(b.sure) - Number(a.sure) ||
        Math.abs(b.z) - Math.abs(a.z) ||
        (a.words[0]! < b.words[0]! ? -1 : 1),
    );
}

/** Words that a hover lists. */
const LISTED = 8;

function told({ a, b }: WordContrast, words: readonly ContrastWord[]): string[] {
  const [first] = words as [ContrastWord];
  const names = words.slice(0, LISTED).map(({ word }) => `“${word}”`);
  const more = words.length - names.length;
  const listed = listOf(more > 0 ? [...names, formatNumber(more, 0)] : names);
  const times = Math.exp(Math.abs(first.logOdds));
  const uses = `${a}: ${countOf(first.a, "use")}; ${b}: ${countOf(first.b, "use")}`;
  const odds =
    first.logOdds === 0
      ? "as often in both"
      : `${formatNumber(times, 1)} times the odds in ${first.logOdds > 0 ? a : b} (log-odds ${formatNumber(first.logOdds)}, z ${formatNumber(first.z, 1)})`;
  return [
    more > 0 ? `${listed} more` : listed,
    words.length === 1
      ? `${uses}; in ${formatNumber(first.articles[0], 0)} and ${countOf(first.articles[1], "article")}`
      : `each: ${uses}`,
    odds,
    words.length === 1 ? testText(first) : "",
  ];
}

function testText({ p, q }: ContrastWord): string {
  if (p === null || q === null) return "too few articles to test the difference";
  const shown = isSure({ q }) ? "" : ": not shown to differ";
  return `p ${formatNumber(p, 3)}, corrected q ${formatNumber(q, 3)}${shown}`;
}
