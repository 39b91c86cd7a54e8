import { createRulesReader } from "./rules/index.js";
import { createLearnedDocumentReader } from "./document-reader.js";
import type { Reader } from "./reader.js";

/**
 * A reader by its name: `learned`, the small model that ships with the package, or `rules`.
 *
 * @throws UserError where the model's files are missing or damaged
 */
export async function createReader(name: "learned" | "rules"): Promise<Reader> {
  return name === "rules" ? createRulesReader() : createLearnedDocumentReader();
}
