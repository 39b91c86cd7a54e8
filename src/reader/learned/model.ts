import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { UserError } from "../../errors.js";
import type { ModelCard } from "./model-card.js";
import { createSession, SessionError, type Engine, type Graph, type Precision } from "./session.js";
import type { Window } from "./windows.js";
import { createWordPiece, type WordPiece } from "./word-piece.js";

/** The weights, ready to read windows. */
export interface Model {
  /** What runs the graph. */
  readonly engine: Engine;
  readonly precision: Precision;
  readonly card: ModelCard;
  readonly tokenizer: WordPiece;
  /** One row of `card.width` numbers for each piece of the window. */
  readonly run: (window: Pick<Window, "ids" | "features">) => Promise<Float32Array>;
  readonly close: () => Promise<void>;
}

/** Choices of how the model is run. */
export interface ModelOptions {
  /** What runs it: onnxruntime's native library where it is installed, else its WebAssembly, unless told. */
  readonly engine?: Engine | undefined;
  /** `full` unless told, which finds the same on every processor; `fast` rounds, and saves time. */
  readonly precision?: Precision | undefined;
}

const WEIGHTS = "reader.int8.onnx";
/** The graph of full precision; its tables stand in the file of weights. */
const FULL = "reader.full.onnx";
const VOCABULARY = "vocab.txt";
const CARD = "reader.json";

/** `models/` at the package's root: three levels up from src/reader/learned and dist/reader/learned. */
export function defaultModelFolder(): string {
  return fileURLToPath(new URL("../../../models/", import.meta.url));
}

/**
 * Loads the model from a folder. Every file is checked against its hash in `reader.json`.
 *
 * @throws UserError in one line that names the file and the remedy
 */
export async function loadModel(
  folder = defaultModelFolder(),
  { engine, precision = "full" }: ModelOptions = {},
): Promise<Model> {
  const card = readCard(await readModelFile(folder, CARD), join(folder, CARD));
  const fast = precision === "fast";
  const vocabulary = await readChecked(folder, VOCABULARY, card);
  for (const name of fast ? [WEIGHTS] : [WEIGHTS, FULL]) await readChecked(folder, name, card);
  const graph: Graph = {
    path: join(folder, fast ? WEIGHTS : FULL),
    tables: fast ? null : WEIGHTS,
  };
  const session = await createSession(graph, engine).catch((error: unknown) => {
    if (!(error instanceof SessionError)) throw error;
    if (error.where === "weights")
      throw damaged(graph.path, `cannot be loaded (${firstLine(error)})`);
    throw new UserError(
      `onnxruntime cannot be loaded (${firstLine(error)}): run \`npm install\` again; --reader rules works without it`,
    );
  });
  return {
    engine: session.engine,
    precision,
    card,
    tokenizer: createWordPiece(vocabulary.toString("utf8")),
    run: session.run,
    close: session.close,
  };
}

function readCard(bytes: Buffer, path: string): ModelCard {
  let card: ModelCard;
  try {
    card = JSON.parse(bytes.toString("utf8")) as ModelCard;
  } catch {
    throw damaged(path, "is no JSON");
  }
  if (card.schemaVersion !== 1) throw damaged(path, "is of another version");
  return card;
}

async function readChecked(folder: string, name: string, card: ModelCard): Promise<Buffer> {
  const bytes = await readModelFile(folder, name);
  const path = join(folder, name);
  const wanted = card.files[name];
  if (wanted === undefined) throw damaged(join(folder, CARD), `does not name ${name}`);
  if (bytes.length !== wanted.bytes) {
    throw damaged(path, `has ${bytes.length} bytes where ${wanted.bytes} are expected`);
  }
  if (createHash("sha256").update(bytes).digest("hex") !== wanted.sha256) {
    throw damaged(path, "is damaged (its hash is not the one in reader.json)");
  }
  return bytes;
}

async function readModelFile(folder: string, name: string): Promise<Buffer> {
  const path = join(folder, name);
  try {
    return await readFile(path);
  } catch {
    throw damaged(path, "cannot be read");
  }
}

function damaged(path: string, what: string): UserError {
  return new UserError(
    `model file ${path} ${what}: get it back with \`git checkout -- models\` or by reinstalling the package; --reader rules works without it`,
  );
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\n")[0] ?? "";
}
