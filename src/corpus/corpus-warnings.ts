import type { Article, Warning } from "./article.js";
import { UNKNOWN_OUTLET } from "./article-from-text.js";
import type { Listing } from "./files.js";
import type { RawArticle } from "./formats/format.js";
import { endingsInWords } from "./formats/registry.js";
import { knownOf } from "./known.js";
import type { Manifest } from "./manifest.js";

/**
 * What a user should know of a corpus as a whole: manifest entries without a file, outlets that
 * are guessed or unknown, files of kinds that are not read.
 *
 * @param raw the articles as their files gave them, in the same order
 * @param name path of the manifest, or null
 * @param known the manifest with what tables beside the files say
 */
export function corpusWarnings(
  articles: readonly Article[],
  raw: readonly RawArticle[],
  listing: Listing,
  manifest: Manifest,
  name: string | null,
  known: Manifest = manifest,
): Warning[] {
  const warnings: Warning[] = [];
  const files = new Set(listing.files);
  for (const path of manifest.files.keys()) {
    if (files.has(path)) continue;
    warnings.push({
      code: "manifest-file-missing",
      message: `"${path}" is named in the manifest but is no article file of the folder: correct the name or remove the entry`,
      ...(name === null ? {} : { file: name }),
      line: manifest.lines.get(path) ?? 1,
    });
  }
  const named = (index: number) =>
    raw[index]!.outlet ?? knownOf(raw[index]!.file, known).outlet ?? null;
  const guessed = articles.filter(
    (article, index) => named(index) === null && article.outlet !== UNKNOWN_OUTLET,
  );
  const unknown = articles.filter(({ outlet }) => outlet === UNKNOWN_OUTLET);
  if (guessed.length > 0) {
    const outlets = [...new Set(guessed.map(({ outlet }) => outlet))];
    warnings.push({
      code: "outlet-guessed",
      message: `outlet of ${count(guessed.length)} taken from the name of folder or file (${shorten(outlets)}): name outlets in corpus.yaml (\`parallax init\` drafts one) if this is wrong`,
    });
  }
  if (unknown.length > 0) {
    warnings.push({
      code: "outlet-unknown",
      message: `outlet of ${count(unknown.length)} is not known (${shorten(unknown.map(({ file, id }) => file ?? id))}): name it in corpus.yaml (\`parallax init\` drafts one)`,
    });
  }
  if (listing.other.length > 0) {
    warnings.push({
      code: "other-files",
      message: `${String(listing.other.length)} files of other kinds are not read (${shorten(listing.other)}): save articles as ${endingsInWords()}`,
    });
  }
  return warnings;
}

function count(articles: number): string {
  return articles === 1 ? "1 article" : `${String(articles)} articles`;
}

/** The first three names, and how many more there are. */
export function shorten(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(", ");
  return names.length > 3 ? `${shown} and ${String(names.length - 3)} more` : shown;
}
