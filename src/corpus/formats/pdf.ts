import { unwrapped } from "../wrapped.js";
import { readLines } from "./document-lines.js";
import { refused, type Format } from "./format.js";
import { isPdf } from "./signs.js";

/** A longer document is a book or a scan of one. */
const MOST_PAGES = 400;

/** A PDF with a layer of text; scanned pages hold none and are refused. */
export const pdf: Format = {
  name: "PDF",
  endings: [".pdf"],
  recognises: ({ head, ending }) => isPdf(head) || ending === ".pdf",
  async read({ bytes, head }, place) {
    const { file } = place;
    if (!isPdf(head))
      return refused(file, "broken-file", "is no PDF, whatever its name says: save it again");
    const { getDocumentProxy } = await import("unpdf");
    const quiet = { verbosity: 0, stopAtErrors: false, isEvalSupported: false };
    let pages: string[][];
    try {
      const document = await getDocumentProxy(Uint8Array.from(bytes), quiet);
      if (document.numPages > MOST_PAGES) {
        return refused(
          file,
          "too-large",
          `has ${String(document.numPages)} pages: save its articles one by one`,
        );
      }
      pages = [];
      for (let number = 1; number <= document.numPages; number += 1) {
        const page = await document.getPage(number);
        pages.push(linesOf((await page.getTextContent()).items as readonly Piece[]));
      }
    } catch (error) {
      const why = (error as Error).message.split("\n")[0]!.slice(0, 80);
      return refused(file, "broken-file", `cannot be read as PDF (${why}): save its text as .txt`);
    }
    const text = withoutRunningHeads(pages).join("\n\n");
    if (!/\p{L}{2}/u.test(text)) {
      return refused(
        file,
        "no-text-layer",
        "holds no text, only pictures of pages: run it through text recognition (OCR) and save it again",
      );
    }
    const joined = unwrapped(text);
    const read = readLines(
      (joined ?? text).split("\n").map((line) => ({ text: line })),
      place,
    );
    const warning = {
      code: "from-pdf",
      message:
        "is a PDF: order of columns, headings and captions may be off; compare it with the page",
      file,
    };
    return { ...read, warnings: [...(read.warnings ?? []), warning] };
  },
};

interface Piece {
  readonly str?: string;
  readonly hasEOL?: boolean;
  readonly height?: number;
  readonly transform?: readonly number[];
}

/** Lines of a page, with a blank one where the distance to the next is more than a line's. */
function linesOf(pieces: readonly Piece[]): string[] {
  const lines: string[] = [];
  let line = "";
  let last: number | null = null;
  let height = 0;
  const close = () => {
    lines.push(line.trim());
    line = "";
  };
  for (const { str = "", hasEOL, height: own = 0, transform } of pieces) {
    const y = transform?.[5] ?? null;
    if (y !== null && last !== null && str.trim() !== "" && Math.abs(last - y) > 1) {
      if (line.trim() !== "") close();
      if (Math.abs(last - y) > Math.max(own, height) * 1.7) lines.push("");
    }
    line += str;
    if (str.trim() !== "") {
      last = y ?? last;
      height = own;
    }
    if (hasEOL === true) close();
  }
  if (line.trim() !== "") close();
  return lines;
}

/** Pages without the first and last lines that most of them share but for a number. */
function withoutRunningHeads(pages: readonly string[][]): string[] {
  const key = (line: string | undefined) => (line ?? "").replace(/\d+/gu, "#");
  const counts = new Map<string, number>();
  for (const page of pages) {
    const filled = page.filter((line) => line !== "");
    for (const edge of new Set([key(filled[0]), key(filled.at(-1))]))
      counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  const repeated = (line: string) => {
    const known = key(line);
    if (/^#$/u.test(known)) return true;
    return pages.length >= 3 && (counts.get(known) ?? 0) * 2 > pages.length;
  };
  return pages.map((page) => {
    const first = page.findIndex((line) => line !== "");
    const last = page.findLastIndex((line) => line !== "");
    return page
      .filter((line, index) => !((index === first || index === last) && repeated(line)))
      .join("\n");
  });
}
