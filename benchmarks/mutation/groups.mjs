import { readdirSync, readFileSync } from "node:fs";
import { load } from "js-yaml";

const { without, ...all } = load(readFileSync(new URL("groups.yaml", import.meta.url), "utf8"));

/** Tests that no group is tried on. */
export const WITHOUT = without;

/** The groups that are asked for, by name: all, or the one that MUTATION_ONLY names. */
export const GROUPS = Object.fromEntries(
  Object.entries(all)
    .filter(([name]) => [undefined, "", name].includes(process.env.MUTATION_ONLY))
    .map(([name, { files, leftOut = [], ...group }]) => [
      name,
      { ...group, files: files.flatMap(filesOf).filter((file) => !leftOut.includes(file)) },
    ]),
);

/** A file, or all TypeScript below a folder, in order. */
function filesOf(path) {
  if (!path.endsWith("/")) return [path];
  return readdirSync(path, { recursive: true })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${path}${name}`)
    .sort();
}

/** Name of the group that a file belongs to. */
export function groupOf(file) {
  return Object.keys(GROUPS).find((name) => GROUPS[name].files.includes(file));
}
