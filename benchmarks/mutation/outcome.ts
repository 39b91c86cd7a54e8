import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { z } from "zod";
import { GROUPS, groupOf } from "./groups.mjs";

const Place = z.object({ line: z.number(), column: z.number() });
const Location = z.object({ start: Place, end: Place });
const Report = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.string(),
      mutants: z.array(
        z.object({
          status: z.string(),
          replacement: z.string().default(""),
          location: Location,
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

/** Faults that a person found to change nothing that can be seen, each with the reason. */
const Equivalents = z.array(
  z.strictObject({
    file: z.string(),
    before: z.string(),
    after: z.string(),
    /** Text of the line that it stands in, where the same words stand in several. */
    line: z.string().optional(),
    reason: z.string().min(10),
  }),
);
export type Equivalent = z.infer<typeof Equivalents>[number];

/** What the tests of a group caught. */
export interface GroupOutcome {
  readonly name: string;
  readonly caught: number;
  readonly missed: readonly Fault[];
  /** How many change nothing, by `equivalent.yaml`. */
  readonly equivalent: number;
  /** Faults that are listed there, and that a test caught all the same. */
  readonly notEquivalent: readonly Fault[];
  readonly least: number;
}

export function readEquivalents(): Equivalent[] {
  return Equivalents.parse(load(readFileSync(new URL("equivalent.yaml", import.meta.url), "utf8")));
}

/**
 * What a run of Stryker found, by group: caught are faults that a test failed on or that never ended;
 * faults that were not drawn, that are left out or that change nothing count neither way.
 */
export function readOutcome(path = ".cache/mutation/report.json"): GroupOutcome[] {
  const { files } = Report.parse(JSON.parse(readFileSync(path, "utf8")));
  const equivalents = readEquivalents();
  return Object.entries(GROUPS).map(([name, { least }]) => {
    let [caught, equivalent] = [0, 0];
    const missed: Fault[] = [];
    const notEquivalent: Fault[] = [];
    for (const [file, { source, mutants }] of Object.entries(files)) {
      if (groupOf(file) !== name) continue;
      const lines = source.split("\n");
      for (const { status, replacement, location } of mutants) {
        const isCaught = status === "Killed" || status === "Timeout";
        if (!isCaught && status !== "Survived" && status !== "NoCoverage") continue;
        const before = textAt(lines, location);
        const line = location.start.line;
        const fault = {
          file,
          line,
          before,
          after: replacement,
          uncovered: status === "NoCoverage",
        };
        if (equivalents.some((one) => isSame(one, fault, lines[line - 1] ?? ""))) {
          if (isCaught) notEquivalent.push(fault);
          else equivalent += 1;
        } else if (isCaught) caught += 1;
        else missed.push(fault);
      }
    }
    return { name, caught, missed, equivalent, notEquivalent, least };
  });
}

const isSame = (one: Equivalent, { file, before, after }: Fault, line: string) =>
  one.file === file &&
  one.before === before &&
  one.after === after &&
  (one.line ?? line.trim()) === line.trim();

/** The program's text at a place, of several lines the first. */
function textAt(lines: readonly string[], { start, end }: z.infer<typeof Location>): string {
  const first = lines[start.line - 1] ?? "";
  return first.slice(start.column - 1, start.line === end.line ? end.column - 1 : undefined);
}
