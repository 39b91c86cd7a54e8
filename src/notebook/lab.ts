import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { PACKAGE_ROOT } from "../data.js";
import { UserError } from "../errors.js";
import { installKernel } from "./kernel.js";
import { linkPackage } from "./link-package.js";

const REQUIREMENTS = join(PACKAGE_ROOT, "notebooks", "requirements.txt");

/**
 * Where JupyterLab works: the project's own checkout, or, where the package is installed in somebody's
 * project, the folder that the command was called in.
 */
export function labFolder(): string {
  const installed = resolve(PACKAGE_ROOT).includes(`${sep}node_modules${sep}`);
  return installed ? process.cwd() : resolve(PACKAGE_ROOT);
}

/** Where the commands of the environment in a folder are: `jupyter`, `python`. */
export function labBin(folder = labFolder()): string {
  return join(folder, ".venv", process.platform === "win32" ? "Scripts" : "bin");
}

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
    throw new UserError(`${doing} failed (see above); delete .venv and try again: ${labFolder()}`);
}

/**
 * Makes the Python environment of the lab's folder with JupyterLab in pinned versions, once, installs
 * the TypeScript kernel into it and lets its notebooks find the package. Where the package is installed
 * in a project without notebooks, its own are copied there, with the articles that they read.
 *
 * @throws UserError where there is no Python with venv
 */
export async function prepareLab(): Promise<void> {
  const folder = labFolder();
  const environment = join(folder, ".venv");
  const wanted = readFileSync(REQUIREMENTS, "utf8");
  const stamp = join(environment, "requirements.installed.txt");
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
    const python = findPython();
    if (python === null)
      throw new UserError(
        "JupyterLab needs Python 3.10 or later with venv, and none was found: install it (python.org; on Debian and Ubuntu: apt install python3-venv) and run this again; all but the lab works without it",
      );
    console.log("Preparing JupyterLab in .venv (once, about a minute) …");
    const [command, ...rest] = python;
    runOrThrow(command!, [...rest, "-m", "venv", environment], "Making .venv");
    runOrThrow(
      join(labBin(folder), "python"),
      ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", REQUIREMENTS],
      "Installing JupyterLab",
    );
    writeFileSync(stamp, wanted);
  }
  copyNotebooks(folder);
  await installKernel(environment);
  await linkPackage(join(folder, "notebooks"));
}

/** Puts the package's notebooks and their articles into a folder that has none; overwrites nothing. */
function copyNotebooks(folder: string): void {
  const own = join(folder, "notebooks");
  if (existsSync(own) && readdirSync(own).some((name) => name.endsWith(".ipynb"))) return;
  for (const name of ["notebooks", "seeds"])
    cpSync(join(PACKAGE_ROOT, name), join(folder, name), { recursive: true, force: false });
  console.log(`Notebooks are in ${own}, the articles that they read in ${join(folder, "seeds")}.`);
}

/** Opens JupyterLab on the notebooks and ends with it. Further arguments go to JupyterLab. */
export async function openLab(args: readonly string[]): Promise<number> {
  await prepareLab();
  const folder = labFolder();
  const lab = spawn(
    join(labBin(folder), "jupyter"),
    ["lab", `--notebook-dir=${folder}`, "--LabApp.default_url=/lab/tree/notebooks", ...args],
    { stdio: "inherit" },
  );
  return new Promise((resolve) => lab.on("exit", (status) => resolve(status ?? 0)));
}
