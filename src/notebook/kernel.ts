import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/**
 * Writes the kernel's description below a Python environment, where that environment's Jupyter and
 * VS Code look for kernels. It names the Node and the checkout that are in use now, so it serves
 * this checkout only and leaves the user's other kernels alone.
 *
 * @param environment folder of the Python environment
 * @returns the folder that was written
 */
export async function installKernel(environment: string): Promise<string> {
  const folder = join(environment, "share", "jupyter", "kernels", "tslab");
  await mkdir(folder, { recursive: true });
  const description = {
    argv: [
      process.execPath,
      join(dirname(require.resolve("tslab/package.json")), "bin", "tslab"),
      "kernel",
      "--config-path",
      "{connection_file}",
    ],
    display_name: "TypeScript (Parallax)",
    language: "typescript",
  };
  await writeFile(join(folder, "kernel.json"), `${JSON.stringify(description, null, 2)}\n`);
  return folder;
}
