import { z } from "zod";
import { readData } from "../data.js";

const schema = z.array(
  z.object({
    name: z.string(),
    sites: z.array(z.string()).default([]),
    also: z.array(z.string()).default([]),
  }),
);

let read: ReadonlyMap<string, string> | undefined;

/** Every known way to write an outlet, simplified → its name. */
function known(): ReadonlyMap<string, string> {
  read ??= new Map(
    schema
      .parse(readData("corpus/outlets.yaml"))
      .flatMap(({ name, sites, also }) =>
        [name, ...sites, ...also].map((one) => [outletKey(one), name] as const),
      ),
  );
  return read;
}

/** The usual name of an outlet that the list knows, by any of its names; null for others. */
export const knownOutlet = (written: string): string | null =>
  known().get(outletKey(written)) ?? null;

/**
 * What two ways to write one outlet share: lower case, without "The", "www.", marks and an
 * abbreviation in brackets.
 */
export function outletKey(outlet: string): string {
  return withoutAbbreviation(outlet)
    .toLowerCase()
    .replace(/^https?:\/\//u, "")
    .replace(/^(?:www|m|amp|edition|rss)\./u, "")
    .replace(/\/.*$/u, "")
    .replace(/^the\s+/u, "")
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/**
 * An outlet's name as it is usually written: "The New York Times (NYT)", "nytimes.com" and "New York
 * Times" are "The New York Times". What the list does not know keeps its own name, without an
 * abbreviation of itself in brackets, an edition behind a dash, and "www.".
 *
 * A place in brackets stays: "The Times (London)" is not "The Times (South Africa)".
 *
 * @example
 * cleanOutlet("www.nytimes.com"); // "The New York Times"
 * cleanOutlet("Argus Weekly (AW)"); // "Argus Weekly"
 */
export function cleanOutlet(written: string): string {
  const tidy = written
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/(\S)\(/gu, "$1 (");
  const own = knownOutlet(tidy);
  if (own !== null) return own;
  if (/^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}(?:\/.*)?$/iu.test(tidy)) {
    return tidy
      .replace(/^https?:\/\//iu, "")
      .replace(/\/.*$/u, "")
      .replace(/^www\./iu, "")
      .toLowerCase();
  }
  return withoutAbbreviation(tidy) || tidy;
}

/** The outlet of an address that the list knows; else null. */
export function outletOfAddress(url: string): string | null {
  let host: string;
  try {
    host = new URL(url).hostname;
  } catch {
    return null;
  }
  const parts = host.replace(/^www\./u, "").split(".");
  for (let from = 0; from < parts.length - 1; from += 1) {
    const found = knownOutlet(parts.slice(from).join("."));
    if (found !== null) return found;
  }
  return null;
}

/** The name without its own initials, or an address, in brackets behind it. */
function withoutAbbreviation(name: string): string {
  const match = /^(.+?)\s*\(([^()]{2,40})\)\s*$/u.exec(name);
  if (!match) return name.trim();
  const [, before = "", inside = ""] = match;
  const initials = before
    .split(/[\s-]+/u)
    .map((word) => word.charAt(0))
    .join("")
    .toLowerCase();
  const short = inside.replace(/[.\s]/gu, "").toLowerCase();
  const abbreviates =
    /^\p{Lu}[\p{Lu}.&]{1,7}$/u.test(inside.trim()) && initials.includes(short.charAt(0));
  const isSite = /^[\w.-]+\.[a-z]{2,}$/iu.test(inside.trim());
  return abbreviates || isSite || initials.endsWith(short) ? before.trim() : name.trim();
}
