import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { articleFromText, readDocument } from "../src/index.js";
import { findEvents } from "../src/lineage/index.js";
import { createRandom } from "../src/statistics/index.js";
import { bCubed } from "./b-cubed.js";

interface Row {
  readonly id: string;
  readonly event: string;
  readonly title: string;
  readonly text: string;
}

/** Small corpora drawn: so many times five events of three articles each. */
const DRAWS = 40;

/** `npm run evaluate -- events GOLD`: grouping by event against ECB+, all articles undated. */
export async function evaluateEvents(gold: string): Promise<string> {
  const rows = gunzipSync(await readFile(join(gold, "ecbplus", "documents.jsonl.gz")))
    .toString("utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
  const documents = new Map(
    rows.map(({ id, title, text }) => [
      id,
      readDocument(articleFromText({ id, outlet: "ECB+", text: `${title}\n\n${text}` })),
    ]),
  );
  const grouped = (some: readonly Row[]) => {
    const found = findEvents(some.map(({ id }) => documents.get(id)!));
    const group = new Map(found.flatMap(({ id, articles }) => articles.map((one) => [one, id])));
    return some.map(({ id }) => group.get(id)!);
  };
  const events = (some: readonly Row[]) => some.map(({ event }) => event);
  const all = bCubed(grouped(rows), events(rows));

  const random = createRandom(1);
  const byEvent = new Map<string, Row[]>();
  for (const row of rows) byEvent.set(row.event, [...(byEvent.get(row.event) ?? []), row]);
  const draw = <T>(from: readonly T[], count: number): T[] => {
    const left = [...from];
    return Array.from({ length: count }, () => left.splice(random.integer(left.length), 1)).flat();
  };
  let whole = 0;
  let f1 = 0;
  for (let time = 0; time < DRAWS; time++) {
    const some = draw([...byEvent.values()], 5).flatMap((own) =>
      draw(own, Math.min(3, own.length)),
    );
    const found = grouped(some);
    f1 += bCubed(found, events(some)).f1 / DRAWS;
    for (const event of new Set(events(some))) {
      const own = new Set(found.filter((_, index) => some[index]!.event === event));
      const size = some.filter((row) => row.event === event).length;
      if (own.size === 1 && found.filter((name) => own.has(name)).length === size) whole++;
    }
  }
  return [
    `ECB+, ${rows.length} articles: B-cubed F1 ${all.f1.toFixed(3)} (precision ${all.precision.toFixed(3)}, recall ${all.recall.toFixed(3)})`,
    `five events of three articles, drawn ${DRAWS} times: F1 ${f1.toFixed(3)}, ${whole} of ${5 * DRAWS} events found whole`,
  ].join("\n");
}
