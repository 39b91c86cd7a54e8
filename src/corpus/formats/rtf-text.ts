import { western } from "../decode.js";

/** Groups whose text is none of the document's. */
const UNREAD = new Set(
  "fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote annotation themedata colorschememapping datastore latentstyles listtable listoverridetable rsidtbl generator xmlnstbl mmathPr fldinst bkmkstart bkmkend nonshppict".split(
    " ",
  ),
);
const SIGNS: Readonly<Record<string, string>> = {
  par: "\n",
  line: "\n",
  sect: "\n",
  page: "\n",
  row: "\n",
  cell: "\t",
  nestcell: "\t",
  nestrow: "\n",
  tab: "\t",
  emdash: "—",
  endash: "–",
  bullet: "•",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  emspace: " ",
  enspace: " ",
};

interface Group {
  readonly unread: boolean;
  /** Bytes that stand for a letter after its `\u`. */
  readonly fallback: number;
}

/**
 * The text of an RTF file, one line a paragraph, the cells of a table's row with tabs between. Fonts,
 * styles, pictures, headers, notes and hidden destinations are left out. Reads in one pass; broken
 * groups end with the file.
 */
export function rtfText(source: string): string {
  const parts: string[] = [];
  let page = "windows-1252";
  let bytes: number[] = [];
  const stack: Group[] = [];
  let group: Group = { unread: false, fallback: 1 };
  let skip = 0;
  const flush = () => {
    if (bytes.length > 0) parts.push(decodePage(Uint8Array.from(bytes), page));
    bytes = [];
  };
  const write = (text: string) => {
    if (group.unread) return;
    if (skip > 0) {
      const left = Math.min(skip, text.length);
      skip -= left;
      text = text.slice(left);
    }
    if (text === "") return;
    flush();
    parts.push(text);
  };
  const token =
    /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/giu;
  for (const match of source.matchAll(token)) {
    const [, word, number, hex, sign, brace, plain] = match;
    if (plain !== undefined) write(plain);
    else if (hex !== undefined) {
      if (group.unread) continue;
      if (skip > 0) skip -= 1;
      else bytes.push(parseInt(hex, 16));
    } else if (brace === "{") {
      stack.push(group);
      skip = 0;
    } else if (brace === "}") {
      group = stack.pop() ?? group;
      skip = 0;
    } else if (sign !== undefined) {
      if (sign === "*") group = { ...group, unread: true };
      else if (sign === "~") write("\u00A0");
      else if (sign === "_") write("-");
      else if (sign === "\n" || sign === "\r") write("\n");
      else if ("\\{}".includes(sign)) write(sign);
    } else if (word !== undefined) {
      const name = word.toLowerCase();
      const value = number === undefined ? null : Number(number);
      if (UNREAD.has(name)) group = { ...group, unread: true };
      else if (SIGNS[name] !== undefined) write(SIGNS[name]);
      else if (name === "uc" && value !== null) group = { ...group, fallback: Math.min(8, value) };
      else if (name === "ansicpg" && value !== null) page = `windows-${String(value)}`;
      else if (name === "u" && value !== null) {
        const unit = value < 0 ? value + 65_536 : value;
        skip = 0;
        if (unit > 0 && unit <= 0xffff) write(String.fromCharCode(unit));
        skip = group.fallback;
      } else if (name === "bin" && value !== null) skip = 0;
    }
  }
  flush();
  return parts.join("").replace(/\0/gu, "");
}

function decodePage(bytes: Uint8Array, page: string): string {
  if (page === "windows-1252") return western(bytes);
  try {
    return new TextDecoder(page).decode(bytes);
  } catch {
    return western(bytes);
  }
}
