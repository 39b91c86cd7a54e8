import type { Line } from "../lines.js";
import { LONGEST_LABEL } from "./shape.js";

/** A post of a social network set into the article, over one or several lines. */
export interface Embed {
  readonly lines: readonly number[];
  readonly author: string | null;
  readonly date: string | null;
}

const SIGNATURE =
  /(?:^|\s)?[—–-]{1,2}\s*([^—–()]{1,80}?)\s*\(@([A-Za-z0-9_]{1,20})\)\s*(\p{L}{3,9}\.? \d{1,2}, \d{4}|\d{1,2} \p{L}{3,9}\.?,? \d{4})?$/u;
const ACCOUNT =
  /^(\p{Lu}[^@():]{1,60}?)\s+\(?@([A-Za-z0-9_]{2,20})\)?(?:\s*[·•|–-]\s*([\p{L}\p{N} ,.]{1,25}))?$/u;
const POSTED_PICTURE = /(?:pic\.twitter\.com\/|t\.co\/)\w+["'”’)\].—-]*$/u;
const POST_SIGN = /(?:^|\s)[#@]\p{L}\w+|pic\.twitter\.com\/|t\.co\/|^RT @/u;

/**
 * Posts: lines above a signature `— Name (@account) November 4, 2020`, a line that ends in a
 * posted picture's address, and a line below a bare `Name @account`. The line above a signature
 * is the post itself; lines further up belong to it while they carry a post's signs (hashtags,
 * accounts, picture addresses) or stand with it in one block between blank lines.
 */
export function findEmbeds(lines: readonly Line[]): Embed[] {
  const embeds: Embed[] = [];
  const taken = new Set<number>();
  const blocks = lines.some((line, index) => index > 0 && line.blankAbove);
  lines.forEach((line, index) => {
    if (line.text.length > LONGEST_LABEL) return;
    const signed = line.text.includes("(@") ? SIGNATURE.exec(line.text) : null;
    if (signed) {
      const own = [index];
      const alone = signed.index === 0;
      if (alone) own.unshift(...postAbove(lines, index, taken, blocks));
      for (const taking of own) taken.add(taking);
      const author = `${signed[1]!.trim()} (@${signed[2]!})`;
      embeds.push({ lines: own, author, date: signed[3] ?? null });
      return;
    }
    const next = lines[index + 1];
    const mayName = !taken.has(index) && line.words <= 10 && line.text.includes("@");
    const account = mayName ? ACCOUNT.exec(line.text) : null;
    if (account && next && isPostSized(next)) {
      taken.add(index).add(index + 1);
      const author = `${account[1]!.trim()} (@${account[2]!})`;
      embeds.push({ lines: [index, index + 1], author, date: account[3]?.trim() ?? null });
    }
  });
  lines.forEach((line, index) => {
    if (taken.has(index) || line.text.length > LONGEST_LABEL) return;
    if (POSTED_PICTURE.test(line.text)) {
      embeds.push({ lines: [index], author: null, date: null });
    }
  });
  return embeds;
}

function isPostSized(line: Line): boolean {
  return line.text.length <= LONGEST_LABEL;
}

/** The lines above a signature that are its post, nearest last. */
function postAbove(
  lines: readonly Line[],
  signature: number,
  taken: ReadonlySet<number>,
  blocks: boolean,
): number[] {
  const above: number[] = [];
  for (let index = signature - 1; index >= 0; index -= 1) {
    const line = lines[index]!;
    if (taken.has(index) || !isPostSized(line)) break;
    const first = index === signature - 1;
    const inBlock = blocks && !lines[index + 1]!.blankAbove;
    if (!first && !inBlock && !POST_SIGN.test(line.text)) break;
    above.unshift(index);
  }
  return above;
}
