/**
 * `npm run test:mutation [-- --sample N] [--only GROUP] [--processes N] [--survivors]`: puts one fault
 * after the other into the groups of benchmarks/mutation/groups.yaml and counts how many the tests
 * catch. Fails where a group catches a smaller share than it must. With `--sample` only so many faults
 * are tried, drawn evenly over the groups and always the same ones while the code stays as it is; it fails
 * where the share lies more than one standard error, √(p(1 − p) / n), below what it must be. Faults that
 * change nothing (benchmarks/mutation/equivalent.yaml) count neither way; one of them that a test catches
 * fails the run too, for then it changes something.
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { draw } from "./mutation/draw.mjs";
import { readOutcome, type Fault } from "./mutation/outcome.js";

const { values: given } = parseArgs({
  options: {
    sample: { type: "string" },
    only: { type: "string" },
    processes: { type: "string" },
    survivors: { type: "boolean", default: false },
  },
});
const whole = (name: string, value: string | undefined) => {
  if (value !== undefined && !/^[1-9]\d*$/u.test(value))
    throw new RangeError(`invalid --${name}; not a whole number from 1: ${value}`);
  return value;
};
if (given.only !== undefined) process.env["MUTATION_ONLY"] = given.only;
const sample = whole("sample", given.sample);
const processes = whole("processes", given.processes);
const { status } = spawnSync(
  process.execPath,
  [
    "node_modules/@stryker-mutator/core/bin/stryker.js",
    "run",
    "benchmarks/mutation/stryker.config.mjs",
  ],
  {
    stdio: "inherit",
    env: {
      ...process.env,
      ...(sample === undefined
        ? {}
        : { MUTATION_DRAWN: JSON.stringify(await draw(Number(sample), given.only)) }),
      ...(processes === undefined ? {} : { MUTATION_PROCESSES: processes }),
    },
  },
);
if (status !== 0) process.exit(status ?? 1);

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const groups = readOutcome().filter(({ name }) => (given.only ?? name) === name);
for (const { name, caught, missed, equivalent, notEquivalent, least } of groups) {
  const tried = caught + missed.length;
  const share = tried === 0 ? 1 : caught / tried;
  const bound = sample === undefined ? least : leastOfSample(least, tried);
  const verdict = share < bound ? "TOO FEW" : "enough";
  console.log(
    `${name}: ${caught} of ${tried} faults caught, ${percent(share)}: ${verdict} (at least ${percent(bound)}); ${equivalent} more change nothing`,
  );
  for (const fault of notEquivalent) {
    console.log(
      "\nA test catches this fault, so it is not equivalent; take it off equivalent.yaml:",
    );
    print(fault);
  }
  if (share < bound || notEquivalent.length > 0) process.exitCode = 1;
}
if (given.survivors) for (const fault of groups.flatMap(({ missed }) => missed)) print(fault);

function print({ file, line, before, after, uncovered }: Fault) {
  console.log(`\n${file}:${line}${uncovered ? " (no test comes here)" : ""}`);
  console.log(`- ${before}\n+ ${after}`);
}

/** What a sample must reach: the mark less one standard error, for a few faults say little of all. */
function leastOfSample(mark: number, tried: number): number {
  return tried === 0 ? 0 : mark - Math.sqrt((mark * (1 - mark)) / tried);
}
