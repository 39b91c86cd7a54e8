// usage: node training/speed.mjs FOLDER_OF_TXT [COMPILED], COMPILED is dist/reader/learned
// Words a second of the learned reader alone, loading time and resident memory.
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

const [folder, compiled = "dist/reader/learned"] = process.argv.slice(2);
const { createLearnedReader } = await import(join(resolve(compiled), "read.js"));
const began = performance.now();
const reader = await createLearnedReader();
const loaded = performance.now() - began;
const stretches = (text, pattern) =>
  [...text.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
const inputs = readdirSync(folder)
  .slice(0, 84)
  .map((name) => readFileSync(join(folder, name), "utf8"))
  .map((text) => ({
    text,
    paragraphs: stretches(text, /[^\n]+/g),
    sentences: stretches(text, /[^.!?\n]+[.!?]*/g),
    words: stretches(text, /[\p{L}\p{N}]+/gu),
  }));
await reader.read(inputs[0]);
const start = performance.now();
const cpu = process.cpuUsage();
const readings = await reader.readMany(inputs);
const seconds = (performance.now() - start) / 1000;
const used = process.cpuUsage(cpu);
const words = inputs.reduce((sum, input) => sum + input.words.length, 0);
console.log({
  loadedInMs: Math.round(loaded),
  words,
  wordsPerSecond: Math.round(words / seconds),
  wordsPerProcessorSecond: Math.round(words / ((used.user + used.system) / 1e6)),
  attributions: readings.reduce((sum, r) => sum + r.attributions.length, 0),
  residentMiB: Math.round(process.memoryUsage.rss() / 2 ** 20),
});
