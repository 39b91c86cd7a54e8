import { readFileSync } from "node:fs";
import type { Span } from "../src/corpus/article.js";

/** A pronoun and two names, each with whether the pronoun means it. */
export interface GapCase {
  readonly id: string;
  readonly text: string;
  readonly pronoun: Span;
  readonly feminine: boolean;
  readonly names: readonly (Span & { readonly meant: boolean })[];
}

/** Reads GAP's table; its offsets, code points, come as UTF-16 units. */
export function readGap(file: string): GapCase[] {
  const [, ...lines] = readFileSync(file, "utf8").split("\n");
  return lines
    .filter((line) => line.trim() !== "")
    .map((line): GapCase => {
      const [id, text, pronoun, at, a, aAt, aMeant, b, bAt, bMeant] = line.split("\t") as [
        string,
        ...string[],
      ];
      const points = Array.from(text!);
      const span = (start: string | undefined, written: string | undefined): Span => {
        const from = points.slice(0, Number(start)).join("").length;
        return { start: from, end: from + written!.length };
      };
      return {
        id,
        text: text!,
        pronoun: span(at, pronoun),
        feminine: /^(?:she|her|hers)$/i.test(pronoun!),
        names: [
          { ...span(aAt, a), meant: aMeant === "TRUE" },
          { ...span(bAt, b), meant: bMeant === "TRUE" },
        ],
      };
    });
}
