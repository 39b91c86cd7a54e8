import type { Article, Span } from "../corpus/article.js";
import type { Finding } from "../finding.js";
import { describe } from "./describe.js";
import { anchor, escapeHtml } from "./escape.js";
import { nest, type Mark } from "./nest.js";

/** What of an article is shown, and how sides are called. */
export interface HighlightOptions {
  /** Turns a side's id into its name. */
  readonly sideName?: (id: string) => string;
  /** False leaves out links, bylines and page furniture. True unless told. */
  readonly furniture?: boolean;
}

const ASIDE = new Set(["byline", "dateline", "link", "furniture"]);

/**
 * An article as HTML with its findings marked: each line is a paragraph of its zone's class;
 * attributions show their content, cue and source, loaded terms a title with reason, alternatives
 * and voice. Marks may nest and overlap. Each finding's id is an anchor (see `anchor`), so that a
 * table can link to it. All text is escaped.
 *
 * Classes: `zone-<zone>`, `content form-<form>`, `cue stance-<stance>`, `source`,
 * `loaded voice-<voice>`, `distanced`, and `mention`, `harm`, `accusation`, which are anchors only. A
 * side's id stands in `data-side`, the finding's at what is to be clicked in `data-finding`.
 *
 * @example highlight(article, findings) // '<p class="zone-body">He <span class="cue …">said</span> …'
 */
export function highlight(
  article: Article,
  findings: readonly Finding[],
  options: HighlightOptions = {},
): string {
  const marks = findings
    .filter((finding) => finding.article === article.id)
    .flatMap((finding) => marksOf(finding, options.sideName));
  const anchored = new Set<string>();
  const lines = linesOf(article);
  const marksIn = marksByLine(lines, marks);
  return lines
    .map((line, index) => ({ line, inside: marksIn[index] ?? [] }))
    .filter(({ line }) => options.furniture !== false || !ASIDE.has(line.zone))
    .map(
      ({ line, inside }) =>
        `<p class="zone-${line.zone}">${nest(article.text, line, inside, anchored)}</p>`,
    )
    .join("\n");
}

/** For each line the marks that touch it; a mark that runs over several lines stands in each. */
function marksByLine(lines: readonly Span[], marks: readonly Mark[]): Mark[][] {
  const byLine: Mark[][] = lines.map(() => []);
  let first = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    while (first < lines.length && (lines[first]?.end ?? 0) <= mark.start) first++;
    for (let at = first; at < lines.length && (lines[at]?.start ?? 0) < mark.end; at++)
      byLine[at]?.push(mark);
  }
  return byLine;
}

/** The lines of the article: its zones, and what stands between them, if anything does. */
function linesOf(article: Article): (Span & { zone: string })[] {
  const lines: (Span & { zone: string })[] = [];
  let position = 0;
  const gap = (end: number): void => {
    if (article.text.slice(position, end).trim() !== "")
      lines.push({ start: position, end, zone: "furniture" });
  };
  for (const { start, end, zone } of [...article.zones].sort((a, b) => a.start - b.start)) {
    gap(start);
    lines.push({ start, end, zone });
    position = end;
  }
  gap(article.text.length);
  return lines;
}

function marksOf(finding: Finding, sideName?: (id: string) => string): Mark[] {
  const title = describe(finding, sideName);
  const id = anchor(finding.id);
  if (finding.kind === "loaded") {
    const distanced = finding.distanced ? " distanced" : "";
    return [
      mark(finding, `loaded voice-${finding.voice}${distanced}`, {
        ...{ id, "data-finding": finding.id },
        title,
        tabindex: "0",
        ...side(finding.favours),
      }),
    ];
  }
  if (finding.kind !== "attribution") return [mark(finding, finding.kind, { id })];
  const parts = finding.content.parts ?? [finding.content];
  const marks = parts.map((part, index) =>
    mark(part, `content form-${finding.form}`, {
      ...(index === 0 ? { id, tabindex: "0" } : {}),
      title,
      "data-finding": finding.id,
      ...side(finding.speaker.side),
    }),
  );
  if (finding.source !== null)
    marks.push(
      mark(finding.source, "source", {
        title,
        "data-finding": finding.id,
        ...side(finding.speaker.side),
      }),
    );
  if (finding.cue !== null)
    marks.push(
      mark(finding.cue, `cue stance-${finding.cue.stance}`, { title, "data-finding": finding.id }),
    );
  return marks;
}

function side(id: string | null): Record<string, string> {
  return id === null ? {} : { "data-side": id };
}

function mark(span: Span, classes: string, attributes: Record<string, string>): Mark {
  const rest = Object.entries(attributes)
    .filter(([name]) => name !== "id")
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join("");
  return {
    start: span.start,
    end: span.end,
    id: attributes["id"] ?? null,
    attributes: ` class="${classes}"${rest}`,
  };
}
