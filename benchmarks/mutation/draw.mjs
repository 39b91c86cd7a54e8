import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import { GROUPS } from "./groups.mjs";
import { looks } from "./looks.mjs";

const SILENT = { debug() {}, info() {}, warn() {}, isDebugEnabled: () => false };

/**
 * Draws faults, as many of each group. Only these are then put into the program: with all of them in
 * it, it would be many times slower. A fault is drawn by a hash of what it does, so that the draw
 * stays the same where the code does.
 */
export async function draw(sample, only) {
  const groups = Object.entries(GROUPS).filter(([name]) => (only ?? name) === name);
  const share = Math.ceil(sample / groups.length);
  const drawn = [];
  for (const [, { files }] of groups) {
    const ranked = (await faultsOf(files)).sort((a, b) => (a.rank < b.rank ? -1 : 1));
    drawn.push(...ranked.slice(0, share));
  }
  return drawn;
}

async function faultsOf(files) {
  const { mutants } = await new Instrumenter(SILENT).instrument(
    files.map((name) => ({ name, mutate: true, content: readFileSync(name, "utf8") })),
    { plugins: null, excludedMutations: [], ignorers: [looks], noHeader: true },
  );
  const seen = new Map();
  return mutants
    .filter(({ status }) => status === undefined)
    .map((fault) => {
      const what = `${fault.fileName} ${fault.mutatorName} ${fault.replacement}`;
      const times = (seen.get(what) ?? 0) + 1;
      seen.set(what, times);
      return {
        key: keyOf(fault.fileName, fault),
        range: rangeOf(fault),
        rank: createHash("sha256").update(`${what} ${times}`).digest("hex"),
      };
    });
}

/** What tells a fault from all others: where it stands and what stands there instead. */
export const keyOf = (file, { location: { start, end }, replacement }) =>
  [file, start.line, start.column, end.line, end.column, replacement].join(" ");

/** Its place, as Stryker is told what to change; lines are counted from 0 here, and there from 1. */
const rangeOf = ({ fileName, location: { start, end } }) =>
  `${fileName}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
