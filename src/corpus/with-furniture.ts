import type { Article, Span, Zone } from "./article.js";

/**
 * The article with stretches of its lines named furniture: a line of which a part is furniture becomes
 * several zones. Its text, which may have to be read from disk, stays where it is.
 *
 * @param spans in order of text, none across lines
 * @example
 * // Of the one line “The mill is closed. Follow us here.”
 * withFurniture(article, [{ start: 20, end: 35 }]).zones.map(({ zone }) => zone); // ["body", "furniture"]
 */
export function withFurniture(article: Article, spans: readonly Span[]): Article {
  if (spans.length === 0) return article;
  const { text } = article;
  const zones = {
    value: article.zones.flatMap((zone) => cut(text, zone, spans)),
    enumerable: true,
  };
  const own = { ...Object.getOwnPropertyDescriptors(article), zones };
  return Object.defineProperties({}, own) as Article;
}

function cut(text: string, zone: Zone, spans: readonly Span[]): Zone[] {
  const within = spans.filter(({ start, end }) => start >= zone.start && end <= zone.end);
  if (within.length === 0) return [zone];
  const parts: Zone[] = [];
  let from = zone.start;
  const rest = (to: number) => {
    const { length } = text.slice(from, to).trim();
    if (length === 0) return;
    const start = from + text.slice(from, to).search(/\S/u);
    parts.push({ ...zone, start, end: start + length });
  };
  for (const { start, end } of within) {
    rest(start);
    parts.push({ start, end, zone: "furniture" });
    from = end;
  }
  rest(zone.end);
  return parts;
}
