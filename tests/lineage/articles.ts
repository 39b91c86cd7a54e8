import type { Article, ZoneName } from "../../src/corpus/article.js";
import { readDocument } from "../../src/document/index.js";
import type { Document } from "../../src/document/document.js";

/** A document from lines; a line `zone| text` has that zone, any other is body. */
export function documentOf(
  id: string,
  outlet: string,
  lines: readonly string[],
  more: Partial<Article> = {},
): Document {
  let text = "";
  const zones = lines.map((line) => {
    const [, zone, rest] = /^(headline|standfirst|embed|furniture)\| (.*)$/s.exec(line) ?? [];
    const start = text.length;
    text += rest ?? line;
    const end = text.length;
    text += "\n\n";
    return { start, end, zone: (zone ?? "body") as ZoneName };
  });
  return readDocument({
    id,
    file: null,
    outlet,
    title: null,
    date: null,
    url: null,
    agency: null,
    event: null,
    text,
    zones,
    warnings: [],
    ...more,
  });
}

/** Sentences about a town council, none of which shares five words with another. */
export const REPORT = [
  "The council approved a new tram line on Tuesday after a debate that lasted nine hours.",
  "Mayor Lena Ortiz said the first trains would run along the river within four years.",
  "Opponents claimed the project would double in cost before a single rail was laid.",
  "Shop owners near the old market fear that digging will keep their customers away.",
  "A study commissioned by the city recommended electric buses as a cheaper choice.",
];

export const OTHER = [
  "Heavy rain flooded cellars across the northern valley during the night to Friday.",
  "Fire crews pumped water from more than sixty houses, the regional centre reported.",
  "No one was hurt, although a farmer lost twelve sheep in the rising stream.",
  "Forecasters expect drier weather from Sunday, with sunshine in the afternoon.",
  "Schools in two villages stayed closed while engineers checked a damaged bridge.",
];
