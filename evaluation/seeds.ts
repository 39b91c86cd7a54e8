import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { toldFindings } from "../src/annotations/attribution/index.js";
import { readCorpus } from "../src/corpus/index.js";
import type { Span } from "../src/corpus/article.js";
import { UserError } from "../src/errors.js";
import type { AttributionFinding } from "../src/finding.js";
import { createReader } from "../src/reader/index.js";
import { readDocument } from "../src/document/index.js";
import { readTopic } from "../src/topic/index.js";

interface OpinionAttribution {
  readonly content: string;
  readonly contentNth?: number | null;
  readonly cue: string | null;
  readonly cueNth?: number | null;
  readonly source: string | null;
  readonly sourceNth?: number | null;
  readonly form: string;
  readonly speaker: string | null;
  readonly side: string | null;
  readonly anonymous: boolean;
}

interface Opinion {
  readonly attributions: readonly OpinionAttribution[];
  readonly disputed?: {
    readonly attributions?: readonly {
      readonly a?: OpinionAttribution | null;
      readonly b?: OpinionAttribution | null;
    }[];
  };
}

const ROLES = ["content", "cue", "source"] as const;
type RoleName = (typeof ROLES)[number];

interface Tally {
  right: number;
  found: number;
  wanted: number;
  rightWords: number;
  foundWords: number;
  wantedWords: number;
}

const EDGE = /[\s"'“”‘’`,.;:!?]/u;

/**
 * The seeds' attributions against the second opinion on them: exact and token F1 of content, cue and
 * source; agreement on form, side and anonymity where the content is the same. What the second
 * opinion marks as disputed counts neither as right nor as wrong.
 *
 * @param goldDir folder with `000.json` … (or with `seeds/000.json` …)
 * @param seedsDir folder with the articles, their manifest and topic
 */
export async function evaluateSeeds(
  goldDir: string,
  seedsDir: string,
  readerName: "learned" | "rules",
): Promise<string> {
  const folder = existsSync(join(goldDir, "seeds")) ? join(goldDir, "seeds") : goldDir;
  const files = (await readdir(folder)).filter((name) => /^\d+\.json$/.test(name)).sort();
  if (files.length === 0)
    throw new UserError(
      `${goldDir} has no second opinion (000.json …); give the folder that has`,
      2,
    );
  const { articles } = await readCorpus(seedsDir);
  const { topic } = await readTopic(join(seedsDir, "topic.yaml"));
  const reader = await createReader(readerName);
  const tallies = new Map<RoleName, Tally>(ROLES.map((role) => [role, emptyTally()]));
  const agreed = { form: [0, 0], side: [0, 0], anonymous: [0, 0] };
  const lines: string[] = [];
  for (const file of files) {
    const key = file.slice(0, -5);
    const article = articles.find(({ id }) => id.startsWith(key));
    if (!article) throw new UserError(`${seedsDir} has no article ${key}`, 2);
    const opinion = JSON.parse(await readFile(join(folder, file), "utf8")) as Opinion;
    const document = readDocument(article);
    const [reading] = await reader.read([document]);
    const told = toldFindings(document, reading!, { topic, reader: readerName });
    // The second opinion marks what somebody wants or backs like what he says.
    const attitudes = told.attitudes.map((one) => ({
      ...one,
      kind: "attribution" as const,
      counted: false,
    }));
    const findings = [...told.attributions, ...attitudes].sort((a, b) => a.start - b.start);
    compare(article.text, findings, opinion, tallies, agreed, lines, key);
  }
  const f1 = (right: number, found: number, wanted: number) =>
    ((200 * right) / Math.max(1, found + wanted)).toFixed(1).padStart(5);
  return [
    ...ROLES.map((role) => {
      const t = tallies.get(role)!;
      return `${role.padEnd(8)} exact F1 ${f1(t.right, t.found, t.wanted)}  token F1 ${f1(t.rightWords, t.foundWords, t.wantedWords)}  (${t.wanted} wanted, ${t.found} found)`;
    }),
    ...Object.entries(agreed).map(
      ([what, [right, all]]) =>
        `${what.padEnd(9)} ${((100 * right!) / Math.max(1, all!)).toFixed(1)} % of ${all} matches`,
    ),
    ...lines,
  ].join("\n");
}

function compare(
  text: string,
  findings: readonly AttributionFinding[],
  opinion: Opinion,
  tallies: ReadonlyMap<RoleName, Tally>,
  agreed: Record<"form" | "side" | "anonymous", number[]>,
  lines: string[],
  key: string,
): void {
  const disputed = (opinion.disputed?.attributions ?? [])
    .flatMap(({ a, b }) => [a, b])
    .filter((one) => one != null);
  for (const role of ROLES) {
    const wanted = spansOf(text, opinion.attributions, role);
    const open = wordStarts(text, spansOf(text, disputed, role).values());
    const openKeys = new Set(spansOf(text, disputed, role).keys());
    const found = new Map<string, Span>();
    for (const finding of findings) {
      const span = finding[role];
      if (span === null) continue;
      const cut = edged(text, span);
      if (!openKeys.has(keyOf(cut)) || wanted.has(keyOf(cut))) found.set(keyOf(cut), cut);
    }
    const tally = tallies.get(role)!;
    tally.wanted += wanted.size;
    tally.found += found.size;
    tally.right += [...wanted.keys()].filter((one) => found.has(one)).length;
    const wantedWords = wordStarts(text, wanted.values());
    const foundWords = new Set(
      [...wordStarts(text, found.values())].filter((at) => wantedWords.has(at) || !open.has(at)),
    );
    tally.wantedWords += wantedWords.size;
    tally.foundWords += foundWords.size;
    tally.rightWords += [...wantedWords].filter((at) => foundWords.has(at)).length;
  }
  const byContent = new Map(findings.map((one) => [keyOf(edged(text, one.content)), one]));
  for (const wanted of opinion.attributions) {
    const span = spanOf(text, wanted, "content");
    const finding = span && byContent.get(keyOf(span));
    if (!finding) {
      lines.push(`${key} missed  ${wanted.speaker ?? "nobody"}: ${wanted.content.slice(0, 60)}`);
      continue;
    }
    const found = {
      form: finding.form,
      side: finding.speaker.side,
      anonymous: finding.speaker.anonymous,
    };
    for (const what of ["form", "side", "anonymous"] as const) {
      agreed[what][1]!++;
      if (found[what] === wanted[what]) agreed[what][0]!++;
      else
        lines.push(
          `${key} ${what}: found ${String(found[what])}, wanted ${String(wanted[what])} of ${wanted.speaker ?? "nobody"} (${finding.speaker.name ?? "nobody"})`,
        );
    }
  }
}

const emptyTally = (): Tally => ({
  right: 0,
  found: 0,
  wanted: 0,
  rightWords: 0,
  foundWords: 0,
  wantedWords: 0,
});
const keyOf = ({ start, end }: Span): string => `${start}-${end}`;

function spansOf(
  text: string,
  opinions: readonly OpinionAttribution[],
  role: RoleName,
): Map<string, Span> {
  const spans = new Map<string, Span>();
  for (const opinion of opinions) {
    const span = spanOf(text, opinion, role);
    if (span) spans.set(keyOf(span), span);
  }
  return spans;
}

function spanOf(text: string, opinion: OpinionAttribution, role: RoleName): Span | null {
  const wanted = opinion[role];
  if (!wanted) return null;
  let at = -1;
  for (let n = opinion[`${role}Nth`] ?? 1; n > 0; n--) {
    at = text.indexOf(wanted, at + 1);
    if (at < 0) return null;
  }
  return edged(text, { start: at, end: at + wanted.length });
}

/** Without blanks, quotation marks and final punctuation at both ends, as the two opinions were compared. */
function edged(text: string, { start, end }: Span): Span {
  while (start < end && EDGE.test(text.charAt(start))) start++;
  while (end > start && EDGE.test(text.charAt(end - 1))) end--;
  return { start, end };
}

function wordStarts(text: string, spans: Iterable<Span>): Set<number> {
  const starts = new Set<number>();
  for (const { start, end } of spans)
    for (const match of text.slice(start, end).matchAll(/[\p{L}\p{N}_]+/gu))
      starts.add(start + match.index);
  return starts;
}
