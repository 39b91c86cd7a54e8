/** Writes short synthetic articles that share no text, one a line: articles.ts COUNT FILE. */
import { writeFileSync } from "node:fs";
import { syntheticCorpus } from "../benchmarks/corpus.js";
import { createRandom } from "../src/statistics/index.js";

const [count, file] = process.argv.slice(2);
const random = createRandom(1);
/** A word of no language, so that no two articles have five words in a row in common. */
const noise = () =>
  Array.from(
    { length: 3 },
    () => "bdfgklmnprst"[random.integer(12)]! + "aeiou"[random.integer(5)]!,
  ).join("");
/** Enough for a headline and some speech: what is checked is that nothing gets lost, not how fast it is read. */
const PARAGRAPHS = 3;
const lines = syntheticCorpus(Number(count)).map(({ id, outlet, text }, index) =>
  JSON.stringify({
    ...{ id, outlet, date: `2020-${String((index % 12) + 1).padStart(2, "0")}-10` },
    text: text
      .split("\n\n")
      .slice(0, PARAGRAPHS)
      .join("\n\n")
      .split(" ")
      .map((word, at) => (at % 4 === 3 && /^[a-z]+$/.test(word) ? noise() : word))
      .join(" "),
  }),
);
writeFileSync(file!, `${lines.join("\n")}\n`);
