import { defineConfig } from "vitest/config";

const long = ["tests/e2e/**/*.test.ts", "tests/**/*.long.test.ts"];

/**
 * Two kinds of tests. Quick: one module graph a process, so that words, rules and weights are loaded once
 * and not once a file; such a test may leave nothing changed behind. Long: a browser, Jupyter, whole
 * commands, timings, simulations; each file in a process of its own.
 */
export default defineConfig({
  test: {
    pool: "forks",
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: { name: "quick", include: ["tests/**/*.test.ts"], exclude: long, isolate: false },
      },
      // What starts other programs may have to wait for a processor; it hangs only after two minutes.
      { extends: true, test: { name: "long", include: long, testTimeout: 120_000 } },
    ],
  },
});
