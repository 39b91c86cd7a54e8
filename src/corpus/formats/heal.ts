import { collapse, type Block } from "./blocks.js";
import { blocksOfPage, type PageNode } from "./html-blocks.js";

/** A text as it was meant, and what was wrong with it, in words. */
export interface Healed {
  readonly text: string;
  readonly found: readonly string[];
  /** Paragraphs with their zones, where the text was markup. */
  readonly blocks?: readonly Block[];
}

const TAGS =
  /<\/?(?:p|br|div|span|a|b|i|em|strong|h[1-6]|ul|ol|li|blockquote|img|figure|table|section)\b[^<>]{0,500}>/giu;
const ENTITY = /&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z]{2,8}\d{0,2});/giu;

/**
 * Undoes what tables of articles commonly do to text: UTF-8 read as Windows-1252 (`â€œ`), markup and
 * entities (`&quot;`), and `\n` written as two letters. Text without such damage comes back as it is.
 *
 * @example
 * (await heal("He said: â€œNo.â€\u009d")).text; // "He said: “No.”"
 */
export async function heal(text: string): Promise<Healed> {
  const found: string[] = [];
  let healed = text;
  const decoded = undoMojibake(healed);
  if (decoded !== healed) found.push("letters of UTF-8 read as Windows-1252 (â€œ)");
  healed = decoded;
  const escapes = healed.match(/\\r\\n|\\n|\\t/gu)?.length ?? 0;
  if (escapes > 0 && isWrittenOut(healed, escapes)) {
    healed = healed
      .replace(/\\r\\n|\\n|\\r/gu, "\n")
      .replace(/\\t/gu, " ")
      .replace(/\\(["'])/gu, "$1");
    found.push("line breaks written as \\n");
  }
  const tags = healed.match(TAGS)?.length ?? 0;
  if (tags > 0) {
    const { parseHTML } = await import("linkedom");
    const { document } = parseHTML(
      `<!doctype html><html><body>${healed}</body></html>`,
    ) as unknown as { document: { body: PageNode | null } };
    const blocks = blocksOfPage(document.body).map((block) => ({
      ...block,
      text: collapse(block.text),
    }));
    found.push("HTML tags");
    return { text: blocks.map((block) => block.text).join("\n\n"), found, blocks };
  }
  if (ENTITY.test(healed)) {
    ENTITY.lastIndex = 0;
    const { decodeHTML } = await import("entities");
    const plain = healed.replace(ENTITY, (entity) => decodeHTML(entity));
    if (plain !== healed) found.push("HTML entities (&quot;)");
    healed = plain;
  }
  return { text: healed, found };
}

/** A path or a line of code may hold `\n`; a text has them where sentences or headings end. */
function isWrittenOut(text: string, escapes: number): boolean {
  if (text.includes("\n") && escapes < 2) return false;
  return (
    /(?:[.!?"”’:)\p{L}\d]|\\n)\s?(?:\\r)?\\n\s?(?:\\n|[\p{Lu}\p{N}"“‘'•-])/u.test(text) ||
    escapes >= 3
  );
}

const SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
/** A lead byte of UTF-8 and its followers, as Windows-1252 or Latin-1 shows them. */
const BROKEN = new RegExp(
  `[\\u00C2-\\u00DF][${SIGNS}\\u0080-\\u00BF]|[\\u00E0-\\u00EF][${SIGNS}\\u0080-\\u00BF]{2}|[\\u00F0-\\u00F4][${SIGNS}\\u0080-\\u00BF]{3}|â€(?=["\\s.,;:!?)]|$)`,
  "gu",
);

/**
 * Text whose UTF-8 bytes were read as Windows-1252, read right again. Only where no letter stands in it
 * that such a reading could not give, so that "Ã©" in a right text is left alone.
 */
export function undoMojibake(text: string): string {
  if (!/[ÂÃâðÅÄ]/u.test(text)) return text;
  return text.replace(BROKEN, (broken) => {
    // The last byte of a closing quotation mark has no sign of its own and is often lost.
    if (broken === "â€") return "”";
    const bytes = [...broken].map((sign) => {
      const place = SIGNS.indexOf(sign);
      return place >= 0 ? 0x80 + place : sign.charCodeAt(0);
    });
    const read = new TextDecoder("utf-8").decode(Uint8Array.from(bytes));
    return read.includes("\uFFFD") ? broken : read;
  });
}
