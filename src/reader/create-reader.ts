import { createRulesReader } from "./rules/index.js";
import { createLearnedDocumentReader } from "./document-reader.js";
import type { KeptReadings, ModelOptions } from "./learned/index.js";
import type { Reader } from "./reader.js";

/** How the learned reader is run. Rules read so fast that nothing of theirs is kept. */
export interface ReaderOptions extends ModelOptions {
  /** What the model said of texts before; nothing is kept unless told. */
  readonly kept?: KeptReadings | null | undefined;
}

/**
 * A reader by its name: `learned`, the small model that ships with the package, or `rules`.
 *
 * @param options how the model is run: `engine`, onnxruntime's native library where it is installed, else its
 *   WebAssembly, unless told; `precision`, `full` unless told; `kept`, what it
 *   said before of the very same text
 * @throws UserError where the model's files are missing or damaged
 */
export async function createReader(
  name: "learned" | "rules",
  options: ReaderOptions = {},
): Promise<Reader> {
  return name === "rules" ? createRulesReader() : createLearnedDocumentReader(options);
}
