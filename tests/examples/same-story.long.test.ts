import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../src/data.js";
import { openAnalysis } from "../../src/notebook/index.js";
import { sideBySide } from "../../src/stories/index.js";

const run = promisify(execFile);

test("the example prints for each article of a saved event who is quoted first", async () => {
  const { stdout } = await run(
    process.execPath,
    ["--import", "tsx", "examples/same-story.ts", "outputs"],
    { cwd: PACKAGE_ROOT },
  );
  const { articles } = sideBySide(await openAnalysis(`${PACKAGE_ROOT}outputs`));
  expect(articles.length).toBeGreaterThan(1);
  for (const { outlet, voices } of articles) {
    const told = stdout.slice(stdout.indexOf(`\n${outlet}: `));
    expect(told).toContain(`quoted first: ${voices.firstQuoted?.speaker ?? "nobody"}`);
  }
});
