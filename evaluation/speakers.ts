import { createReader } from "../src/reader/index.js";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { toldFindings } from "../src/annotations/attribution/index.js";
import { articleFromText } from "../src/corpus/index.js";
import type { Span } from "../src/corpus/article.js";
import { PACKAGE_ROOT } from "../src/data.js";
import { UserError } from "../src/errors.js";
import type { AttributionFinding } from "../src/finding.js";
import type { ReadAttribution } from "../src/reader/reader.js";
import { readDocument } from "../src/document/index.js";
import { readBrat, type GoldAttribution } from "./brat.js";
import { sameName, sameSurname } from "./speaker-names.js";

/** A speaker as somebody labelled it by reading the article. */
export interface SpeakerLabel {
  readonly content: readonly (readonly [number, number])[];
  readonly cue: readonly (readonly [number, number])[];
  readonly source: readonly (readonly [number, number])[];
  readonly names: readonly (string | null)[];
  readonly kinds: readonly string[];
  readonly anonymous: boolean;
  readonly resolved: string;
}

/** One label with what was found for it. */
export interface SpeakerResult {
  readonly article: string;
  readonly label: SpeakerLabel;
  readonly found: AttributionFinding | null;
  readonly name: boolean;
  /** The full name where one is labelled, not the family name alone. */
  readonly full: boolean;
  readonly kind: boolean;
  readonly anonymous: boolean;
}

/**
 * Names of speakers against labels: an article's attributions are given as people marked them, so
 * that only the finding of the speaker is measured, not that of the spans.
 *
 * A name is right when it equals one of the label's after titles, articles and case are taken off, or
 * is a person's with the same family name. `full` asks for the given name too where one is labelled.
 *
 * @param folder PolNeAR's dev folder, with `attributions/` (brat) and `text/`
 */
export async function speakerResults(
  folder: string,
  reader: "learned" | "rules",
): Promise<SpeakerResult[]> {
  const labels = parse(
    await readFile(join(PACKAGE_ROOT, "tests/evaluation/speakers.dev.yaml"), "utf8"),
  ) as Record<string, SpeakerLabel[]>;
  const articles = new Map(readBrat(folder).map((article) => [article.id, article]));
  const { read } = await createReader(reader);
  const results: SpeakerResult[] = [];
  for (const [id, wanted] of Object.entries(labels)) {
    const article = articles.get(id);
    if (!article)
      throw new UserError(
        `${folder}/attributions has no annotation of ${id}; give PolNeAR's dev folder`,
      );
    const { text } = article;
    const attributions = article.attributions
      .filter(({ content }) => content.length > 0)
      .map(asRead);
    const document = readDocument(articleFromText({ id, text }));
    const [reading] = await read([document]);
    const { attributions: findings } = toldFindings(
      document,
      { ...reading!, attributions },
      { topic: null, reader: "learned", annotated: true },
    );
    for (const label of wanted) results.push(judged(id, label, nearest(findings, label)));
  }
  return results;
}

/** Prints `speakerResults` as shares. */
export async function evaluateSpeakers(
  folder: string,
  reader: "learned" | "rules",
): Promise<string> {
  const results = await speakerResults(folder, reader);
  const share = (of: readonly SpeakerResult[], right: (one: SpeakerResult) => boolean) =>
    `${((100 * of.filter(right).length) / Math.max(1, of.length)).toFixed(1).padStart(5)} % of ${of.length}`;
  const named = results.filter(({ label }) =>
    label.names.some((name) => /^\p{Lu}\S* .*\p{Lu}/u.test(name ?? "")),
  );
  return [
    `name         ${share(results, (one) => one.name)}`,
    `  full name  ${share(named, (one) => one.full)} (of those labelled with one)`,
    ...["name", "role", "pronoun", "none"].map(
      (how) =>
        `  by ${how.padEnd(8)} ${share(
          results.filter(({ label }) => label.resolved === how),
          (one) => one.name,
        )}`,
    ),
    `kind         ${share(results, (one) => one.kind)}`,
    `anonymous    ${share(results, (one) => one.anonymous)}`,
    `not found    ${results.filter(({ found }) => found === null).length}`,
  ].join("\n");
}

const asRead = (one: GoldAttribution): ReadAttribution => ({
  content: one.content,
  cue: hull(one.cue),
  source: hull(one.source),
  confidence: 1,
  rule: null,
});

const hull = (spans: readonly Span[]): Span | null =>
  spans.length === 0
    ? null
    : {
        start: Math.min(...spans.map(({ start }) => start)),
        end: Math.max(...spans.map(({ end }) => end)),
      };

/** The finding whose content fits best, among those of the label's source and cue. */
function nearest(
  findings: readonly AttributionFinding[],
  label: SpeakerLabel,
): AttributionFinding | null {
  const [start] = label.content[0]!;
  const ends = [label.content[0]![1], label.content.at(-1)![1]];
  const cue = label.cue[0]?.[0];
  let best: AttributionFinding | null = null;
  let least = 12;
  for (const one of findings) {
    const cost =
      Math.abs(one.content.start - start) +
      Math.min(...ends.map((end) => Math.abs(one.content.end - end))) +
      (cue === undefined || one.cue === null || Math.abs(one.cue.start - cue) < 3 ? 0 : 5);
    if (cost < least) {
      least = cost;
      best = one;
    }
  }
  return best;
}

function judged(
  article: string,
  label: SpeakerLabel,
  found: AttributionFinding | null,
): SpeakerResult {
  const name = found?.speaker.name ?? null;
  const full = found !== null && label.names.some((wanted) => sameName(wanted, name));
  return {
    article,
    label,
    found,
    full,
    name: full || (found !== null && label.names.some((wanted) => sameSurname(wanted, name))),
    kind: found !== null && label.kinds.includes(found.speaker.kind),
    anonymous: found !== null && found.speaker.anonymous === label.anonymous,
  };
}
