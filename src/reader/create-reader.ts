import { createRulesReader } from "./rules/index.js";
import { createLearnedDocumentReader } from "./document-reader.js";
import type { Engine } from "./learned/index.js";
import type { Reader } from "./reader.js";

/**
 * A reader by its name: `learned`, the small model that ships with the package, or `rules`.
 *
 * @param engine what runs the model: onnxruntime's native library where it is installed, else its
 *   WebAssembly, unless told
 * @throws UserError where the model's files are missing or damaged
 */
export async function createReader(name: "learned" | "rules", engine?: Engine): Promise<Reader> {
  return name === "rules" ? createRulesReader() : createLearnedDocumentReader(engine);
}
