import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

/**
 * A PNG of a chart with a palette of at most 256 colours in place of four bytes a pixel: a third of
 * the size, and alike to the eye, as charts have few colours and the rest are the soft edges of
 * letters. The most frequent colours stay exact; others become the nearest of them. A picture of
 * another kind (interlaced, not eight bits a channel) comes back as it is.
 */
export function smallPng(png: Uint8Array): Uint8Array {
  const image = decoded(png);
  if (image === null) return png;
  const { width, height, colours } = image;
  // Most pixels are of the colour of the one before: what is known of it is not looked up again.
  const counts = new Map<number, number>();
  for (let at = 0, run = 1; at < colours.length; at += run, run = 1) {
    const colour = colours[at]!;
    while (colours[at + run] === colour) run++;
    counts.set(colour, (counts.get(colour) ?? 0) + run);
  }
  const palette = [...counts]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, MOST_COLOURS)
    .map(([colour]) => colour);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const rows = Buffer.alloc(height * (width + 1));
  const placeOf = (colour: number): number => {
    const place = places.get(colour) ?? nearest(colour, palette);
    places.set(colour, place);
    return place;
  };
  let [before, place] = [-1, 0];
  for (let row = 0, at = 0; row < height; row++)
    for (let to = row * (width + 1) + 1, end = to + width; to < end; to++, at++) {
      const colour = colours[at]!;
      if (colour !== before) [before, place] = [colour, placeOf(colour)];
      rows[to] = place;
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const entries = Buffer.from(palette.flatMap((c) => [(c >> 16) & 255, (c >> 8) & 255, c & 255]));
  const small = Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", entries),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  return small.length < png.length ? small : png;
}

/** Size and the colour of every pixel, 0xRRGGBB; charts stand on white, so alpha is left out. */
function decoded(png: Uint8Array) {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) return null;
  const data: Buffer[] = [];
  for (let at = 8; at + 8 <= bytes.length; at += bytes.readUInt32BE(at) + 12)
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT")
      data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const channels = { 2: 3, 6: 4 }[bytes[25] ?? 0];
  if (bytes[24] !== 8 || channels === undefined || bytes[28] !== 0) return null;
  const raw = unfiltered(inflateSync(Buffer.concat(data)), width * channels, height, channels);
  const colours = new Uint32Array(width * height);
  for (let at = 0; at < colours.length; at++) {
    const from = at * channels;
    colours[at] = (raw[from]! << 16) | (raw[from + 1]! << 8) | raw[from + 2]!;
  }
  return { width, height, colours };
}

/** Undoes the five filters of PNG (ISO/IEC 15948, 9.2). */
function unfiltered(data: Buffer, stride: number, height: number, channels: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = data[row * (stride + 1)]!;
    const from = row * (stride + 1) + 1;
    if (filter === 0) {
      out.set(data.subarray(from, from + stride), row * stride);
      continue;
    }
    for (let x = 0; x < stride; x++) {
      const at = row * stride + x;
      const left = x >= channels ? out[at - channels]! : 0;
      const up = row > 0 ? out[at - stride]! : 0;
      const corner = row > 0 && x >= channels ? out[at - stride - channels]! : 0;
      const guess =
        filter === 1
          ? left
          : filter === 2
            ? up
            : filter === 3
              ? (left + up) >> 1
              : filter === 4
                ? paeth(left, up, corner)
                : 0;
      out[at] = data[from + x]! + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function nearest(colour: number, palette: readonly number[]): number {
  let [best, least] = [0, Infinity];
  palette.forEach((one, place) => {
    const distance = [16, 8, 0].reduce(
      (sum, shift) => sum + (((one >> shift) & 255) - ((colour >> shift) & 255)) ** 2,
      0,
    );
    if (distance < least) [best, least] = [place, distance];
  });
  return best;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
