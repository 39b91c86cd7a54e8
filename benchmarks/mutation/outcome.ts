import { readFileSync } from "node:fs";
import { z } from "zod";
import { GROUPS, groupOf } from "./groups.mjs";

const Place = z.object({ line: z.number(), column: z.number() });
const Report = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.string(),
      mutants: z.array(
        z.object({
          status: z.string(),
          replacement: z.string().default(""),
          location: z.object({ start: Place, end: Place }),
        }),
      ),
    }),
  ),
});

/** A fault that no test noticed. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
  /** No test runs the place at all. */
  readonly uncovered: boolean;
}

/** What the tests of a group caught. */
export interface GroupOutcome {
  readonly name: string;
  readonly caught: number;
  readonly missed: readonly Fault[];
  readonly least: number;
}

/**
 * What a run of Stryker found, by group: caught are faults that a test failed on or that never ended;
 * faults that were not drawn or that are left out count neither way.
 */
export function readOutcome(path = ".cache/mutation/report.json"): GroupOutcome[] {
  const { files } = Report.parse(JSON.parse(readFileSync(path, "utf8")));
  return Object.entries(GROUPS).map(([name, { least }]) => {
    let caught = 0;
    const missed: Fault[] = [];
    for (const [file, { source, mutants }] of Object.entries(files)) {
      if (groupOf(file) !== name) continue;
      const lines = source.split("\n");
      for (const { status, replacement, location } of mutants) {
        if (status === "Killed" || status === "Timeout") caught += 1;
        if (status !== "Survived" && status !== "NoCoverage") continue;
        const { start, end } = location;
        const first = lines[start.line - 1] ?? "";
        const before = first.slice(
          start.column - 1,
          start.line === end.line ? end.column - 1 : undefined,
        );
        missed.push({
          ...{ file, line: start.line, before },
          after: replacement,
          uncovered: status === "NoCoverage",
        });
      }
    }
    return { name, caught, missed, least };
  });
}
