import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A new folder with the given files; returns its path. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "parallax-corpus-"));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** An article of a few paragraphs on no seed's topic. */
export const ARTICLE = `Harbour workers end three-week strike

Dock workers in the northern port voted on Monday to end a strike that had kept ships waiting for three weeks.

The union said that the owners had agreed to most of its demands, among them shorter night shifts and a pay rise.

"We got what we came for," said its chairwoman, who had led the talks since the first day of the strike.
`;
