import { expect, it } from "vitest";
import { articleFromText } from "../../src/corpus/index.js";
import { createFinder } from "../../src/find.js";
import type { Tone } from "../../src/finding.js";
import { readLexicon } from "../../src/annotations/loaded/index.js";
import { parseTopic } from "../../src/topic/index.js";

/** What reports say of two sides, with praise and blame for either and with neither. */
const REPORTS = [
  "X accused Y of breaking the truce on Monday.",
  "X and Y agreed to exchange prisoners next week.",
  "Talks between X and Y ended without a result.",
  "X condemned the attack as cowardly and blamed Y for it.",
  "Y suffered heavy losses after X opened fire on its positions.",
  "X sent food and tents to the families that had fled from Y.",
  "The report praises X for its patience and criticises Y for its silence.",
  "X has lied about the number of victims, a lawyer for Y said.",
  "Observers welcomed the decision of X to open the road.",
  "Y rejected the offer that X had made in the spring.",
  "X is to blame for the crisis, and Y has paid the price.",
  "Thousands in Y took to the streets while X watched in fear.",
  "X celebrated a historic victory over Y last night.",
  "The minister flew from X to Y to sign the contract.",
  "Y was humiliated when X published the letters.",
  "X rescued forty sailors, among them nine from Y.",
  "Critics call the conduct of X reckless and dangerous.",
  "X exported twice as much grain as Y in that year.",
  "Y refused to comment on the figures that X had released.",
  "A court found that X had violated the rights of prisoners from Y.",
  "X helped to rebuild the school that had burned down in Y.",
  "The two neighbours, X and Y, share a border of 900 miles.",
  "X threatened Y with severe consequences if the talks fail.",
  "Y admired the courage with which X had defended the town.",
  "X, which had promised to pay, now says that Y owes the money.",
];
const RIVALS = [
  ["Armenia", "Azerbaijan"],
  ["Russia", "Ukraine"],
  ["Israel", "Palestine"],
  ["Democrats", "Republicans"],
  ["India", "Pakistan"],
  ["Ethiopia", "Eritrea"],
  ["Colombia", "Venezuela"],
  ["Johnson", "Ferguson"],
] as const;

const named = (report: string, x: string, y: string) =>
  report.replace(/\bX\b/g, x).replace(/\bY\b/g, y);

async function tones([x, y]: readonly [string, string]): Promise<Tone[]> {
  const names = [x, y].sort();
  const sides = names.map((name, side) => `{id: s${side}, name: ${name}}`).join(", ");
  const actors = names.map((name, side) => `{name: ${name}, side: s${side}}`).join(", ");
  const { topic } = parseTopic(`name: Rivals\nsides: [${sides}]\nactors: [${actors}]\n`);
  const finder = await createFinder({ topic, lexicon: readLexicon(), reader: "learned" });
  const found = await finder.find(
    REPORTS.map((report, index) =>
      articleFromText({ id: String(index), text: named(report, x, y) }),
    ),
  );
  return found.flatMap(({ findings }) =>
    findings.flatMap((one) => (one.kind === "mention" && one.tone !== null ? [one.tone] : [])),
  );
}

it("tone hardly changes when 200 sentences swap the names of their sides", async () => {
  const changes: number[] = [];
  for (const [x, y] of RIVALS) {
    const before = await tones([x, y]);
    const after = await tones([y, x]);
    expect(after).toHaveLength(before.length);
    before.forEach((tone, at) => {
      const other = after[at]!;
      changes.push(Math.abs(tone.positive - tone.negative - (other.positive - other.negative)));
    });
  }
  const mean = changes.reduce((sum, change) => sum + change, 0) / changes.length;
  console.log(
    `tone, sides' names swapped in ${RIVALS.length * REPORTS.length} sentences: mean absolute change ${mean.toFixed(3)} over ${changes.length} mentions`,
  );
  expect(changes.length).toBeGreaterThan(300);
  expect(mean).toBeLessThan(0.05);
}, 120_000);
