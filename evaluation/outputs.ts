import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../src/errors.js";
import type { Finding } from "../src/index.js";
import { same, compareFindings } from "./compare-findings.js";

/**
 * `npm run evaluate -- outputs A B`: two outputs folders of the same articles. On one kind of processor
 * their findings are the same bytes; on another those of full precision differ in the last digits of
 * probabilities alone.
 *
 * @throws UserError where a span, kind, name, sign or count differs, or a probability by more than .05
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
    `findings: ${compared.different} of ${compared.findings} differ (a changed program, or articles read in fast precision on another processor)`,
    ...compared.lines.slice(0, 40),
  ].join("\n");
  if (!same(compared)) throw new UserError(text);
  return text;
}
