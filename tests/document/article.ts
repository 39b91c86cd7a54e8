import type { Article, ZoneName } from "../../src/corpus/article.js";

/** An article whose every non-blank line is body, or what `zone` says of its number. */
export function bodyArticle(
  text: string,
  zone: (line: number) => ZoneName = () => "body",
): Article {
  const zones = [];
  let at = 0;
  for (const [number, line] of text.split("\n").entries()) {
    const end = at + line.length;
    if (line.trim() !== "") zones.push({ start: at, end, zone: zone(number) });
    at = end + 1;
  }
  const unknown = { title: null, date: null, url: null, agency: null, event: null, file: null };
  return { ...unknown, id: "a", outlet: "Outlet", text, zones, warnings: [] };
}
