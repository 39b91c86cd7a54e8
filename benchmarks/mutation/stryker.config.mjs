import { GROUPS } from "./groups.mjs";

const drawn = JSON.parse(process.env.MUTATION_DRAWN ?? "null");

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner", import.meta.resolve("./plugins.mjs")],
  vitest: { configFile: "benchmarks/mutation/vitest.config.mjs", related: false },
  coverageAnalysis: "perTest",
  // What is worked out as a module is loaded would ask for a new process each.
  ignoreStatic: true,
  mutate: drawn?.map(({ range }) => range) ?? Object.values(GROUPS).flatMap(({ files }) => files),
  ignorers: ["looks"],
  checkers: drawn === null ? [] : ["sample"],
  ignorePatterns: ["outputs", "training", "dist", "notebooks", ".venv", ".cache", "test.log"],
  // The one that looks whether a fault was drawn does nothing while the others work.
  concurrency: Number(process.env.MUTATION_PROCESSES ?? 2) + (drawn === null ? 0 : 1),
  // An endless loop is noticed by how often it comes by the fault; a busy machine must not look like one.
  timeoutMS: 60_000,
  reporters: ["json", "progress-append-only"],
  jsonReporter: { fileName: ".cache/mutation/report.json" },
  tempDirName: ".cache/mutation/sandbox",
};
