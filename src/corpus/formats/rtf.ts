import { readLines } from "./document-lines.js";
import { refused, type Format } from "./format.js";
import { rtfText } from "./rtf-text.js";

/** Rich text: the export of an archive, or one article; also where the file is named otherwise. */
export const rtf: Format = {
  name: "rich text",
  endings: [".rtf"],
  recognises: ({ head, ending }) => /^\s*\{\\rtf/u.test(head) || ending === ".rtf",
  read({ bytes, head, ending }, place) {
    if (!/^\s*\{\\rtf/u.test(head)) {
      return refused(
        place.file,
        "broken-file",
        "is no RTF file, whatever its name says: save it again as RTF or .txt",
      );
    }
    const lines = rtfText(new TextDecoder("latin1").decode(bytes)).split("\n");
    const read = readLines(
      lines.map((line) => ({ text: line })),
      place,
    );
    if (ending === ".rtf") return read;
    const warning = {
      code: "other-kind",
      message: `is RTF, though its name ends in ${ending || "nothing"}: read as RTF`,
      file: place.file,
    };
    return { ...read, warnings: [...(read.warnings ?? []), warning] };
  },
};
