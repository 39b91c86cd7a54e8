import { describe, expect, it } from "vitest";
import { decode, declaredCharset } from "../../src/corpus/decode.js";

const TEXT = "Café “talks” – Übung\r\nsecond line\r\n";
const utf16 = (text: string, big: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from(mark ? `\uFEFF${text}` : text, "utf16le");
  return big ? bytes.swap16() : bytes;
};
const textOf = (bytes: Uint8Array, declared?: string): string | null => {
  const decoded = decode(bytes, declared);
  return "text" in decoded ? decoded.text : null;
};

describe("a file's bytes", () => {
  it.each([
    ["UTF-8", Buffer.from(TEXT)],
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${TEXT}`)],
    ["UTF-16 LE with a mark", utf16(TEXT, false, true)],
    ["UTF-16 BE with a mark", utf16(TEXT, true, true)],
    ["UTF-16 LE without a mark", utf16(TEXT, false, false)],
    ["UTF-16 BE without a mark", utf16(TEXT, true, false)],
    [
      "Windows-1252",
      Buffer.from("Caf\xe9 \x93talks\x94 \x96 \xdcbung\r\nsecond line\r\n", "latin1"),
    ],
  ])("in %s give the same text, line ends kept", (_, bytes) => {
    expect(textOf(bytes)).toBe(TEXT);
  });

  it("that are UTF-8 but for a broken character keep the rest and count it", () => {
    const bytes = Buffer.concat([
      Buffer.from("“talks” – Übung"),
      Buffer.from([0xff]),
      Buffer.from(" …"),
    ]);
    expect(decode(bytes)).toMatchObject({
      text: "“talks” – Übung\uFFFD …",
      encoding: "utf-8",
      broken: 1,
    });
  });

  it("are read as the page declares where they are no UTF-8", () => {
    const cyrillic = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
    expect(textOf(cyrillic, "windows-1251")).toBe("Привет");
    expect(declaredCharset(Buffer.from('<meta charset="windows-1251">'))).toBe("windows-1251");
    expect(declaredCharset(Buffer.from("<p>none</p>"))).toBeNull();
  });

  it.each([
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3, 0])],
    ["a PDF", Buffer.from("%PDF-1.7 some text")],
    ["control characters", Buffer.from([1, 2, 3, 4, 5, 6, 65, 66])],
  ])("of %s are no text", (_, bytes) => {
    expect(decode(bytes)).toEqual({ binary: true });
  });
});
