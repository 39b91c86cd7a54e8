import type { Warning } from "./article.js";

/** What an article's id is made from. */
export interface Identified {
  readonly id: string;
  readonly file: string;
}

/**
 * Ids that differ. The first of two keeps its id; the second takes the names of its folders before
 * it, then its ending after it, then a number, whichever is free first, with a warning.
 */
export function distinctIds(articles: readonly Identified[]): {
  ids: string[];
  warnings: Warning[][];
} {
  const wanted = new Set(articles.map(({ id }) => id));
  const owner = new Map<string, string>();
  const numbers = new Map<string, number>();
  const ids: string[] = [];
  const warnings: Warning[][] = [];
  for (const { id, file } of articles) {
    if (!owner.has(id)) {
      owner.set(id, file);
      ids.push(id);
      warnings.push([]);
      continue;
    }
    const given = freeId(
      id,
      file,
      (candidate) => owner.has(candidate) || wanted.has(candidate),
      numbers,
    );
    const message = `has the id "${id}" of ${owner.get(id)!}; read as "${given}": rename the file or give it an id of its own in corpus.yaml`;
    owner.set(given, file);
    ids.push(given);
    warnings.push([{ code: "duplicate-id", message, file }]);
  }
  return { ids, warnings };
}

function freeId(
  id: string,
  file: string,
  taken: (candidate: string) => boolean,
  numbers: Map<string, number>,
): string {
  const parts = file.split("/");
  const name = parts.pop()!;
  const folder = parts.join("-");
  const ending = name.slice(name.lastIndexOf(".") + 1);
  const candidates = [...(folder === "" ? [] : [`${folder}-${id}`]), `${id}-${ending}`];
  const free = candidates.find((candidate) => !taken(candidate));
  if (free !== undefined) return free;
  let number = numbers.get(id) ?? 2;
  while (taken(`${id}-${String(number)}`)) number += 1;
  numbers.set(id, number + 1);
  return `${id}-${String(number)}`;
}
