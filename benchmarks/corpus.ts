import { readFileSync, readdirSync } from "node:fs";
import { articleFromText } from "../src/corpus/index.js";
import type { Article } from "../src/corpus/index.js";

/** Numbers from 0 to 1 from a seed (mulberry32): enough to shuffle paragraphs with. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A corpus of any size: articles of 20 paragraphs drawn from the seeds, from ten outlets. */
export function syntheticCorpus(size: number): Article[] {
  const paragraphs = readdirSync("seeds")
    .filter((name) => name.endsWith(".txt"))
    .flatMap((name) => readFileSync(`seeds/${name}`, "utf8").split(/\n+/))
    .filter((line) => line.length > 60);
  const next = random(7);
  return Array.from({ length: size }, (_, index) =>
    articleFromText({
      id: `article-${String(index).padStart(6, "0")}`,
      outlet: `outlet ${index % 10}`,
      date: "2020-10-04",
      text: Array.from(
        { length: 20 },
        () => paragraphs[Math.floor(next() * paragraphs.length)]!,
      ).join("\n\n"),
    }),
  );
}
