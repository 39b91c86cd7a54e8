import { existsSync } from "node:fs";
import { lstat, mkdir, rm, symlink } from "node:fs/promises";
import { dirname, join, parse, resolve } from "node:path";
import { PACKAGE_ROOT } from "../data.js";

/**
 * Lets notebooks of a folder import `news-parallax`: the kernel looks for a package in `node_modules`
 * of the notebook's folder and of those above it. Where none of them has the package (in the project's
 * own checkout, or beside articles on a desk), a link to this package is put into the folder's own.
 *
 * @param folder that holds the notebooks
 * @returns the link that was made; null where the package is found without one
 * @example await linkPackage("notebooks"); // "/…/notebooks/node_modules/news-parallax"
 */
export async function linkPackage(folder: string): Promise<string | null> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, "node_modules", "news-parallax", "package.json"))) return null;
    if (at === parse(at).root) break;
  }
  const modules = join(resolve(folder), "node_modules");
  const link = join(modules, "news-parallax");
  await mkdir(modules, { recursive: true });
  // A link to a checkout that was moved or deleted stands in the way of a good one.
  if ((await lstat(link).catch(() => null))?.isSymbolicLink()) await rm(link);
  await symlink(resolve(PACKAGE_ROOT), link, "junction").catch((error: NodeJS.ErrnoException) => {
    // Notebooks run side by side: another one may have made it just now.
    if (error.code !== "EEXIST") throw error;
  });
  return link;
}
