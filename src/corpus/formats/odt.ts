import { readLines, type DocumentLine } from "./document-lines.js";
import { refused, type Format } from "./format.js";
import { isZip } from "./signs.js";
import { descendants, readXml, type XmlElement } from "./xml.js";
import { ArchiveError, entryText, zipEntries } from "./zip-entries.js";

/** OpenDocument text, as LibreOffice writes it. */
export const odt: Format = {
  name: "OpenDocument text",
  endings: [".odt"],
  recognises: ({ head, ending }) =>
    ending === ".odt" || (isZip(head) && head.includes("opendocument.text")),
  async read({ bytes }, place) {
    const { file, take } = place;
    try {
      const source = await entryText(await zipEntries(bytes, take), "content.xml");
      const [body] = source === null ? [] : descendants(await readXml(source), "text");
      if (!body)
        return refused(
          file,
          "broken-file",
          "is no OpenDocument text that can be opened: save it again",
        );
      return readLines(linesOf(body), place);
    } catch (error) {
      if (error instanceof ArchiveError) return refused(file, error.code, error.message);
      throw error;
    }
  },
};

function linesOf(element: XmlElement): DocumentLine[] {
  return element.children.flatMap((child): DocumentLine[] => {
    if (typeof child === "string") return [];
    if (child.name === "h") return [{ text: textOf(child), heading: true }];
    if (child.name === "p")
      return textOf(child)
        .split("\n")
        .map((text) => ({ text }));
    return child.name === "tracked-changes" ? [] : linesOf(child);
  });
}

/** Spaces and breaks are elements here; notes and comments stand within the text and are left out. */
function textOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === "string") return child.replace(/\s+/gu, " ");
      if (child.name === "s")
        return " ".repeat(Math.min(50, Number(child.attributes["c"] ?? 1) || 1));
      if (child.name === "tab") return "\t";
      if (child.name === "line-break") return "\n";
      return child.name === "note" || child.name === "annotation" ? "" : textOf(child);
    })
    .join("");
}
