import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Span } from "../src/corpus/article.js";
import { readCorpus } from "../src/corpus/index.js";
import { UserError } from "../src/errors.js";
import { createFinder } from "../src/find.js";
import type { LoadedFinding } from "../src/finding.js";
import { readLexicon } from "../src/annotations/loaded/index.js";
import { readTopic } from "../src/topic/index.js";
import { addWords, shown, wordStarts } from "./loaded-score.js";

interface OpinionTerm {
  readonly text: string;
  readonly nth?: number | null;
  readonly voice: string;
  readonly favours: string | null;
}

interface Opinion {
  readonly loaded: readonly OpinionTerm[];
  readonly disputed?: { readonly loaded?: readonly Partial<Record<string, unknown>>[] };
}

/**
 * The seeds' loaded terms against the second opinion on them: token F1 with the topic file, voice and
 * direction where a term is found, and how many terms are found when the topic file is taken away.
 * What the opinion marks as disputed counts neither as right nor as wrong.
 */
export async function evaluateLoadedSeeds(
  folder: string,
  seedsDir: string,
  reader: "learned" | "rules",
): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => /^\d+\.json$/.test(name)).sort();
  const { articles } = await readCorpus(seedsDir);
  const { topic } = await readTopic(join(seedsDir, "topic.yaml"));
  const lines: string[] = [];
  for (const given of [topic, null]) {
    const finder = await createFinder({ topic: given, lexicon: readLexicon(), reader });
    const all = { right: 0, found: 0, wanted: 0 };
    const listed = { right: 0, found: 0, wanted: 0 };
    const agreed = { voice: [0, 0], favours: [0, 0] };
    const off: string[] = [];
    let terms = 0;
    let met = 0;
    for (const file of files) {
      const article = articles.find(({ id }) => id.startsWith(file.slice(0, -5)));
      if (!article) throw new UserError(`${seedsDir} has no article ${file.slice(0, -5)}`, 2);
      const opinion = JSON.parse(await readFile(join(folder, file), "utf8")) as Opinion;
      const [read] = await finder.find([article]);
      const found = read!.findings.filter((finding) => finding.kind === "loaded");
      const wanted = placed(article.text, opinion.loaded);
      const open = wordStarts(
        article.text,
        placed(article.text, disputedTerms(opinion)).map(({ span }) => span),
      );
      const gold = wordStarts(
        article.text,
        wanted.map(({ span }) => span),
      );
      addWords(all, wordStarts(article.text, found), gold, open);
      const ofLists = found.filter(({ lexicon }) => lexicon !== null);
      addWords(listed, wordStarts(article.text, ofLists), gold, open);
      for (const { term, span } of wanted) {
        terms += 1;
        const match = ofLists.find((finding) => meets(finding, span));
        if (!match) {
          off.push(`${file.slice(0, 3)} missed  ${term.text} (${term.voice})`);
          continue;
        }
        met += 1;
        note(agreed, match, term, off, file.slice(0, 3));
      }
      for (const finding of found)
        if (![...wordStarts(article.text, [finding])].some((at) => gold.has(at) || open.has(at)))
          off.push(`${file.slice(0, 3)} extra   ${finding.text} (${finding.entry ?? "learned"})`);
    }
    const share = ([right, of]: number[]) =>
      `${((100 * right!) / Math.max(1, of!)).toFixed(1)} % of ${of}`;
    lines.push(
      `seeds, ${given ? "with the topic file" : "topic away"}: tokens ${shown(all)}; lists alone ${shown(listed)}; terms met ${met} of ${terms}; voice ${share(agreed.voice)}; favours ${share(agreed.favours)}`,
    );
    if (given) lines.push(...off.map((line) => `  ${line}`));
  }
  return lines;
}

function note(
  agreed: { voice: number[]; favours: number[] },
  { voice, favours, text }: LoadedFinding,
  term: OpinionTerm,
  off: string[],
  key: string,
): void {
  agreed.voice[1]! += 1;
  if (voice === term.voice) agreed.voice[0]! += 1;
  else off.push(`${key} voice   ${text}: ${voice}, not ${term.voice}`);
  agreed.favours[1]! += 1;
  const side = term.favours === "none" ? null : term.favours;
  if (favours === side) agreed.favours[0]! += 1;
}

function disputedTerms({ disputed }: Opinion): OpinionTerm[] {
  return (disputed?.loaded ?? []).flatMap((one) =>
    "text" in one
      ? [one as unknown as OpinionTerm]
      : ([one["a"], one["b"]].filter(Boolean) as OpinionTerm[]),
  );
}

function placed(text: string, terms: readonly OpinionTerm[]): { term: OpinionTerm; span: Span }[] {
  return terms.flatMap((term) => {
    let start = -1;
    for (let nth = 0; nth < (term.nth ?? 1); nth++) start = text.indexOf(term.text, start + 1);
    return start < 0 ? [] : [{ term, span: { start, end: start + term.text.length } }];
  });
}

const meets = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
