/** How a file's bytes were read as text, or why they could not be. */
export type Decoded =
  | {
      readonly text: string;
      /** `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`, or what a page declares. */
      readonly encoding: string;
      /** Characters that were broken in the file and now stand as U+FFFD. */
      readonly broken: number;
      /** True where the encoding is a guess from the bytes and no mark says so. */
      readonly guessed: boolean;
    }
  | { readonly binary: true };

const SAMPLE = 65_536;

/**
 * Reads bytes as text. A byte order mark decides; without one, zero bytes at every other place mean
 * UTF-16, valid UTF-8 is UTF-8, mostly valid UTF-8 is UTF-8 with broken characters, and the rest is
 * Windows-1252, the usual encoding of old Western files. The mark itself is no part of the text.
 *
 * @param declared the encoding that the text names itself (a page's `charset`), used where the
 *   bytes are no UTF-8
 *
 * Do not trust it for other eight-bit encodings (Cyrillic, Greek, Turkish): no bytes tell them
 * apart for certain, so they come out as Windows-1252 and `guessed` is true.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return utf8(bytes.subarray(3));
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), "utf-16le", false);
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), "utf-16be", false);
  const zeros = zeroBytes(bytes);
  if (zeros.any > 0) {
    const half = zeros.length / 2;
    if (zeros.odd > half * 0.4 && zeros.even < half * 0.05) return utf16(bytes, "utf-16le", true);
    if (zeros.even > half * 0.4 && zeros.odd < half * 0.05) return utf16(bytes, "utf-16be", true);
    return { binary: true };
  }
  if (looksBinary(bytes)) return { binary: true };
  return utf8(bytes, declared);
}

function utf8(bytes: Uint8Array, declared: string | null = null): Decoded {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const replaced = text.includes("\uFFFD") ? countBroken(bytes, text) : { broken: 0, whole: 0 };
  if (replaced.broken === 0) return { text, encoding: "utf-8", broken: 0, guessed: false };
  if (replaced.whole >= 2 * replaced.broken) {
    return { text, encoding: "utf-8", broken: replaced.broken, guessed: false };
  }
  const named = declared === null ? null : declaredText(bytes, declared);
  if (named) return named;
  return { text: western(bytes), encoding: "windows-1252", broken: 0, guessed: true };
}

/** What Windows-1252 has at the bytes 0x80 to 0x9F; the five it leaves free stay controls. */
const WESTERN_SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/**
 * Windows-1252. Some releases of Node decode it as Latin-1, which has controls where it has
 * quotation marks and dashes; those are put right here, and where Node is right nothing changes.
 */
export function western(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252")
    .decode(bytes)
    .replace(/[\u0080-\u009F]/gu, (sign) => WESTERN_SIGNS.charAt(sign.charCodeAt(0) - 0x80));
}

function declaredText(bytes: Uint8Array, declared: string): Decoded | null {
  try {
    const decoder = new TextDecoder(declared);
    if (decoder.encoding.startsWith("utf")) return null;
    const { encoding } = decoder;
    const text = encoding === "windows-1252" ? western(bytes) : decoder.decode(bytes);
    return { text, encoding, broken: 0, guessed: false };
  } catch {
    return null;
  }
}

/** The `charset` that a page's head names, or null. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4_096));
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/iu.exec(head)?.[1] ?? null;
}

/** Broken characters, and characters beyond ASCII that are whole. */
function countBroken(bytes: Uint8Array, text: string): { broken: number; whole: number } {
  let marks = 0;
  let whole = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0xfffd) marks += 1;
    else if (unit > 0x7f) whole += 1;
  }
  let written = 0;
  for (let index = 0; index + 2 < bytes.length; index += 1) {
    if (bytes[index] === 0xef && bytes[index + 1] === 0xbf && bytes[index + 2] === 0xbd) {
      written += 1;
    }
  }
  return { broken: marks - written, whole };
}

function utf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be", guessed: boolean): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  let controls = 0;
  for (const unit of text.slice(0, SAMPLE)) if (/[^\P{Cc}\s]/u.test(unit)) controls += 1;
  if (controls * 100 > Math.min(text.length, SAMPLE)) return { binary: true };
  return { text, encoding, broken: bytes.length % 2, guessed };
}

function zeroBytes(bytes: Uint8Array): { any: number; even: number; odd: number; length: number } {
  const length = Math.min(bytes.length, SAMPLE);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  return { any: even + odd, even, odd, length };
}

/** Control characters that no text holds, in more than one byte of a hundred. */
function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[index]!;
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls += 1;
  }
  return (
    controls * 100 > length || startsWith(bytes, "%PDF-") || startsWith(bytes, "PK\u0003\u0004")
  );
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return [...mark].every((letter, index) => bytes[index] === letter.charCodeAt(0));
}
