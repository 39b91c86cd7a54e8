import { createRulesReader } from "./rules/index.js";
import { createLearnedDocumentReader } from "./document-reader.js";
import type { ModelOptions } from "./learned/index.js";
import type { Reader } from "./reader.js";

/**
 * A reader by its name: `learned`, the small model that ships with the package, or `rules`.
 *
 * @param options how the model is run: `engine`, onnxruntime's native library where it is installed, else its
 *   WebAssembly, unless told; `precision`, `full` unless told
 * @throws UserError where the model's files are missing or damaged
 */
export async function createReader(
  name: "learned" | "rules",
  options: ModelOptions = {},
): Promise<Reader> {
  return name === "rules" ? createRulesReader() : createLearnedDocumentReader(options);
}
