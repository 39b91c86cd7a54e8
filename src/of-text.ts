import { articleFromText } from "./corpus/index.js";
import type { AttributionFinding, LoadedFinding, RoleFinding } from "./finding.js";
import { createFinder } from "./find.js";
import { loadLexicon } from "./annotations/loaded/index.js";
import type { Lexicon } from "./annotations/loaded/index.js";
import type { Topic } from "./topic/topic.js";

/** How a single text is read. */
export interface TextOptions {
  readonly reader?: "learned" | "rules";
  readonly topic?: Topic | null;
  readonly lexicon?: Lexicon;
}

async function findingsOf(text: string, options: TextOptions) {
  const { reader = "learned", topic = null, lexicon = loadLexicon().lexicon } = options;
  const finder = await createFinder({ reader, topic, lexicon });
  const [found] = await finder.find([articleFromText({ id: "text", text })]);
  return found!.findings;
}

/**
 * Who is made to say what in a text: content, cue and source with offsets into it, the form, the
 * speaker.
 *
 * @example
 * const [first] = await attributionsOf("“We will not yield,” said Mayor Ana Ruiz.", { reader: "rules" });
 * first.form; // "direct"
 * first.speaker.name; // "Ana Ruiz"
 */
export async function attributionsOf(
  text: string,
  options: TextOptions = {},
): Promise<AttributionFinding[]> {
  return (await findingsOf(text, options)).filter((finding) => finding.kind === "attribution");
}

/**
 * The loaded terms of a text, each with whose voice it is in, the reason and neutral alternatives.
 *
 * @example
 * const [first] = await loadedTermsOf("The regime crushed the protest.", { reader: "rules" });
 * first.term; // "regime"
 * first.voice; // "outlet"
 */
export async function loadedTermsOf(
  text: string,
  options: TextOptions = {},
): Promise<LoadedFinding[]> {
  return (await findingsOf(text, options)).filter((finding) => finding.kind === "loaded");
}

/**
 * As what a text casts people and bodies: who harms, helps or stands above whom, verb by verb, and whom the
 * whole text makes hero, villain or victim, with its probability.
 *
 * @example
 * const [first] = await rolesInText("Rosa Lind attacked Viktor Hale.", { reader: "rules" });
 * first.entity; // "Rosa Lind"
 * first.of === "mention" && first.act; // "harm"
 */
export async function rolesInText(text: string, options: TextOptions = {}): Promise<RoleFinding[]> {
  return (await findingsOf(text, options)).filter((finding) => finding.kind === "role");
}
