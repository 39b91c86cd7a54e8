import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Found } from "../../../src/find.js";
import type { AttributionFinding, LoadedFinding, Span } from "../../../src/index.js";

const spoken = z.strictObject({
  content: z.string(),
  /** The name, or `/an expression/` that it fits. */
  speaker: z.string(),
  form: z.enum(["direct", "indirect", "mixed"]).optional(),
  /** The found content may be longer. */
  loose: z.boolean().optional(),
  /** A finding of its own, and not a part of a longer one. */
  exact: z.boolean().optional(),
});
const term = z.strictObject({
  text: z.string(),
  voice: z.enum(["outlet", "reported", "quoted"]).optional(),
});
const schema = z.array(
  z.strictObject({
    name: z.string(),
    text: z.string(),
    attr: z.array(spoken).optional(),
    /** Nobody is made to say this. */
    none: z.array(z.string()).optional(),
    noneOrNegated: z.array(z.string()).optional(),
    /** In whose words this stands. */
    notOutlet: z.array(z.string()).optional(),
    outlet: z.array(z.string()).optional(),
    loaded: z.array(term).optional(),
    notLoaded: z.array(z.string()).optional(),
    /** Not found as loaded, or told to be denied and not the denier's. */
    negatedOrNone: z.array(z.string()).optional(),
    /** Attributions that count. */
    count: z.number().optional(),
  }),
);

/** A small text and what must be found in it. */
export type RealCase = z.infer<typeof schema>[number];

/** The cases of a kind, from `real/<kind>.yaml`. */
export const casesOf = (kind: string): RealCase[] =>
  schema.parse(parse(readFileSync(new URL(`real/${kind}.yaml`, import.meta.url), "utf8")));

/** What is wrong with what was found; empty where nothing is. */
export function wrongsOf(wanted: RealCase, { findings, voiceAt }: Found): string[] {
  const { text } = wanted;
  const attributions = findings
    .filter((one) => one.kind === "attribution")
    .filter(({ counted }) => counted);
  const loaded = findings.filter((one) => one.kind === "loaded");
  const at = (part: string) => place(text, part);
  const wrong: string[] = [];
  for (const one of wanted.attr ?? []) wrong.push(...wrongOfSpeech(text, attributions, one));
  for (const part of wanted.none ?? [])
    for (const one of attributions.filter((one) => covers(one, at(part))))
      wrong.push(`“${part}” is given to ${told(one)}`);
  for (const part of wanted.noneOrNegated ?? [])
    for (const one of attributions.filter((one) => covers(one, at(part))))
      if (one.cue?.negated !== true) wrong.push(`“${part}” is said by ${told(one)}`);
  for (const part of wanted.notOutlet ?? [])
    if (voiceAt(at(part).start, at(part).end) === "outlet") wrong.push(`“${part}” is the outlet's`);
  for (const part of wanted.outlet ?? [])
    if (voiceAt(at(part).start, at(part).end) !== "outlet")
      wrong.push(`“${part}” is not the outlet's`);
  const meeting = (span: Span): LoadedFinding | undefined =>
    loaded.find((one) => one.start < span.end && span.start < one.end);
  for (const { text: part, voice } of wanted.loaded ?? []) {
    const found = meeting(at(part));
    if (found === undefined) wrong.push(`${part} is not found`);
    else if (voice !== undefined && found.voice !== voice)
      wrong.push(`${part} is ${found.voice}, not ${voice}`);
  }
  for (const part of wanted.notLoaded ?? [])
    for (const span of places(text, part))
      if (meeting(span)) wrong.push(`${part} is found (${meeting(span)!.category})`);
  for (const part of wanted.negatedOrNone ?? [])
    for (const span of places(text, part)) {
      const found = meeting(span);
      if (found && !found.negated) wrong.push(`${part} is not negated`);
    }
  if (wanted.count !== undefined && attributions.length !== wanted.count)
    wrong.push(`${attributions.length} attributions: ${attributions.map(told).join(" · ")}`);
  return wrong;
}

function wrongOfSpeech(
  text: string,
  attributions: readonly AttributionFinding[],
  { content, speaker, form, loose, exact }: z.infer<typeof spoken>,
): string[] {
  const span = trimmed(text, place(text, content));
  const all = attributions.flatMap((one) => {
    const parts = exact ? [one.content] : [one.content, ...(one.content.parts ?? [])];
    return parts.map((part) => ({ one, ...fit(trimmed(text, part), span) }));
  });
  const [best] = all
    .filter(({ cover, both }) => cover >= 0.8 && (loose || both >= 0.7))
    .sort((a, b) => b.both - a.both);
  if (best === undefined)
    return [`nobody says “${content}”: ${attributions.map(told).join(" · ") || "nothing"}`];
  const wrong: string[] = [];
  const { name } = best.one.speaker;
  const pattern = /^\/(.+)\/(i?)$/.exec(speaker);
  const right = pattern
    ? name !== null && new RegExp(pattern[1]!, pattern[2]).test(name)
    : name === speaker;
  if (!right) wrong.push(`“${content}” is ${String(name)}'s, not ${speaker}'s`);
  if (form !== undefined && best.one.form !== form)
    wrong.push(`“${content}” is ${best.one.form}, not ${form}`);
  return wrong;
}

const told = (one: AttributionFinding): string =>
  `“${one.content.text}” → ${one.speaker.name ?? "?"} [${one.form}, ${one.cue?.text ?? "no cue"}, ${one.confidence}, ${one.rule ?? one.reader}]`;

function place(text: string, part: string): Span {
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`“${part}” does not stand in its text`);
  return { start, end: start + part.length };
}

const places = (text: string, part: string): Span[] =>
  [...text.matchAll(new RegExp(`(?<!\\p{L})${part}`, "gu"))].map(({ index }) => ({
    start: index,
    end: index + part.length,
  }));

const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const fit = (found: Span, wanted: Span) => {
  const common = overlap(found, wanted);
  const length = (span: Span) => span.end - span.start;
  return {
    cover: common / length(wanted),
    both: common / (length(found) + length(wanted) - common),
  };
};
const covers = ({ content }: AttributionFinding, span: Span): boolean =>
  (content.parts ?? [content]).some((part) => overlap(part, span) * 2 >= span.end - span.start);

/** Without marks and stops at both ends. */
function trimmed(text: string, { start, end }: Span): Span {
  const edge = /[\s"'“”‘’.,!?]/u;
  while (start < end && edge.test(text.charAt(start))) start += 1;
  while (end > start && edge.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
