import { existsSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../errors.js";
import type { Analysis } from "../outlets/analysis.js";
import { readAnalysis } from "../report/index.js";
import { analyzeFolder } from "./analyze-folder.js";

/**
 * Opens what `parallax analyze` wrote, in a second or two, so that a notebook need not read the articles
 * again. Where nothing was written yet, the articles are analysed now, which takes as long as it takes.
 *
 * @param outputs folder that `parallax analyze` wrote to
 * @param articles folder to analyse where there is no saved analysis; without one that is an error
 * @throws UserError where neither is there, or a saved file is damaged
 * @example
 * const analysis = await openAnalysis("../outputs", "../seeds");
 * analysis.outlets.length; // 5
 */
export async function openAnalysis(outputs: string, articles?: string): Promise<Analysis> {
  if (existsSync(join(outputs, "analysis.json"))) return readAnalysis(outputs);
  if (articles === undefined)
    throw new UserError(
      `${outputs}: no saved analysis there; run \`npx parallax analyze FOLDER --out ${outputs}\`, or name the folder of articles as well`,
    );
  return analyzeFolder(articles);
}
