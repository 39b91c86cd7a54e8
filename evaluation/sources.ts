import { join } from "node:path";
import { articleFromText } from "../src/corpus/index.js";
import { createFinder } from "../src/find.js";
import { loadLexicon } from "../src/annotations/loaded/index.js";
import type { AttributionFinding } from "../src/finding.js";
import type { ActorKind } from "../src/topic/topic.js";
import { readFactAppeal, type FactAppealSource } from "./factappeal.js";

/** Our kinds in FactAppeal's types; a kind may stand for several. */
const TYPES: Readonly<Partial<Record<ActorKind, readonly string[]>>> = {
  "head-of-state": ["Official", "Active_Participant"],
  government: ["Official"],
  ministry: ["Official"],
  military: ["Official"],
  police: ["Official"],
  court: ["Official"],
  legislature: ["Official"],
  politician: ["Official", "Active_Participant"],
  spokesperson: ["Official", "Active_Participant"],
  official: ["Official"],
  country: ["Official"],
  "separatist-authority": ["Official"],
  "international-organisation": ["Official", "Expert"],
  "non-governmental-organisation": ["Expert", "Active_Participant"],
  party: ["Active_Participant", "Official"],
  company: ["Active_Participant"],
  union: ["Active_Participant"],
  "armed-group": ["Active_Participant"],
  media: ["News_Report"],
  expert: ["Expert"],
  civilian: ["Witness", "Active_Participant"],
  collective: ["Active_Participant", "Witness"],
  document: ["Expert_Document"],
  person: ["Active_Participant", "Witness"],
};

/** One source with the attribution that was found for it. */
export interface SourceResult {
  readonly text: string;
  readonly source: FactAppealSource;
  readonly found: AttributionFinding | null;
}

/** Every source of FactAppeal's file with what was found for it. */
export async function sourceResults(
  file: string,
  reader: "learned" | "rules",
): Promise<SourceResult[]> {
  const rows = readFactAppeal(file);
  const finder = await createFinder({ topic: null, lexicon: loadLexicon().lexicon, reader });
  const found = await finder.find(rows.map(({ id, text }) => articleFromText({ id, text })));
  return rows.flatMap(({ text, sources }, at) =>
    sources.map((source) => ({
      text,
      source,
      found:
        found[at]!.findings.find(
          (one): one is AttributionFinding =>
            one.kind === "attribution" &&
            one.source !== null &&
            one.source.start < source.end &&
            one.source.end > source.start,
        ) ?? null,
    })),
  );
}

/**
 * Sources of FactAppeal's held-out sentences: how many are found, whether a source without a name is
 * told as anonymous (mean of the recalls of named and unnamed), and whether the kind fits the type.
 *
 * @param folder with `factappeal/val.csv`
 */
export async function evaluateSources(
  folder: string,
  reader: "learned" | "rules",
): Promise<string> {
  const all = await sourceResults(join(folder, "factappeal", "val.csv"), reader);
  const found = all.filter((one) => one.found !== null);
  const share = (right: number, of: number) =>
    `${((100 * right) / Math.max(1, of)).toFixed(1)} % of ${of}`;
  const named = found.filter(({ source }) => source.named);
  const unnamed = found.filter(({ source }) => !source.named);
  const hidden = unnamed.filter((one) => one.found!.speaker.anonymous).length;
  const told = named.filter((one) => !one.found!.speaker.anonymous).length;
  const balanced = (hidden / Math.max(1, unnamed.length) + told / Math.max(1, named.length)) / 2;
  const typed = found.filter(
    ({ source }) => source.type !== null && source.type !== "Direct_Evidence",
  );
  const right = typed.filter((one) =>
    TYPES[one.found!.speaker.kind]?.includes(one.source.type!),
  ).length;
  return [
    `sources found         ${share(found.length, all.length)}`,
    `anonymity, balanced   ${(100 * balanced).toFixed(1)} % (unnamed ${share(hidden, unnamed.length)}, named ${share(told, named.length)})`,
    `kind fits the type    ${share(right, typed.length)}`,
  ].join("\n");
}
