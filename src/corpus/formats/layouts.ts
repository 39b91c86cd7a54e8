import { exportResult, type Exported } from "./export.js";
import { factivaLines } from "./factiva-lines.js";
import type { FormatResult, Place } from "./format.js";
import { lexisDocuments } from "./lexis-documents.js";
import { lexisUni } from "./lexis-uni.js";
import { proquestLines } from "./proquest-lines.js";

/** How an archive lays out its documents as lines, whatever kind of file they are saved in. */
interface Layout {
  readonly name: string;
  /** Null where the lines are not laid out so. */
  readonly split: (lines: readonly string[]) => Exported | null;
}

/** Layouts, the most telling first. To add one, write a file that splits lines and add its line. */
export const LAYOUTS: readonly Layout[] = [
  { name: "Nexis export", split: lexisDocuments },
  { name: "Nexis Uni export", split: lexisUni },
  { name: "Factiva export", split: factivaLines },
  { name: "ProQuest export", split: proquestLines },
];

/** The documents of an archive's export, or null where the lines are laid out as none. */
export function readLayout(lines: readonly string[], place: Place): FormatResult | null {
  for (const { name, split } of LAYOUTS) {
    const exported = split(lines);
    if (exported !== null) return exportResult(exported, place, name);
  }
  return null;
}

/** Lines of which an article has one at most, and an export one for each of its documents. */
const ONCE =
  /^\s*(?:LENGTH:\s*\d+ words|Load-Date:|LOAD-DATE:|Publication-Type:|Word count:\s*\d+|-{0,3}\s*(?:Document|Article|Story|Item) \d+ (?:of|\/) \d+.*|Byline:.*|BYLINE:.*|Publication title:.*|Full text:.*|Accession number:.*)\s*$/iu;

/**
 * Of a text that no layout fits: the line that tells that it holds several articles, and how often it
 * stands there; null for one article.
 */
export function looksLikeSeveral(
  lines: readonly string[],
): { readonly sign: string; readonly times: number } | null {
  const seen = new Map<string, number>();
  for (const line of lines) {
    if (line.length > 160 || !ONCE.test(line)) continue;
    const sign =
      /^\s*-*\s*([\p{L}-]+(?: title| text| number| count)?)/u.exec(line)?.[1] ?? line.trim();
    seen.set(sign.toLowerCase(), (seen.get(sign.toLowerCase()) ?? 0) + 1);
  }
  const [first] = [...seen].filter(([, times]) => times >= 2).sort((a, b) => b[1] - a[1]);
  return first ? { sign: first[0], times: first[1] } : null;
}

/** Why such a text is refused, and what to do. */
export function severalMessage({ sign, times }: { sign: string; times: number }): string {
  return `looks like ${String(times)} articles in one file ("${sign}" stands there ${String(times)} times), of no layout that is known: export it again as Nexis, Factiva or ProQuest text, or split it into one article a file`;
}
