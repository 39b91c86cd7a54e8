// usage: node training/check.mjs OUT.json COMPILED, where COMPILED is dist/reader/learned
// Compares the TypeScript runtime with what check.py wrote.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const [file, compiled = "dist/reader/learned"] = process.argv.slice(2);
const { pieces, windows } = JSON.parse(readFileSync(file, "utf8"));
const load = (name) => import(join(resolve(compiled), name));
const { createWordPiece } = await load("word-piece.js");
const vocabulary = readFileSync(new URL("../models/vocab.txt", import.meta.url), "utf8");
const tokenizer = createWordPiece(vocabulary);

let wrong = 0;
let count = 0;
for (const { text, ids, offsets } of pieces) {
  const mine = tokenizer.encode(text);
  count += ids.length;
  const bad = ids.findIndex(
    (id, i) =>
      id !== mine.ids[i] || offsets[i][0] !== mine.starts[i] || offsets[i][1] !== mine.ends[i],
  );
  if (bad >= 0 || ids.length !== mine.ids.length) {
    wrong += 1;
    if (wrong <= 10) {
      const at = bad < 0 ? ids.length - 1 : bad;
      console.log("differs", JSON.stringify(text.slice(Math.max(0, offsets[at][0] - 20), offsets[at][1] + 20)), ids[at], mine.ids[at], offsets[at], mine.starts[at], mine.ends[at]);
    }
  }
}
console.log(`${pieces.length} texts, ${count} pieces, ${wrong} texts differ`);

if (windows.length > 0) {
  const { createLearnedReader } = await load("read.js");
  const { packWindows } = await load("windows.js");
  const reader = await createLearnedReader();
  const bare = (text, [start, end]) => {
    while (start < end && /["“”„‟«»‘’'`\s]/.test(text[start])) start += 1;
    while (end > start && /["“”„‟«»‘’'`\s]/.test(text[end - 1])) end -= 1;
    return end > start ? [start, end] : null;
  };
  let inputs = 0;
  let same = 0;
  let different = 0;
  for (const { text, ids, features, attributions } of windows) {
    const whole = [{ start: 0, end: text.length }];
    const [window] = packWindows(tokenizer, text, whole, whole, 200);
    if (JSON.stringify([window.ids, window.features]) !== JSON.stringify([ids, features])) inputs += 1;
    const reading = await reader.read({ text, paragraphs: whole, sentences: whole, words: [] });
    if (!reading.english) continue;
    const outer = (parts) => parts && bare(text, [parts[0][0], parts.at(-1)[1]]);
    const wanted = attributions
      .map((a) => ({ content: a.content.map((p) => bare(text, p)).filter(Boolean), cue: outer(a.cue), source: outer(a.source) }))
      .filter((a) => a.content.length > 0);
    const flat = (s) => s && [s.start, s.end];
    const mine = reading.attributions.map((a) => ({ content: a.content.map(flat), cue: flat(a.cue), source: flat(a.source) }));
    if (JSON.stringify(mine) === JSON.stringify(wanted)) same += 1;
    else {
      different += 1;
      if (different <= 5) console.log(JSON.stringify({ mine, wanted }));
    }
  }
  console.log(`${windows.length} paragraphs: inputs differ in ${inputs}; same attributions ${same}, different ${different}`);
}
