import { collapse, joinBlocks, type Block } from "./blocks.js";
import { isoDate } from "../dates.js";
import { baseName, refused, type Format } from "./format.js";
import { blocksOfPage, type PageNode } from "./html-blocks.js";
import { isZip } from "./signs.js";
import { descendants, readXml, xmlText } from "./xml.js";
import { ArchiveError, entryText, zipEntries } from "./zip-entries.js";

/** An e-book of one article; its chapters are read in the order of its spine. */
export const epub: Format = {
  name: "EPUB",
  endings: [".epub"],
  recognises: ({ head, ending }) =>
    ending === ".epub" || (isZip(head) && head.includes("application/epub+zip")),
  async read({ bytes }, { file, take }) {
    try {
      const entries = await zipEntries(bytes, take);
      const container = await readXml((await entryText(entries, "META-INF/container.xml")) ?? "");
      const path = descendants(container, "rootfile")[0]?.attributes["full-path"] ?? "";
      const source = await entryText(entries, path);
      if (source === null)
        return refused(file, "broken-file", "is no EPUB that can be opened: save it again");
      const root = await readXml(source);
      const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/") + 1) : "";
      const items = new Map(
        descendants(root, "item").map(({ attributes }) => [attributes["id"], attributes["href"]]),
      );
      const { parseHTML } = await import("linkedom");
      const blocks: Block[] = [];
      for (const { attributes } of descendants(root, "itemref")) {
        const href = items.get(attributes["idref"] ?? "");
        if (href === undefined) continue;
        const page = await entryText(entries, folder + safelyDecoded(href.replace(/#.*$/u, "")));
        if (page === null) continue;
        const { document } = parseHTML(page) as unknown as { document: { body: PageNode | null } };
        blocks.push(...blocksOfPage(document.body));
      }
      if (blocks.length === 0) return refused(file, "no-article", "holds no text");
      const fact = (name: string) => collapse(xmlText(descendants(root, name)[0])) || null;
      const article = {
        id: baseName(file),
        file,
        ...joinBlocks(blocks),
        title: fact("title"),
        byline: fact("creator"),
        outlet: fact("publisher"),
        date: isoDate(fact("date") ?? ""),
      };
      return { articles: [article], skipped: [] };
    } catch (error) {
      if (error instanceof ArchiveError) return refused(file, error.code, error.message);
      throw error;
    }
  },
};

function safelyDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
