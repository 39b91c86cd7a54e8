import { readFileSync, readdirSync } from "node:fs";
import { createRandom } from "../../src/statistics/index.js";

/** An article as one JSON line of a corpus has it. */
export interface GeneratedArticle {
  readonly id: string;
  readonly outlet: string;
  readonly date: string;
  readonly title: string;
  readonly text: string;
}

const OUTLETS = 12;
/** Articles that tell of one event, each by another outlet. */
const TOLD_BY = 4;
/** Of the lower-case words, one in so many gives way to a word of no language, so that few texts are shared. */
const REPLACED = 4;
/** One event in so many has an outlet that carries the text of the one before it, as wire copy is. */
const WIRE = 20;

/**
 * Any number of articles of some 500 words, made one by one: sentences of the seeds, with names of
 * invented places for each event and other invented words, so that articles of one event have words in
 * common and hardly any share text. The same count and seed give the same articles.
 */
export function* generatedArticles(count: number, words = 500): Generator<GeneratedArticle> {
  const paragraphs = readdirSync("seeds")
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) => readFileSync(`seeds/${name}`, "utf8").split(/\n+/))
    .filter((line) => line.length > 60);
  const random = createRandom(16);
  const syllable = () => "bdfgklmnprst"[random.integer(12)]! + "aeiou"[random.integer(5)]!;
  const invented = (syllables: number) => Array.from({ length: syllables }, syllable).join("");
  const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);
  let names: string[] = [];
  let topical: string[] = [];
  let before = "";
  for (let index = 0; index < count; index += 1) {
    const event = Math.floor(index / TOLD_BY);
    if (index % TOLD_BY === 0) {
      names = Array.from({ length: 3 }, () => capital(invented(3)));
      topical = Array.from({ length: 12 }, () => invented(3));
    }
    const wire = event % WIRE === 0 && index % TOLD_BY === 1;
    const parts: string[] = [];
    let length = 0;
    while (!wire && length < words) {
      const paragraph = paragraphs[random.integer(paragraphs.length)]!.split(" ").map((word, at) =>
        at % REPLACED !== REPLACED - 1 || !/^[a-z]+$/u.test(word)
          ? word
          : random.integer(6) === 0
            ? topical[random.integer(topical.length)]!
            : invented(3),
      );
      const place = names[random.integer(names.length)]!;
      parts.push(`In ${place}, ${paragraph.join(" ")}`);
      length += paragraph.length + 2;
    }
    const text = wire ? before : parts.join("\n\n");
    before = text;
    const day = event % 336;
    yield {
      id: `article-${String(index).padStart(7, "0")}`,
      outlet: `Outlet ${String.fromCodePoint(65 + ((index * 5 + event) % OUTLETS))}`,
      date: `2020-${String((day % 12) + 1).padStart(2, "0")}-${String(1 + Math.floor(day / 12)).padStart(2, "0")}`,
      title: `${names[index % 3]!} ${topical.slice(0, 3).join(" ")}`,
      text,
    };
  }
}

/** A generated corpus as lines of JSON. */
export function* generatedLines(count: number): Generator<string> {
  for (const article of generatedArticles(count)) yield `${JSON.stringify(article)}\n`;
}
