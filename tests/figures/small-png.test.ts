import { crc32, deflateSync, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { smallPng } from "../../src/figures/small-png.js";

type Pixel = readonly [red: number, green: number, blue: number];

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** An RGBA picture whose lines take the five filters in turn. */
function pngOf(width: number, pixels: readonly Pixel[]): Buffer {
  const height = pixels.length / width;
  const raw = pixels.flatMap((pixel) => [...pixel, 255]);
  const stride = width * 4;
  const lines: number[] = [];
  for (let row = 0; row < height; row++) {
    const filter = row % 5;
    lines.push(filter);
    for (let x = 0; x < stride; x++) {
      const get = (r: number, c: number) => (r < 0 || c < 0 ? 0 : raw[r * stride + c]!);
      const [a, b, c] = [get(row, x - 4), get(row - 1, x), get(row - 1, x - 4)];
      const far = [a, b, c].map((one) => Math.abs(a + b - c - one)) as [number, number, number];
      const paeth = far[0] <= far[1] && far[0] <= far[2] ? a : far[1] <= far[2] ? b : c;
      const guess = [0, a, b, (a + b) >> 1, paeth][filter]!;
      lines.push((get(row, x) - guess + 256) % 256);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.from(lines), { level: 0 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Pixels of a picture with a palette and unfiltered lines. */
function pixelsOf(png: Uint8Array, width: number): Pixel[] {
  const bytes = Buffer.from(png);
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    parts.set(body.toString("latin1", 0, 4), body.subarray(4));
  }
  const palette = parts.get("PLTE")!;
  return [...inflateSync(parts.get("IDAT")!)].flatMap((place, at) =>
    at % (width + 1) === 0
      ? []
      : [[...palette.subarray(place * 3, place * 3 + 3)] as unknown as Pixel],
  );
}

describe("a chart's PNG with a palette", () => {
  it("shows the same pixels where there are few colours, whatever the filters", () => {
    const pixels = Array.from({ length: 40 * 20 }, (_, at): Pixel => [
      (at * 7) % 5 < 2 ? 0 : 200,
      (at * 3) % 11 < 4 ? 255 : 114,
      at % 13 < 6 ? 178 : 34,
    ]);
    const png = pngOf(40, pixels);
    const small = smallPng(png);
    expect(small.length).toBeLessThan(png.length);
    expect(pixelsOf(small, 40)).toEqual(pixels);
  });

  it("keeps frequent colours and takes the nearest for rare ones", () => {
    const pixels = Array.from({ length: 64 * 64 }, (_, at): Pixel =>
      at % 2 === 0 ? [255, 255, 255] : [at % 256, (at * 5) % 256, Math.floor(at / 16)],
    );
    const shown = pixelsOf(smallPng(pngOf(64, pixels)), 64);
    expect(shown.filter((_, at) => at % 2 === 0)).toEqual(pixels.filter((_, at) => at % 2 === 0));
    const palette = [...new Map(shown.map((pixel) => [String(pixel), pixel])).values()];
    expect(palette.length).toBeLessThanOrEqual(256);
    const far = (one: Pixel, other: Pixel) =>
      one.reduce((sum, part, channel) => sum + (part - other[channel]!) ** 2, 0);
    for (let at = 1; at < pixels.length; at += 37) {
      const least = Math.min(...palette.map((colour) => far(colour, pixels[at]!)));
      expect(far(shown[at]!, pixels[at]!)).toBe(least);
    }
  });

  it("leaves alone what is no such picture", () => {
    const other = Buffer.from("no picture at all, just words");
    expect(smallPng(other)).toBe(other);
  });
});
