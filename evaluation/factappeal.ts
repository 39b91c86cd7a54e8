import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Span } from "../src/corpus/article.js";

/** A source as FactAppeal marks it. */
export interface FactAppealSource extends Span {
  readonly named: boolean;
  /** `Official`, `Expert`, `Witness`, `Active_Participant`, `Expert_Document`, `News_Report`, `Direct_Evidence`; null where it is none. */
  readonly type: string | null;
}

/** A sentence of news with its sources. */
export interface FactAppealSentence {
  readonly id: string;
  readonly text: string;
  readonly sources: readonly FactAppealSource[];
}

/** Reads FactAppeal's table: the marks in its second column become offsets into the bare text. */
export function readFactAppeal(file: string): FactAppealSentence[] {
  const rows = parse(readFileSync(file, "utf8"), { columns: true }) as { annotation: string }[];
  return rows.map(({ annotation }, row) => {
    let text = "";
    let at = 0;
    const open: { readonly name: string; readonly start: number }[] = [];
    const sources: FactAppealSource[] = [];
    for (const mark of annotation.matchAll(/<(\/?)([A-Z][\w:]*)>/g)) {
      text += annotation.slice(at, mark.index);
      at = mark.index + mark[0].length;
      if (mark[1] === "") open.push({ name: mark[2]!, start: text.length });
      else {
        const begun = open.pop();
        const [what, named, type] = (begun?.name ?? "").split(":");
        if (begun && what === "Source")
          sources.push({
            start: begun.start,
            end: text.length,
            named: named === "Named",
            type: type === undefined || type === "null" ? null : type,
          });
      }
    }
    text += annotation.slice(at);
    return { id: `row-${row}`, text, sources };
  });
}
