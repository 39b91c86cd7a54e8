import type { Known, Manifest } from "./manifest.js";

/** What the manifest says of a file: its own entry, else its nearest folder's, else the defaults. */
export function knownOf(file: string, manifest: Manifest): Known {
  const known: Known = { ...manifest.defaults };
  const parts = file.split("/");
  for (let depth = 1; depth < parts.length; depth += 1) {
    Object.assign(known, manifest.folders.get(parts.slice(0, depth).join("/")));
  }
  return Object.assign(known, manifest.files.get(file));
}
