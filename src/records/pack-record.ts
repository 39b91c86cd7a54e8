import { deserialize, serialize } from "node:v8";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Article } from "../corpus/article.js";
import { withSharedWords, type ArticleRecord } from "../record.js";
import type { Aside, Scratch } from "../scratch.js";
import { packContributions, unpackContributions } from "./pack-contributions.js";

/** The fastest: the bytes are read back a few times, and a record has few to save. */
const LEVEL = 1;

/** What stands in a packed record beside its warnings, each part by itself, as comparing asks for one at a time. */
const PARTS = [
  ...(["findings", "contributions", "strip", "wordHashes"] as const),
  ...(["contentWords", "eventWords", "facts"] as const),
] as const;
type Part = (typeof PARTS)[number];

/** A record's beginning: lengths of the parts, and what is small. */
interface Head {
  readonly lengths: readonly number[];
  readonly findingCount: number;
  readonly warnings: ArticleRecord["warnings"];
}

/** Bytes of a number that tells how long the head is. */
const HEAD_AT = 4;

/**
 * A record as bytes, some 15 kB for an article of 600 words: what goes from thread to thread, is kept on
 * disk and is compared. The article itself is not in it, for whoever wants the record has the article.
 */
export function packRecord(record: ArticleRecord): Uint8Array {
  const parts = PARTS.map((part) =>
    deflateRawSync(
      serialize(part === "contributions" ? packContributions(record.contributions) : record[part]),
      { level: LEVEL },
    ),
  );
  const head: Head = {
    lengths: parts.map(({ length }) => length),
    findingCount: record.findings.length,
    warnings: record.warnings,
  };
  const bytes = serialize(head);
  const length = Buffer.alloc(HEAD_AT);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes, ...parts]);
}

/**
 * The record that was packed, with its article: equal in every value to what it was made from.
 *
 * @throws where the bytes are not whole
 */
export function unpackRecord(bytes: Uint8Array, article: Article): ArticleRecord {
  const { head, ends } = headOf(bytes);
  const known = new Map([article.id, article.outlet].map((text) => [text, text]));
  const parts = Object.fromEntries(
    PARTS.map((part) => [part, owned(partOf(bytes, ends, part), known)]),
  );
  return withSharedWords({
    ...(parts as unknown as Pick<ArticleRecord, Part>),
    ...{ article, warnings: head.warnings },
  });
}

/**
 * The record that was packed as one that holds the bytes alone, or where they are put aside: a part of it is
 * unpacked whenever it is asked for, and let go. For a corpus whose findings would not fit into memory.
 *
 * @param scratch where the bytes are put aside; where it takes none they stay in memory
 * @throws where the bytes are not whole
 */
export function packedRecord(
  bytes: Uint8Array,
  article: Article,
  scratch: Scratch | null = null,
): ArticleRecord {
  const { head, ends } = headOf(bytes);
  return new PackedRecord(scratch?.put(bytes) ?? bytes, ends, article, head);
}

/** Anything that has bytes: in memory, or on disk. */
type Held = Pick<Uint8Array | Aside, "subarray">;

class PackedRecord implements ArticleRecord {
  readonly warnings: ArticleRecord["warnings"];
  readonly findingCount: number;

  constructor(
    private readonly held: Held,
    private readonly ends: readonly number[],
    readonly article: Article,
    { warnings, findingCount }: Head,
  ) {
    this.warnings = warnings;
    this.findingCount = findingCount;
  }

  get findings() {
    return partOf(this.held, this.ends, "findings");
  }
  get contributions() {
    return partOf(this.held, this.ends, "contributions");
  }
  get strip() {
    return partOf(this.held, this.ends, "strip");
  }
  get wordHashes() {
    return partOf(this.held, this.ends, "wordHashes");
  }
  get contentWords() {
    return partOf(this.held, this.ends, "contentWords");
  }
  get eventWords() {
    return partOf(this.held, this.ends, "eventWords");
  }
  get facts() {
    return partOf(this.held, this.ends, "facts");
  }
}

/** The beginning of a packed record, and where it and each of its parts end. */
function headOf(bytes: Uint8Array): { readonly head: Head; readonly ends: readonly number[] } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends = [HEAD_AT + buffer.readUInt32LE()];
  const head = deserialize(buffer.subarray(HEAD_AT, ends[0])) as Head;
  for (const length of head.lengths) ends.push(ends.at(-1)! + length);
  if (ends.at(-1) !== buffer.length) throw new RangeError("the bytes of a record are not whole");
  return { head, ends };
}

function partOf<P extends Part>(held: Held, ends: readonly number[], part: P): ArticleRecord[P] {
  const at = PARTS.indexOf(part);
  const whole = inflateRawSync(held.subarray(ends[at]!, ends[at + 1]!));
  const value = deserialize(whole) as unknown;
  if (part === "contributions")
    return unpackContributions(
      value as ReturnType<typeof packContributions>,
    ) as unknown as ArticleRecord[P];
  return value as ArticleRecord[P];
}

/**
 * Every text once in a record, as an id stands in a finding and in all that it counts for; and every list
 * of numbers in memory of its own, so that the bytes it came from can be let go.
 */
function owned(value: unknown, known: Map<string, string>): unknown {
  if (typeof value === "string") {
    const same = known.get(value);
    if (same === undefined) known.set(value, value);
    return same ?? value;
  }
  if (typeof value !== "object" || value === null) return value;
  if (ArrayBuffer.isView(value)) return (value as Uint8Array).slice();
  const fields = value as Record<string, unknown>;
  for (const key of Object.keys(fields)) fields[key] = owned(fields[key], known);
  return value;
}
