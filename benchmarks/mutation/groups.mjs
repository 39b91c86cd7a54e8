import { readFileSync } from "node:fs";
import { load } from "js-yaml";

const { without, ...all } = load(readFileSync(new URL("groups.yaml", import.meta.url), "utf8"));

/** Tests that no group is tried on. */
export const WITHOUT = without;

/** The groups that are asked for, by name: all, or the one that MUTATION_ONLY names. */
export const GROUPS = Object.fromEntries(
  Object.entries(all).filter(([name]) => [undefined, "", name].includes(process.env.MUTATION_ONLY)),
);

/** Name of the group that a file belongs to: what stands before a pattern's first star decides. */
export function groupOf(file) {
  return Object.keys(GROUPS).find((name) =>
    GROUPS[name].files.some((pattern) => file.startsWith(pattern.split("*")[0])),
  );
}
