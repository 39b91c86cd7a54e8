import type { Place } from "./format.js";

/** More entries than any export holds. */
const MOST_ENTRIES = 200_000;
/** Text packs to a tenth or so; what unpacks to more than two hundred times its size is no text. */
const MOST_RATIO = 200;
const SMALL = 1024 * 1024;

/** One file of an archive; `read` unpacks it. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  read(): Promise<Uint8Array>;
}

/** An archive's refusal: `code` for scripts, the message for a user. */
export class ArchiveError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * The files of a zip archive, in the order of their names. Nothing is written to disk; a name that
 * leads out of the archive (`../`) is refused with the whole archive, as is one that would unpack to
 * more than what `take` allows, or to more than two hundred times its size.
 *
 * @throws {ArchiveError} where the archive is broken, encrypted or a bomb
 */
export async function zipEntries(bytes: Uint8Array, take: Place["take"]): Promise<ZipEntry[]> {
  const { fromBufferPromise } = await import("yauzl");
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let zip: Awaited<ReturnType<typeof fromBufferPromise>>;
  try {
    zip = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true });
  } catch (error) {
    throw new ArchiveError("broken-archive", broken(error));
  }
  if (zip.entryCount > MOST_ENTRIES) {
    throw new ArchiveError(
      "too-large",
      `holds ${String(zip.entryCount)} files: split it into archives of fewer`,
    );
  }
  const entries: ZipEntry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith("/")) continue;
      const { uncompressedSize: size, compressedSize } = entry;
      if (size > SMALL && size > compressedSize * MOST_RATIO) {
        throw new ArchiveError(
          "archive-bomb",
          `unpacks "${entry.fileName.slice(0, 60)}" to ${String(Math.round(size / compressedSize))} times its size: not opened, as no text packs so small`,
        );
      }
      entries.push({
        name: entry.fileName,
        size,
        async read() {
          if (entry.isEncrypted())
            throw new ArchiveError("encrypted", "is encrypted: unpack it and put the files here");
          if (take?.(size) === false) {
            throw new ArchiveError(
              "too-large",
              "unpacks to more than one file may hold: unpack it and put the files here",
            );
          }
          const stream = await zip.openReadStreamPromise(entry);
          const chunks: Buffer[] = [];
          for await (const chunk of stream) chunks.push(chunk as Buffer);
          return Buffer.concat(chunks);
        },
      });
    }
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError("broken-archive", broken(error));
  }
  return entries.sort((one, two) => (one.name < two.name ? -1 : one.name > two.name ? 1 : 0));
}

function broken(error: unknown): string {
  const why = (error as Error).message.split("\n")[0]!.slice(0, 100);
  return `is no archive that can be opened (${why}): save it again, or unpack it and put the files here`;
}

/** The text of one file of a document that is an archive itself (`.docx`, `.odt`, `.epub`), or null. */
export async function entryText(
  entries: readonly ZipEntry[],
  name: string,
): Promise<string | null> {
  const entry = entries.find((one) => one.name === name);
  if (!entry) return null;
  return new TextDecoder("utf-8").decode(await entry.read());
}
