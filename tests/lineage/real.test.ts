import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { findSharedText } from "../../src/lineage/index.js";
import { documentOf } from "./articles.js";

const yaml = (name: string): unknown =>
  parse(readFileSync(new URL(`real/${name}.yaml`, import.meta.url), "utf8"));
const paragraphs = z.record(z.string(), z.string()).parse(yaml("paragraphs"));
const cases = z
  .array(
    z.strictObject({
      name: z.string(),
      articles: z.array(
        z.strictObject({
          id: z.string(),
          outlet: z.string(),
          date: z.string(),
          text: z.array(z.string()),
        }),
      ),
      units: z.array(z.array(z.string())).optional(),
      families: z.array(z.array(z.string())).optional(),
    }),
  )
  .parse(yaml("independence"));

/** Articles of one outlet that count as one, each group with the one that is read at its end. */
function unitsOf(copies: ReadonlyMap<string, string>): string[][] {
  const units = new Map<string, string[]>();
  for (const [copy, read] of copies) units.set(read, [...(units.get(read) ?? []), copy]);
  return [...units].map(([read, members]) => [...members.sort(), read]);
}

it("independence: all right", () => {
  expect(cases.length).toBeGreaterThanOrEqual(10);
  const wrong = cases.flatMap(({ name, articles, units, families }) => {
    const documents = articles.map(({ id, outlet, date, text }) =>
      documentOf(
        id,
        outlet,
        text.map((key) => paragraphs[key]!),
        { date },
      ),
    );
    const found = findSharedText(documents);
    const told = unitsOf(found.copiesWithinOutlet);
    const across = found.families.map(({ members }) => [...members].sort());
    const wrongs = [
      ...(units && JSON.stringify(told) !== JSON.stringify(units)
        ? [`units ${JSON.stringify(told)}`]
        : []),
      ...(families && JSON.stringify(across) !== JSON.stringify(families)
        ? [`families ${JSON.stringify(across)}`]
        : []),
    ];
    return wrongs.length === 0 ? [] : [`${name}: ${wrongs.join("; ")}`];
  });
  expect(cases.length - wrong.length, wrong.join("\n")).toBe(cases.length);
});
