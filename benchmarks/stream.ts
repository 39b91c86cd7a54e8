/**
 * Memory and speed of `parallax stream` over many articles. `npm run bench:stream -- [articles]
 * [rules|learned] [words an article]`: prints resident memory as the stream goes on.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { syntheticCorpus } from "./corpus.js";

const size = Number(process.argv[2] ?? 20_000);
const reader = process.argv[3] === "rules" ? "rules" : "learned";
const words = Number(process.argv[4] ?? 150);
const REPORTS = 10;

/** An article of about so many words, cut from the synthetic ones at a place of its own. */
const texts = syntheticCorpus(200).map(({ text }) => text.split(/(?<=[.!?”])\s+/));
function article(index: number): string {
  const sentences = texts[index % texts.length]!;
  const from = (index * 7) % sentences.length;
  let text = "";
  for (let at = from; text.split(" ").length < words; at++)
    text += `${sentences[at % sentences.length]!}\n\n`;
  return JSON.stringify({ id: String(index), outlet: `Outlet ${index % 20}`, text });
}

const child = spawn("node", ["bin/parallax.js", "stream", "--reader", reader], {
  stdio: ["pipe", "pipe", "inherit"],
});
const began = performance.now();
let answered = 0;
let first = 0;
createInterface({ input: child.stdout }).on("line", () => {
  answered++;
  if (answered === 1) first = performance.now() - began;
  if (answered % Math.ceil(size / REPORTS) === 0 || answered === size) {
    const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
    const resident = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    const seconds = (performance.now() - began) / 1000;
    console.log(
      `${answered} articles  ${seconds.toFixed(0)} s  ${Math.round((answered * words) / seconds)} words/s  resident ${resident.toFixed(0)} MB`,
    );
  }
});
for (let index = 0; index < size; index++)
  if (!child.stdin.write(`${article(index)}\n`)) await once(child.stdin, "drain");
child.stdin.end();
await once(child, "close");
console.log(`first answer after ${(first / 1000).toFixed(2)} s`);
