import { readLines, type DocumentLine } from "./document-lines.js";
import { refused, type Format } from "./format.js";
import { isZip } from "./signs.js";
import { descendants, readXml, xmlText, type XmlElement } from "./xml.js";
import { ArchiveError, entryText, zipEntries } from "./zip-entries.js";

const HEADING = /^(?:heading|title|subtitle|überschrift|titre|titolo|kop)\s?\d?$/iu;

/** Word documents: the export of an archive (Nexis Uni, Lexis, Factiva), or one article. */
export const docx: Format = {
  name: "Word document",
  endings: [".docx"],
  recognises: ({ head, ending }) =>
    ending === ".docx" || (isZip(head) && head.includes("word/document.xml")),
  async read({ bytes }, place) {
    const { file, take } = place;
    try {
      const entries = await zipEntries(bytes, take);
      const source = await entryText(entries, "word/document.xml");
      if (source === null)
        return refused(
          file,
          "broken-file",
          "is no Word document that can be opened: save it again",
        );
      const [body] = descendants(await readXml(source), "body");
      return readLines(body ? linesOf(body) : [], place);
    } catch (error) {
      if (error instanceof ArchiveError) return refused(file, error.code, error.message);
      throw error;
    }
  },
};

/** Paragraphs in order, those of tables and text boxes too. */
function linesOf(body: XmlElement): DocumentLine[] {
  return paragraphs(body).flatMap((paragraph) => {
    const style = descendants(paragraph, "pStyle")[0]?.attributes["val"] ?? "";
    const heading = HEADING.test(style);
    return runsOf(paragraph)
      .split("\n")
      .map((text) => (heading ? { text, heading } : { text }));
  });
}

function paragraphs(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    if (child.name === "p") return [child];
    if (child.name === "del" || child.name === "Fallback") return [];
    return paragraphs(child);
  });
}

/** The text of runs; what was deleted, and what the program reads as a field's instruction, is left out. */
function runsOf(element: XmlElement): string {
  let text = "";
  for (const child of element.children) {
    if (typeof child === "string") continue;
    if (child.name === "t") text += xmlText(child);
    else if (child.name === "tab") text += "\t";
    else if (child.name === "br" || child.name === "cr") text += "\n";
    else if (child.name === "noBreakHyphen") text += "-";
    else if (child.name !== "del" && child.name !== "instrText" && child.name !== "Fallback")
      text += runsOf(child);
  }
  return text;
}
