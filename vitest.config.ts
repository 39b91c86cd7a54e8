import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 30_000,
    // One module graph a process: the words, rules and weights are loaded once, not once a file.
    pool: "forks",
    isolate: false,
  },
});
