import { context, lookup, shownSpan, type Lookup } from "../../evidence/index.js";
import type { Analysis } from "../../outlets/analysis.js";
import { plotLines, plotText } from "./text.js";

/** Says in a chart's hover which findings stand behind a mark, with an example of the text. */
export type Hover = (head: readonly string[], findings: readonly string[]) => string;

const SHOWN_IDS = 4;

/**
 * Makes the hover texts of an analysis: the lines given, then the ids of the findings (the first
 * four and how many more), then the first finding in its context. All text is made safe and cut.
 */
export function hoverText(analysis: Analysis): Hover {
  const find = lookup(analysis);
  return (head, findings) => {
    const lines = head.filter((line) => line !== "").map((line) => plotLines(line, 80, 3));
    if (lines.length > 0) lines[0] = `<b>${lines[0] ?? ""}</b>`;
    if (findings.length > 0) {
      const more = findings.length - SHOWN_IDS;
      const ids =
        findings.slice(0, SHOWN_IDS).join(", ") + (more > 0 ? ` and ${String(more)} more` : "");
      lines.push(plotLines(`Findings: ${ids}`, 90, 4));
      lines.push(example(find, findings[0] ?? ""));
    }
    return lines.filter((line) => line !== "").join("<br>");
  };
}

function example(find: Lookup, id: string): string {
  const finding = find.finding(id);
  const article = finding && find.article(finding.article);
  if (!finding || !article) return "";
  const { left, match, right } = context(article.text, shownSpan(finding), 45);
  const cut = match.length > 60 ? `${match.slice(0, 59)}…` : match;
  return `“${plotText(left)}<b>${plotText(cut)}</b>${plotText(right)}”`;
}
