import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../data.js";
import { UserError } from "../errors.js";
import { installKernel } from "./kernel.js";

const ENVIRONMENT = join(PACKAGE_ROOT, ".venv");
const REQUIREMENTS = join(PACKAGE_ROOT, "notebooks", "requirements.txt");

/** Where the commands of the environment are: `jupyter`, `python`. */
export const LAB_BIN = join(ENVIRONMENT, process.platform === "win32" ? "Scripts" : "bin");

/** The command of a Python from 3.10 on, with `venv`; null where there is none. */
function findPython(): readonly string[] | null {
  const candidates =
    process.platform === "win32" ? [["py", "-3"], ["python"]] : [["python3"], ["python"]];
  const check = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))";
  return (
    candidates.find(
      ([command, ...rest]) => spawnSync(command!, [...rest, "-c", check]).status === 0,
    ) ?? null
  );
}

function runOrThrow(command: string, args: readonly string[], doing: string): void {
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  if (status !== 0)
    throw new UserError(`${doing} failed (see above); delete .venv and try again: ${ENVIRONMENT}`);
}

/**
 * Makes the Python environment of this checkout with JupyterLab in pinned versions, once, and
 * installs the TypeScript kernel into it.
 *
 * @throws UserError where there is no Python with venv
 */
export async function prepareLab(): Promise<void> {
  const wanted = readFileSync(REQUIREMENTS, "utf8");
  const stamp = join(ENVIRONMENT, "requirements.installed.txt");
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
    const python = findPython();
    if (python === null)
      throw new UserError(
        "JupyterLab needs Python 3.10 or later with venv, and none was found: install it (python.org; on Debian and Ubuntu: apt install python3-venv) and run this again; npm start works without it",
      );
    console.log("Preparing JupyterLab in .venv (once, about a minute) …");
    const [command, ...rest] = python;
    runOrThrow(command!, [...rest, "-m", "venv", ENVIRONMENT], "Making .venv");
    runOrThrow(
      join(LAB_BIN, "python"),
      ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", REQUIREMENTS],
      "Installing JupyterLab",
    );
    writeFileSync(stamp, wanted);
  }
  await installKernel(ENVIRONMENT);
}

/** Opens JupyterLab on the notebooks and ends with it. Further arguments go to JupyterLab. */
export async function openLab(args: readonly string[]): Promise<number> {
  await prepareLab();
  const lab = spawn(
    join(LAB_BIN, "jupyter"),
    ["lab", `--notebook-dir=${PACKAGE_ROOT}`, "--LabApp.default_url=/lab/tree/notebooks", ...args],
    { stdio: "inherit" },
  );
  return new Promise((resolve) => lab.on("exit", (status) => resolve(status ?? 0)));
}
