import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { PACKAGE_ROOT } from "../../../src/data.js";
import { lexiconPage, readLexicon } from "../../../src/annotations/loaded/index.js";

it("docs/lexicon.md shows the lexicon as it is (else run `npm run docs:lexicon`)", () => {
  expect(readFileSync(`${PACKAGE_ROOT}docs/lexicon.md`, "utf8")).toBe(lexiconPage(readLexicon()));
});
