/**
 * Runs the cells that the parent process sends through the TypeScript kernel's own converter and
 * executor, and sends back what they print and show. A process of its own, so that a notebook can
 * neither hang nor break the command. Each notebook starts without the names of the one before it; what the
 * process has loaded stays, for reading the package's types takes longer than most notebooks run.
 */
import { createRequire } from "node:module";
import type { CellOutput } from "./notebook-file.js";
import { forgetShown } from "./shown.js";

export type RunnerMessage =
  | { readonly kind: "output"; readonly cell: number; readonly output: CellOutput }
  | { readonly kind: "done"; readonly cell: number; readonly ok: boolean; readonly error: string };

interface Display {
  readonly data: Record<string, unknown>;
}

interface Converter {
  close(): void;
}

const require = createRequire(import.meta.url);
const { createConverter } = require("tslab/dist/converter") as {
  createConverter(options: { isJS: boolean; isBrowser: boolean }): Converter;
};
const { createExecutor } = require("tslab/dist/executor") as {
  createExecutor(
    folder: string,
    converters: { node: Converter; browser: Converter; close(): void },
    printer: Pick<Console, "log" | "error">,
  ): { execute(source: string): Promise<boolean>; reset(): void };
};
const jupyter = require("tslab/dist/jupyter") as {
  lastWriteDisplayData: (display: Display, update: boolean) => void;
};

const send = (message: RunnerMessage) => process.send!(message);

let cell = 0;
let errors = "";
/** False while nothing of a notebook runs. */
let heard = true;

const write = (name: "stdout" | "stderr") =>
  ((chunk: string | Uint8Array) => {
    const text = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
    if (name === "stderr") errors += text;
    if (heard) send({ kind: "output", cell, output: { output_type: "stream", name, text } });
    return true;
  }) as typeof process.stdout.write;

process.stdout.write = write("stdout");
process.stderr.write = write("stderr");
jupyter.lastWriteDisplayData = ({ data }) =>
  send({ kind: "output", cell, output: { output_type: "display_data", data, metadata: {} } });

// Jupyter's kernel shows a promise that nobody waits for and goes on; a check must fail.
let floating: string | null = null;
process.on("unhandledRejection", (reason) => {
  floating = String(reason);
});

const converter = createConverter({ isJS: false, isBrowser: false });
const executor = createExecutor(
  process.cwd(),
  { node: converter, browser: converter, close: () => converter.close() },
  { log: console.log, error: console.error },
);

/** What the parent process asks for: to read the package before any notebook, to begin one, to run a cell. */
export type RunnerRequest =
  "prepare" | "begin" | { readonly cell: number; readonly source: string };

/** The package with its types, as every notebook imports it; where that fails, the notebook will tell. */
const PREPARATION = 'import { analyze } from "news-parallax";\nvoid analyze;';

async function answer(request: RunnerRequest): Promise<void> {
  if (request === "prepare") {
    heard = false;
    await executor.execute(PREPARATION).catch(() => false);
    heard = true;
  } else if (request === "begin") {
    executor.reset();
    forgetShown();
    floating = null;
  } else {
    cell = request.cell;
    errors = "";
    const ok = await executor.execute(request.source);
    await new Promise((resolve) => setImmediate(resolve));
    send({
      kind: "done",
      cell,
      ok: ok && floating === null,
      error: floating ?? errors.trim(),
    });
  }
}

// One after the other: a notebook may begin while the kernel still gets ready.
let last = Promise.resolve();
process.on("message", (request: RunnerRequest) => {
  last = last.then(() => answer(request));
});
