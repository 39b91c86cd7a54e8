import { fork, type ChildProcess } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { UserError } from "../errors.js";
import type { RunnerMessage, RunnerRequest } from "./cell-runner.js";
import type { Cell, CellOutput, Notebook } from "./notebook-file.js";
import { linkPackage } from "./link-package.js";
import { readNotebook } from "./notebook-file.js";

/** A process of the TypeScript kernel that runs the notebooks of one folder, one after the other. */
export interface NotebookRunner {
  /**
   * Runs a notebook from top to bottom and gives it back with fresh outputs. It knows no name of the
   * notebook before it; after one that failed or hung, the next gets a new process.
   *
   * @param timeout milliseconds before the notebook is stopped
   * @throws UserError with the number of the failing cell and its error, or on time-out
   */
  run(path: string, timeout?: number): Promise<Notebook>;
  /**
   * Starts the kernel and lets it read the package while others work; the first notebook then need not wait.
   * What fails at that is told by the first notebook that imports the package.
   *
   * @throws Error where the runner is closed
   */
  prepare(): Promise<void>;
  /** Ends the process; the runner runs nothing more. */
  close(): void;
}

const TIMEOUT = 300_000;

// The compiled runner is started from `src/` too (in tests): the kernel's process runs plain Node.
const PROGRAM = fileURLToPath(new URL("../../dist/notebook/cell-runner.js", import.meta.url));

/**
 * Starts a runner without Jupyter and without Python. The kernel needs seconds to read the package's types and
 * keeps them from notebook to notebook, so that several in a row take half the time.
 *
 * @param folder where the notebooks are; cells run there
 */
export function startRunner(folder: string): NotebookRunner {
  let child: ChildProcess | null = null;
  let closed = false;
  const end = () => {
    child?.kill();
    child = null;
  };
  const started = async (): Promise<ChildProcess> => {
    await linkPackage(folder);
    if (closed) throw new Error("this runner is closed");
    if (child === null || !child.connected)
      child = fork(PROGRAM, { cwd: folder, stdio: ["ignore", "inherit", "inherit", "ipc"] });
    return child;
  };
  return {
    close() {
      closed = true;
      end();
    },
    async prepare() {
      request(await started(), "prepare");
    },
    async run(path, timeout = TIMEOUT) {
      const notebook = await readNotebook(path);
      const kernel = await started();
      try {
        return withOutputs(notebook, await outputsOf(kernel, path, notebook, timeout));
      } catch (error) {
        end();
        throw error;
      } finally {
        kernel.removeAllListeners();
      }
    },
  };
}

/**
 * Runs one notebook from top to bottom on the TypeScript kernel, without Jupyter and without Python,
 * in its own folder, and gives it back with fresh outputs.
 *
 * @param timeout milliseconds before the notebook is stopped
 * @throws UserError with the number of the failing cell and its error, or on time-out
 */
export async function runNotebook(path: string, timeout?: number): Promise<Notebook> {
  const runner = startRunner(dirname(path));
  try {
    return await runner.run(path, timeout);
  } finally {
    runner.close();
  }
}

const request = (child: ChildProcess, what: RunnerRequest): void => void child.send(what);

/** What the code cells print and show, by their place in the notebook. */
async function outputsOf(
  child: ChildProcess,
  path: string,
  notebook: Notebook,
  timeout: number,
): Promise<ReadonlyMap<number, readonly CellOutput[]>> {
  const outputs = new Map<number, CellOutput[]>();
  const code = notebook.cells.flatMap((cell, index) =>
    cell.cell_type === "code" && cell.source.trim() !== "" ? [index] : [],
  );
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(
        () => reject(new UserError(`${path}: stopped after ${timeout / 1000} s; a cell hangs`)),
        timeout,
      );
      let next = 0;
      const step = () => {
        const index = code[next++];
        if (index === undefined) resolve();
        else request(child, { cell: index, source: notebook.cells[index]!.source });
      };
      child.on("message", (message: RunnerMessage) => {
        if (message.kind === "output")
          outputs.set(message.cell, [...(outputs.get(message.cell) ?? []), message.output]);
        else if (message.ok) step();
        else
          reject(
            new UserError(`${path}: cell ${message.cell + 1} failed: ${brief(message.error)}`),
          );
      });
      child.on("error", reject);
      child.on("exit", (status) => {
        const cell = code[next - 1];
        reject(new UserError(`${path}: the kernel ended (${status}) in cell ${(cell ?? 0) + 1}`));
      });
      request(child, "begin");
      step();
    });
  } finally {
    clearTimeout(timer);
  }
  return outputs;
}

const withOutputs = (
  notebook: Notebook,
  outputs: ReadonlyMap<number, readonly CellOutput[]>,
): Notebook => ({
  ...notebook,
  cells: notebook.cells.map((cell, index): Cell =>
    cell.cell_type === "code" ? { ...cell, outputs: merged(outputs.get(index) ?? []) } : cell,
  ),
});

/** The line that says what went wrong, out of an error with its stack. */
function brief(error: string): string {
  const lines = error.split("\n");
  return lines.find((line) => /^\w*Error\b/.test(line)) ?? lines[0]!;
}

/** Joins neighbouring writes to one stream, which may arrive in any number of pieces. */
function merged(outputs: readonly CellOutput[]): CellOutput[] {
  const result: CellOutput[] = [];
  for (const output of outputs) {
    const last = result.at(-1);
    if (
      output.output_type === "stream" &&
      last?.output_type === "stream" &&
      last.name === output.name
    )
      result[result.length - 1] = { ...last, text: last.text + output.text };
    else result.push(output);
  }
  return result;
}
