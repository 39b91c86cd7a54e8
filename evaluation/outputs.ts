import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../src/errors.js";
import type { Finding } from "../src/index.js";
import { alike, compareFindings } from "./compare-findings.js";

/**
 * `npm run evaluate -- outputs A B`: two outputs folders of the same articles. On one kind of processor
 * their findings are the same bytes; on another a few may differ.
 *
 * @throws UserError where more differs than another kind of processor may change
 */
export async function evaluateOutputs(first: string, second: string): Promise<string> {
  const [a, b] = await Promise.all(
    [first, second].map((folder) => readFile(join(folder, "findings.jsonl"), "utf8")),
  );
  if (a === b) return "findings: the same to the byte";
  const [ours, theirs] = [a!, b!].map((text) =>
    text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Finding),
  );
  const compared = compareFindings(ours!, theirs!);
  const text = [
    `findings: ${compared.different} of ${compared.findings} differ (another kind of processor, or a changed program)`,
    ...compared.lines.slice(0, 40),
  ].join("\n");
  if (!alike(compared)) throw new UserError(text);
  return text;
}
