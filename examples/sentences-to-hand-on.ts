/** The sentences behind a claim, as a table for a spreadsheet and as a page for an editor. */
import { writeFile } from "node:fs/promises";
import { findings, openAnalysis } from "news-parallax";

const [outputs = "outputs", outlet] = process.argv.slice(2);
const all = findings(await openAnalysis(outputs))
  .kind("loaded")
  .voice("outlet");
const some = outlet === undefined ? all : all.outlet(outlet);

await writeFile("loaded-terms.csv", some.toCsv());
await writeFile("loaded-terms.html", some.toHtml("Loaded terms in the outlet’s own voice"));
console.log(`${some.count()} sentences in loaded-terms.csv and loaded-terms.html`);
