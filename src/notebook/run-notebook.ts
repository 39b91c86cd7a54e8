import { fork } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { UserError } from "../errors.js";
import type { RunnerMessage } from "./cell-runner.js";
import type { Cell, CellOutput, Notebook } from "./notebook-file.js";
import { linkPackage } from "./link-package.js";
import { readNotebook } from "./notebook-file.js";

/**
 * Runs a notebook from top to bottom on the TypeScript kernel, without Jupyter and without Python,
 * in its own folder, and gives it back with fresh outputs.
 *
 * @param timeout milliseconds before the notebook is stopped
 * @throws UserError with the number of the failing cell and its error, or on time-out
 */
export async function runNotebook(path: string, timeout = 300_000): Promise<Notebook> {
  const notebook = await readNotebook(path);
  await linkPackage(dirname(path));
  // The compiled runner is started from `src/` too (in tests): the kernel's process runs plain Node.
  const runner = fileURLToPath(new URL("../../dist/notebook/cell-runner.js", import.meta.url));
  const child = fork(runner, {
    cwd: dirname(path),
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const outputs = new Map<number, CellOutput[]>();
  const code = notebook.cells.flatMap((cell, index) =>
    cell.cell_type === "code" && cell.source.trim() !== "" ? [index] : [],
  );

  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new UserError(`${path}: stopped after ${timeout / 1000} s; a cell hangs`)),
        timeout,
      );
      const fail = (error: Error) => {
        clearTimeout(timer);
        reject(error);
      };
      let next = 0;
      const step = () => {
        const index = code[next++];
        if (index === undefined) {
          clearTimeout(timer);
          resolve();
        } else child.send({ cell: index, source: notebook.cells[index]!.source });
      };
      child.on("message", (message: RunnerMessage) => {
        if (message.kind === "output")
          outputs.set(message.cell, [...(outputs.get(message.cell) ?? []), message.output]);
        else if (message.ok) step();
        else
          fail(new UserError(`${path}: cell ${message.cell + 1} failed: ${brief(message.error)}`));
      });
      child.on("error", fail);
      child.on("exit", (status) => {
        const cell = code[next - 1];
        fail(new UserError(`${path}: the kernel ended (${status}) in cell ${(cell ?? 0) + 1}`));
      });
      step();
    });
  } finally {
    child.removeAllListeners("exit");
    child.kill();
  }
  const cells = notebook.cells.map((cell, index): Cell =>
    cell.cell_type === "code" ? { ...cell, outputs: merged(outputs.get(index) ?? []) } : cell,
  );
  return { ...notebook, cells };
}

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
