import type { Packed } from "./samples.js";

/** A seeded generator of numbers in [0, 1) (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const NASTY = [
  "\0",
  "\u202E",
  "\uFFFD",
  '"',
  "'",
  "<",
  "<![CDATA[",
  "&#x0;",
  "&lol;",
  "{",
  "}",
  "[",
  "\\",
  "\r",
  "\n\n",
  "=HYPERLINK(",
  "../",
  "%00",
  "<script>",
  "\u2028",
  "<div>".repeat(300),
  "(".repeat(500),
  "End of Document\n",
  "2 of 9 DOCUMENTS\n",
  "[+99 chars]",
  "a".repeat(5_000),
  "\\u-1?",
  "😀",
];

/** Bytes with one to six changes: flipped, cut, doubled, swapped, or with something nasty put in. */
export function mutate(bytes: Buffer, random: () => number): Buffer {
  let changed = Buffer.from(bytes);
  const at = () => Math.floor(random() * (changed.length + 1));
  for (let change = 1 + Math.floor(random() * 6); change > 0; change -= 1) {
    const place = at();
    switch (Math.floor(random() * 6)) {
      case 0:
        if (place < changed.length) changed[place] = Math.floor(random() * 256);
        break;
      case 1:
        changed = changed.subarray(0, place);
        break;
      case 2: {
        const end = Math.min(changed.length, place + Math.floor(random() * 200));
        changed = Buffer.concat([changed.subarray(0, end), changed.subarray(place)]);
        break;
      }
      case 3: {
        const end = Math.min(changed.length, place + Math.floor(random() * 50));
        changed = Buffer.concat([changed.subarray(0, place), changed.subarray(end)]);
        break;
      }
      default: {
        const put = Buffer.from(NASTY[Math.floor(random() * NASTY.length)]!);
        changed = Buffer.concat([changed.subarray(0, place), put, changed.subarray(place)]);
      }
    }
    if (changed.length > 4_000_000) break;
  }
  return changed;
}

/** A packed file, one of whose parts was changed before it was packed. */
export function mutateInside({ parts, pack }: Packed, random: () => number): Buffer {
  const names = Object.keys(parts);
  const name = names[Math.floor(random() * names.length)]!;
  return pack({ ...parts, [name]: mutate(Buffer.from(parts[name]!), random) });
}
