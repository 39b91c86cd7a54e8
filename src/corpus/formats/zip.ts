import type { Warning } from "../article.js";
import { refused, type Format, type FormatResult, type RawArticle } from "./format.js";
import { isZip } from "./signs.js";
import { ArchiveError, zipEntries } from "./zip-entries.js";

/** What the systems that pack archives put beside the user's files. */
const BESIDE = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/u;

/** A zip archive of any files that are read; nothing of it is written to disk. */
export const zip: Format = {
  name: "zip archive",
  endings: [".zip"],
  recognises: ({ head, ending }) => isZip(head) || ending === ".zip",
  async read({ bytes, ending }, { file, open, take }): Promise<FormatResult> {
    if (!open) return refused(file, "nested-archive", "is an archive within an archive: unpack it");
    if (/^\.(?:xlsx|ods|pptx|odp|docm)$/u.test(ending)) {
      return refused(
        file,
        "other-kind",
        `is a ${ending} file, which is not read: save a spreadsheet as .csv, a text as .docx or .txt`,
      );
    }
    const articles: RawArticle[] = [];
    const skipped: Warning[] = [];
    const warnings: Warning[] = [];
    try {
      for (const entry of await zipEntries(bytes, take)) {
        if (BESIDE.test(entry.name)) continue;
        const name = `${file}/${entry.name}`;
        try {
          const read = await open(name, await entry.read());
          articles.push(...read.articles);
          skipped.push(...read.skipped);
          warnings.push(...(read.warnings ?? []));
        } catch (error) {
          const code = error instanceof ArchiveError ? error.code : "broken-archive";
          const why = (error as Error).message.split("\n")[0]!.slice(0, 200);
          const message =
            error instanceof ArchiveError ? why : `cannot be unpacked (${why}): pack it again`;
          skipped.push({ code, message, file: name });
        }
      }
    } catch (error) {
      if (error instanceof ArchiveError) return refused(file, error.code, error.message);
      throw error;
    }
    if (articles.length === 0 && skipped.length === 0)
      return refused(file, "empty-file", "is an archive without files: remove it");
    return { articles, skipped, warnings };
  },
};
