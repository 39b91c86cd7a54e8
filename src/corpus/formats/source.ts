import { extname } from "node:path";
import { decode, declaredCharset, type Decoded } from "../decode.js";
import type { Warning } from "../article.js";
import type { Source } from "./format.js";

const HEAD = 4_096;

/** A file's bytes with what is needed to tell its kind; text is decoded when first asked for. */
export function sourceOf(file: string, bytes: Uint8Array): Source {
  let decoded: Decoded | undefined;
  const read = (): Decoded => (decoded ??= decode(bytes, declared(bytes)));
  return {
    file,
    ending: extname(file).toLowerCase(),
    bytes,
    head: new TextDecoder("latin1").decode(bytes.subarray(0, HEAD)),
    get text() {
      const now = read();
      return "binary" in now ? null : now.text;
    },
    get warnings() {
      return warningsOf(read(), file);
    },
  };
}

function declared(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
  const xml = /^[^<]{0,10}<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,30})/u.exec(head)?.[1];
  return xml ?? declaredCharset(bytes);
}

function warningsOf(decoded: Decoded, file: string): Warning[] {
  if ("binary" in decoded) return [];
  const warnings: Warning[] = [];
  if (decoded.broken > 0) {
    warnings.push({
      code: "broken-encoding",
      file,
      message: `${String(decoded.broken)} characters are broken and stand as \uFFFD: save the file as UTF-8`,
    });
  }
  if (decoded.guessed) {
    warnings.push({
      code: "encoding-guessed",
      file,
      message: `is not UTF-8; read as ${decoded.encoding === "windows-1252" ? "Windows-1252" : "UTF-16"}: if letters look wrong, save it as UTF-8`,
    });
  }
  return warnings;
}
