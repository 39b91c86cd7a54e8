import { refused, type Format } from "./format.js";
import { htmlLines } from "./html-lines.js";
import { readLayout } from "./layouts.js";
import { isMarkup } from "./signs.js";

/** Looked at for a sign; an export shows one within its first document. */
const LOOKED_AT = 400_000;
const SIGNS = [
  />\s*\d{1,6}\s+(?:of|sur|von|de|di|van)\s+\d{1,7}\s+(?:documents?|dokument|documentos?|documenti|documenten)/iu,
  /class="article \w{2}Article"|>\s*Document [A-Z0-9]{10,}[A-Za-z0-9]{6,}\s*</u,
  />\s*(?:Full text|Publication title)\s*:\s*</iu,
  />\s*End of Document\s*</iu,
];

/** A page that Nexis, Factiva or ProQuest made of several documents. */
export const exportedPage: Format = {
  name: "page of an archive's export",
  endings: [".html", ".htm"],
  recognises({ head, text, ending }) {
    if (text === null || !(isMarkup(head) || /^\.html?$/u.test(ending))) return false;
    const start = text.slice(0, LOOKED_AT);
    return SIGNS.some((sign) => sign.test(start));
  },
  async read(source, place) {
    return (
      readLayout(await htmlLines(source.text ?? ""), place) ??
      refused(
        place.file,
        "several-articles",
        "looks like an archive's export and could not be split into its articles: export it again as text or Word document",
      )
    );
  },
};
