import { defineConfig } from "vitest/config";
import { GROUPS, WITHOUT } from "./groups.mjs";

/** The tests that faults are tried on. */
export default defineConfig({
  test: {
    root: process.cwd(),
    include: Object.values(GROUPS).flatMap(({ tests }) => tests),
    exclude: WITHOUT,
    testTimeout: 60_000,
    isolate: false,
  },
});
