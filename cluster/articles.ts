/** Writes synthetic articles, one a line: articles.ts COUNT FILE. */
import { writeFileSync } from "node:fs";
import { syntheticCorpus } from "../benchmarks/corpus.js";

const [count, file] = process.argv.slice(2);
const lines = syntheticCorpus(Number(count)).map(({ id, outlet, date, text }) =>
  JSON.stringify({ id, outlet, date, text }),
);
writeFileSync(file!, `${lines.join("\n")}\n`);
