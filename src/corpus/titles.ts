import { outletKey } from "./outlets.js";

/** ` - CNBC`, ` | CBC News`, ` — The Argus`: what a page or service puts behind a title. */
const BEHIND = /\s+[|–—»·•-]\s+([^|–—»·•]{2,60})$/u;

/**
 * A title without the outlet's name behind it, where that is the outlet, a part of its name, or an
 * address; other words behind a dash are the outlet's own wording and stay.
 *
 * @example
 * withoutOutletBehind("Bridge vote passes | CBC News", "CBC"); // "Bridge vote passes"
 */
export function withoutOutletBehind(title: string, outlet: string | null): string {
  const match = BEHIND.exec(title);
  if (!match || match.index < 8) return title;
  const behind = match[1]!.trim();
  const own = outletKey(behind);
  const known = outlet === null ? "" : outletKey(outlet);
  const sharesName =
    known.length >= 3 && own.length >= 3 && (own.includes(known) || known.includes(own));
  const isSite = /^(?:[\w-]+\.)+[a-z]{2,10}$/iu.test(behind);
  return sharesName || isSite ? title.slice(0, match.index).trim() : title;
}
