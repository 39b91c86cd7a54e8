import { constants } from "node:fs";
import { access, mkdir, mkdtemp, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { UserError } from "../errors.js";
import { watchInterrupts } from "./interrupts.js";

/** What a file holds: whole, or piece by piece as it is written. */
export type FileContent = string | Uint8Array | Iterable<string> | Iterable<Uint8Array>;

/**
 * Puts files into a folder all or none, as far as a disk allows: they are written to a new folder
 * beside it first, and moved into place when the last one is complete. Where writing fails, what was
 * there before is untouched, and so it is where the program is interrupted before that. Other files in the
 * folder stay as they are.
 *
 * @param files contents by path below the folder, with `/`
 * @param stale paths below the folder to be removed in the end, where they are
 * @returns the stale paths that were there
 * @throws UserError where the folder cannot be written
 */
export async function replaceFiles(
  folder: string,
  files: ReadonlyMap<string, FileContent>,
  stale: readonly string[] = [],
): Promise<string[]> {
  const target = await prepared(folder, [...files.keys()]);
  const stage = await stageFor(target, folder);
  const interrupts = watchInterrupts(stage);
  const gone: string[] = [];
  let moved = 0;
  try {
    for (const [path, content] of files) {
      await mkdir(dirname(join(stage, path)), { recursive: true });
      await writeFile(join(stage, path), content);
    }
    interrupts.hold();
    for (const path of files.keys()) {
      await mkdir(dirname(join(target, path)), { recursive: true });
      await rename(join(stage, path), join(target, path));
      moved++;
    }
    for (const path of stale) {
      if (files.has(path) || (await stat(join(target, path)).catch(() => null)) === null) continue;
      await rm(join(target, path), { force: true });
      gone.push(path);
    }
    return gone;
  } catch (error) {
    throw cannotWrite(folder, error, moved);
  } finally {
    await rm(stage, { recursive: true, force: true });
    interrupts.end();
  }
}

/** The folder itself, checked before anything is written: it and what is in the way. */
async function prepared(folder: string, paths: readonly string[]): Promise<string> {
  const wanted = resolve(folder);
  const target = await realpath(wanted).catch(() => wanted);
  const there = await stat(target).catch(() => null);
  if (there !== null && !there.isDirectory())
    throw new UserError(`${folder}: is a file, not a folder; name another folder with --out`);
  try {
    await mkdir(target, { recursive: true });
    const folders = new Set(["", ...paths.map(dirname)]);
    for (const inner of folders) {
      const state = await stat(join(target, inner)).catch(() => null);
      if (state !== null) await access(join(target, inner), constants.W_OK);
    }
  } catch (error) {
    throw cannotWrite(folder, error);
  }
  for (const path of paths)
    if ((await stat(join(target, path)).catch(() => null))?.isDirectory())
      throw new UserError(`${join(folder, path)}: is a folder where a file belongs; move it away`);
  return target;
}

/** A new folder on the same disk: beside the target, or inside it where its parent is closed. */
async function stageFor(target: string, folder: string): Promise<string> {
  try {
    return await mkdtemp(join(dirname(target), `.${basename(target)}-new-`));
  } catch {
    try {
      return await mkdtemp(join(target, ".new-"));
    } catch (error) {
      throw cannotWrite(folder, error);
    }
  }
}

/** @param moved files that were in place when it failed */
function cannotWrite(folder: string, error: unknown, moved = 0): Error {
  if (error instanceof UserError) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error instanceof Error ? error : new Error(String(error));
  const why: Readonly<Record<string, string>> = {
    EACCES: "no permission",
    EPERM: "no permission",
    EROFS: "the disk is read-only",
    ENOSPC: "the disk is full",
    ENOTDIR: "a part of the path is a file",
    EEXIST: "a part of the path is a file",
  };
  const earlier =
    moved === 0
      ? "nothing of an earlier result was changed"
      : `${moved} files are new already and the others still old: do not mix them`;
  return new UserError(
    `${folder}: cannot be written (${why[code] ?? code}); ${earlier}; free the folder or name another with --out`,
  );
}
