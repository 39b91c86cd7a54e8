import type { Span } from "../corpus/article.js";

/** An attribution as brat's standoff files hold it: each span in its parts, in order. */
export interface BratAttribution {
  readonly content: Span[];
  readonly cue: Span[];
  readonly source: Span[];
}

/**
 * Reads brat standoff annotation of attributions (`T` lines with spans, `E` lines with roles).
 * brat counts code points; the spans here count UTF-16 units.
 */
export function readBrat(annotation: string, text: string): BratAttribution[] {
  const unit = unitsOf(text);
  const spans = new Map<string, Span[]>();
  const events: Map<string, Span[]>[] = [];
  for (const line of annotation.split("\n")) {
    const [id, value] = line.split("\t");
    if (id === undefined || value === undefined) continue;
    if (id.startsWith("T")) {
      const pieces = value.slice(value.indexOf(" ") + 1).split(";");
      spans.set(
        id,
        pieces.map((piece) => {
          const [start, end] = piece.split(" ").map(Number);
          return { start: unit(start ?? 0), end: unit(end ?? 0) };
        }),
      );
    } else if (id.startsWith("E")) {
      const roles = new Map<string, Span[]>();
      for (const part of value.trim().split(" ")) {
        const [role, target] = part.split(":");
        if (role === undefined || target === undefined) continue;
        const name = role.replace(/\d+$/, "");
        roles.set(name, [...(roles.get(name) ?? []), ...(spans.get(target) ?? [])]);
      }
      events.push(roles);
    }
  }
  const sorted = (list: readonly Span[] | undefined) =>
    [...(list ?? [])].sort((a, b) => a.start - b.start);
  return events
    .map((roles) => ({
      content: sorted(roles.get("Content")),
      cue: sorted(roles.get("Cue")),
      source: sorted(roles.get("Source")),
    }))
    .filter(({ content }) => content.length > 0)
    .sort((a, b) => a.content[0]!.start - b.content[0]!.start);
}

function unitsOf(text: string): (point: number) => number {
  if (!/[\uD800-\uDBFF]/.test(text)) return (point) => point;
  const units: number[] = [];
  let at = 0;
  for (const point of text) {
    units.push(at);
    at += point.length;
  }
  return (point) => units[point] ?? text.length;
}
