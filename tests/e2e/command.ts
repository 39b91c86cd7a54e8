import { spawn } from "node:child_process";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { PACKAGE_ROOT } from "../../src/data.js";

export interface Result {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the built command as a user does. */
export function start(args: readonly string[], cwd = PACKAGE_ROOT): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [join(PACKAGE_ROOT, "bin", "parallax.js"), ...args], { cwd });
}

/** Runs the built command to its end. */
export function parallax(
  args: readonly string[],
  { cwd = PACKAGE_ROOT, input = "" }: { cwd?: string; input?: string } = {},
): Promise<Result> {
  const child = start(args, cwd);
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (out += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (err += chunk));
  child.stdin.on("error", () => undefined).end(input);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, out, err }));
  });
}

/** Every file below a folder with its bytes, by path; articles that are kept for a later run are no result. */
export async function filesBelow(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.slice(folder.length).split(sep).includes(".cache"))
    .sort();
  return new Map(
    await Promise.all(
      paths.map(
        async (path) =>
          [path.slice(folder.length + 1).replaceAll("\\", "/"), await readFile(path)] as const,
      ),
    ),
  );
}

/** Paths of files that are not the same in both. */
export function differing(
  a: ReadonlyMap<string, Buffer>,
  b: ReadonlyMap<string, Buffer>,
): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => {
    const [one, other] = [a.get(path), b.get(path)];
    return one === undefined || other === undefined || !one.equals(other);
  });
}
