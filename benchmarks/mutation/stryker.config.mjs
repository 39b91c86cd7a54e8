import { GROUPS } from "./groups.mjs";

const sampled = process.env.MUTATION_SAMPLE !== undefined;

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner", import.meta.resolve("./plugins.mjs")],
  vitest: { configFile: "benchmarks/mutation/vitest.config.mjs", related: false },
  coverageAnalysis: "perTest",
  // What is worked out as a module is loaded would ask for a new process each.
  ignoreStatic: true,
  mutate: Object.values(GROUPS).flatMap(({ files }) => files),
  ignorers: ["looks"],
  checkers: sampled ? ["sample"] : [],
  ignorePatterns: ["outputs", "training", "dist", "notebooks"],
  concurrency: Number(process.env.MUTATION_PROCESSES ?? 2),
  timeoutMS: 5_000,
  reporters: ["json", "progress-append-only"],
  jsonReporter: { fileName: ".cache/mutation/report.json" },
  tempDirName: ".cache/mutation/sandbox",
};
