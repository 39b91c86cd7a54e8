import { unwrapped } from "../wrapped.js";
import { baseName, refused, type Format } from "./format.js";
import { looksLikeSeveral, readLayout, severalMessage } from "./layouts.js";

/** More lines than any article has. */
const MOST_LINES = 500_000;

/** Plain text: the export of an archive, or one article to the character. */
export const text: Format = {
  name: "text",
  endings: [".txt", ".text"],
  recognises: (source) => source.text !== null,
  read(source, place) {
    const { file } = place;
    const content = source.text ?? "";
    if (hasMoreLines(content, MOST_LINES)) {
      return refused(
        file,
        "too-large",
        `holds more than ${String(MOST_LINES)} lines: this is no article; split it into articles`,
      );
    }
    const lines = content.split(/\r\n|[\n\r\f\u2028\u2029]/u);
    const exported = readLayout(lines, place);
    if (exported) return exported;
    const several = looksLikeSeveral(lines);
    if (several) return refused(file, "several-articles", severalMessage(several));
    const joined = unwrapped(content);
    if (joined === null)
      return { articles: [{ id: baseName(file), file, text: content }], skipped: [] };
    const warning = {
      code: "wrapped-lines",
      message:
        "its lines were broken at a fixed width: joined into paragraphs and hyphens at line ends healed, so that offsets fit the article's text and not the file",
      file,
    };
    return {
      articles: [{ id: baseName(file), file, text: joined, warnings: [warning] }],
      skipped: [],
    };
  },
};

function hasMoreLines(content: string, most: number): boolean {
  let lines = 0;
  for (let at = content.indexOf("\n"); at >= 0; at = content.indexOf("\n", at + 1)) {
    lines += 1;
    if (lines > most) return true;
  }
  return false;
}
