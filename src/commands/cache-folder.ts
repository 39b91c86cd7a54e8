import { mkdir } from "node:fs/promises";
import { isAbsolute, join, relative, resolve } from "node:path";

/** What decides where read articles are kept. */
export interface CacheChoice {
  readonly out: string;
  /** Folder that the user names; false for none. */
  readonly cache?: string | false;
}

/**
 * Where read articles are kept: where the user says, else in `.cache` in the folder of results. Unasked,
 * nothing is put among the user's articles; and where the folder of results cannot be made, nothing is
 * kept: writing the results then says why.
 *
 * @returns null for nowhere
 */
export async function cacheFolder(articles: string, choice: CacheChoice): Promise<string | null> {
  const { out, cache } = choice;
  if (cache !== undefined) return cache === false ? null : cache;
  if (isWithin(resolve(articles), resolve(out))) return null;
  const folder = join(out, ".cache");
  return mkdir(folder, { recursive: true }).then(
    () => folder,
    () => null,
  );
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(/[/\\]/u)[0] !== "..";
}
