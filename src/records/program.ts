import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { PACKAGE_ROOT } from "../data.js";

/** The folder that this very code stands in, with an end: `dist/` as it is installed, `src/` in a test. */
const CODE = fileURLToPath(new URL("../", import.meta.url));

let known: string | null = null;

/**
 * What a record depends on besides its article and the choices of a run: the program's code and data to
 * the byte, the weights, the libraries (`package.json` names their versions), Node.js, and the kind of
 * processor, on which the learned reader's last digits depend. Sixteen digits, made once in a process.
 */
export function programFingerprint(): string {
  known ??= fingerprint();
  return known;
}

function fingerprint(): string {
  const hash = createHash("sha256");
  const files = [
    ...filesBelow(CODE, /\.(?:js|ts)$/u),
    ...filesBelow(`${PACKAGE_ROOT}src/`, /\.(?:mjs|yaml)$/u),
    `${PACKAGE_ROOT}package.json`,
    // It holds the size and the hash of the weights.
    `${PACKAGE_ROOT}models/reader.json`,
  ];
  for (const path of files)
    hash
      .update(`${path.slice(PACKAGE_ROOT.length)}\0`)
      .update(bytesOf(path))
      .update("\0");
  hash.update([process.version, process.arch, cpus()[0]?.model, hasNativeRuntime()].join("\0"));
  return hash.digest("hex").slice(0, 16);
}

const filesBelow = (folder: string, ending: RegExp): string[] =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((path) => ending.test(path) && !path.endsWith(".d.ts"))
    .sort()
    .map((path) => `${folder}${path}`);

/** Nothing for a file that is not there: a package may lack the weights, and rules go without. */
function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    return new Uint8Array();
  }
}

/** What runs the learned reader unless told depends on it. */
function hasNativeRuntime(): boolean {
  try {
    createRequire(import.meta.url).resolve("onnxruntime-node");
    return true;
  } catch {
    return false;
  }
}
