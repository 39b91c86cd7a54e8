/** Which measures tell apart outlets that are known to lean apart, on one event. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { load } from "js-yaml";
import { analyze, articleFromText, readTopic } from "../src/index.js";
import type { Analysis, Article } from "../src/index.js";
import { groupBy } from "../src/group-by.js";
import { combined } from "./lean-combined.js";
import { orderOf, pairsOf, type Leaning, type Order } from "./lean-order.js";
import { leanReadings } from "./lean-readings.js";

const leanings = z.object({
  source: z.string(),
  leastApart: z.number(),
  outlets: z.record(z.string(), z.number()),
  rightSide: z.string(),
  leftSide: z.string(),
  says: z.record(z.string(), z.union([z.literal(1), z.literal(-1)])),
});

/** Pairs below which a measure says nothing. */
const LEAST_PAIRS = 10;

/**
 * Of pairs of articles on one event whose outlets are known to lean apart, the share that each measure
 * orders as the outlets lean, with an interval, and the same of all pairs, where one that it says nothing of counts
 * half; readings of single articles that are no measures; and a combined lean, its weights learned on other events.
 * Also for pairs of one week instead of one event: more of them, and what they tell of differs.
 *
 * @param gold folder with PolNeAR's `polnear/train/text` and `polnear/dev/text`
 */
export async function evaluateLean(gold: string, reader: "learned" | "rules"): Promise<string> {
  const { topic } = await readTopic(join(import.meta.dirname, "lean", "topic.yaml"));
  const articles = ["train", "dev"].flatMap((part) =>
    readPart(join(gold, "polnear", part, "text")),
  );
  const analysis = await analyze({ articles }, { topic, reader, resamples: RESAMPLES });
  return leanReport(analysis);
}

/** The same of articles that were analysed, with `evaluation/lean/topic.yaml`. */
export function leanReport(analysis: Pick<Analysis, "articles" | "measures" | "findings">): string {
  const known = leanings.parse(
    load(readFileSync(join(import.meta.dirname, "lean", "outlets.yaml"), "utf8")),
  );
  const lines = [`${analysis.articles.length} articles, leans after ${known.source}`];
  for (const [title, groupOf] of [
    ["on one event", (row: Row) => row.event],
    ["of one week", (row: Row) => weekOf(row.article.date ?? "")],
  ] as const)
    lines.push("", ...table(title, leaningsOf(analysis, known, groupOf), known.leastApart));
  return lines.join("\n");
}

/** Intervals of outlets are not looked at here. */
const RESAMPLES = 100;

type Row = Analysis["articles"][number];

function readPart(folder: string): Article[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => {
      const id = name.replace(/\.txt$/, "");
      const [outlet = "", date = ""] = id.split("_");
      return articleFromText({ id, text: readFileSync(join(folder, name), "utf8"), outlet, date });
    });
}

const DAY = 24 * 60 * 60 * 1000;

/** Weeks since 1970. */
const weekOf = (date: string): string => `week ${String(Math.floor(Date.parse(date) / DAY / 7))}`;

function leaningsOf(
  analysis: Pick<Analysis, "articles" | "measures" | "findings">,
  { outlets, says, rightSide, leftSide }: z.infer<typeof leanings>,
  groupOf: (row: Row) => string,
): readonly Leaning[] {
  const turns = new Map(
    analysis.measures.flatMap(({ id, component, detail, sides, side }) => {
      const about = sides?.[0] ?? side;
      const sign = says[component] ?? says[`${component} ${detail ?? ""}`];
      if (about === null || sign === undefined) return [];
      return [[id, about === rightSide ? sign : -sign] as const];
    }),
  );
  const findings = groupBy(analysis.findings, ({ article }) => article);
  return analysis.articles.map((row) => ({
    event: groupOf(row),
    lean: outlets[row.article.outlet] ?? 0,
    values: new Map([
      ...Object.entries(row.scores).flatMap(([id, value]) => {
        const turn = turns.get(id);
        return turn === undefined ? [] : [[id, turn * value] as const];
      }),
      ...[...leanReadings(findings.get(row.article.id) ?? [], rightSide, leftSide)].map(
        ([name, value]) => [`article: ${name}`, value] as const,
      ),
    ]),
  }));
}

function table(title: string, articles: readonly Leaning[], leastApart: number): readonly string[] {
  const pairs = pairsOf(articles, leastApart);
  const events = new Set(pairs.map(({ event }) => event)).size;
  const counts = new Map<string, number>();
  for (const { differences } of pairs)
    for (const measure of differences.keys()) counts.set(measure, (counts.get(measure) ?? 0) + 1);
  const measures = [...counts]
    .filter(([, count]) => count >= LEAST_PAIRS)
    .map(([id]) => id)
    .sort();
  const rows = measures.map(
    (measure) =>
      [measure, orderOf(pairs, ({ differences }) => differences.get(measure) ?? null)] as const,
  );
  const all = (measure: string) =>
    orderOf(pairs, ({ differences }) => differences.get(measure) ?? 0).right;
  const scores = combined(pairs, measures);
  return [
    `pairs ${title}: ${pairs.length} of ${events} groups; ordered right, a tie counts half`,
    `  ${measures.length} measures and readings; the last share: of all pairs, one without a say half`,
    ...[...rows]
      .sort((a, b) => all(b[0]) - all(a[0]))
      .map(([id, order]) => `${line(id, order)}  ${percent(all(id))}`),
    line(
      "combined, learned on other groups",
      orderOf(pairs, (_, index) => scores[index]!),
    ),
  ];
}

const line = (name: string, { right, low, high, pairs }: Order): string =>
  `  ${percent(right)} (${percent(low)} to ${percent(high)})  ${String(pairs).padStart(5)} pairs  ${name}`;

const percent = (share: number): string => `${(100 * share).toFixed(0).padStart(3)} %`;
