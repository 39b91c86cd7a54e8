import { z } from "zod";
import { readData } from "../../data.js";

const schema = z.record(z.string(), z.object({ reason: z.string(), names: z.array(z.string()) }));

/** An element as far as its part of the page is told by it. */
export interface NamedElement {
  readonly nodeName: string;
  getAttribute?(name: string): string | null;
}

/** Kinds of parts that `page-parts.yaml` names. */
export type Part = "consent" | "walls" | "around";

let read: ReadonlyMap<string, RegExp> | undefined;

/** True where an element's class or id names it as such a part. */
export function isPart(element: NamedElement, part: Part): boolean {
  read ??= new Map(
    Object.entries(schema.parse(readData("corpus/formats/page-parts.yaml"))).map(
      ([name, { names }]) => [
        name,
        new RegExp(`(?:^|[\\s_-])(?:${names.join("|")})(?:$|[\\s_-])`, "u"),
      ],
    ),
  );
  const names = `${element.getAttribute?.("class") ?? ""} ${element.getAttribute?.("id") ?? ""}`;
  if (names.length < 3) return false;
  // `CookieBanner` is cookie and banner.
  const parted = names
    .slice(0, 400)
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1-$2")
    .toLowerCase();
  return read.get(part)!.test(parted);
}
