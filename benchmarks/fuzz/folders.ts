import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCorpus } from "../../src/corpus/index.js";
import { UserError } from "../../src/errors.js";
import { SAMPLES } from "./samples.js";

/**
 * A folder that hurts: links in circles and to nowhere, files that vanish while others are read, names
 * with marks. Returns what went wrong, in words.
 */
export async function hostileFolder(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "parallax-fuzz-"));
  const wrong: string[] = [];
  try {
    for (const [name, bytes] of SAMPLES) writeFileSync(join(folder, name), bytes);
    mkdirSync(join(folder, "loop"));
    symlinkSync(folder, join(folder, "loop", "back"));
    symlinkSync(join(folder, "circle.txt"), join(folder, "circle.txt"));
    symlinkSync("/nowhere", join(folder, "nowhere.txt"));
    writeFileSync(join(folder, "=cmd|' !A0.txt"), "A sentence stands here.");
    const before = readdirSync(folder).length;
    const vanishing = ["zz-1.txt", "zz-2.csv", "zz-3.zip"];
    for (const name of vanishing) writeFileSync(join(folder, name), "text\nx\n");
    const corpus = await readCorpus(folder, {
      onProgress: (read) => {
        if (read === 3) for (const name of vanishing) rmSync(join(folder, name), { force: true });
      },
    });
    const told = new Set(
      [...corpus.articles, ...corpus.skipped, ...(corpus.setAside ?? []), ...corpus.warnings].map(
        ({ file }) => (file ?? "").split("/")[0],
      ),
    );
    const uncounted = readdirSync(folder).filter((name) => name !== "loop" && !told.has(name));
    if (uncounted.length > 0) wrong.push(`neither read nor refused: ${uncounted.join(", ")}`);
    if (vanishing.some((name) => !told.has(name)))
      wrong.push("a file that vanished is not counted");
    if (readdirSync(folder).length !== before) wrong.push("something was written into the folder");
    if (existsSync("/tmp/parallax-escaped.txt") || existsSync("/etc/parallax"))
      wrong.push("an archive wrote outside");
  } catch (error) {
    if (!(error instanceof UserError))
      wrong.push(`throws ${(error as Error).stack ?? String(error)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return wrong;
}
