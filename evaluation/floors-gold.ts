import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../src/data.js";
import { UserError } from "../src/errors.js";
import type { AttributionForm, TextSpan, Voice } from "../src/finding.js";
import type { ActorKind } from "../src/topic/topic.js";

/** Who is made to say what, as a reader marked it. */
export interface GoldSpeech {
  readonly content: TextSpan & { readonly parts?: readonly TextSpan[] };
  readonly cue: TextSpan | null;
  readonly source: TextSpan | null;
  /** null where the text names nobody ("the plane is thought to …"). */
  readonly speaker: {
    readonly name: string;
    readonly kind: ActorKind;
    readonly anonymous: boolean;
  } | null;
  readonly form: AttributionForm;
}

/** A word that judges, and whose voice it is in. */
export interface GoldLoaded extends TextSpan {
  readonly voice: Voice;
}

/** An event of force, killing or wrong: its word, who does it, who suffers it. */
export interface GoldHarm extends TextSpan {
  readonly agent: TextSpan | null;
  readonly patient: TextSpan | null;
}

/** A person, body or group with all its mentions, pronouns among them. */
export interface GoldEntity {
  readonly name: string;
  readonly kind: "person" | "body" | "group";
  readonly mentions: readonly TextSpan[];
}

/** One article of `evaluation/gold/` with what people marked in it. */
export interface AnnotatedArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldSpeech[];
  readonly loaded: readonly GoldLoaded[];
  readonly harm: readonly GoldHarm[];
  readonly entities: readonly GoldEntity[];
}

/** The gold that the repository ships. */
export const GOLD_DIR = join(PACKAGE_ROOT, "evaluation", "gold");

/**
 * Reads the annotated articles, in order of id.
 *
 * @param folder has `articles/ID.txt` and `annotations/ID.json`
 * @throws UserError where a span of an annotation does not fit its article's text
 */
export function readAnnotated(folder = GOLD_DIR): AnnotatedArticle[] {
  return readdirSync(join(folder, "annotations"))
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => {
      const id = file.slice(0, -".json".length);
      const text = readFileSync(join(folder, "articles", `${id}.txt`), "utf8");
      const marked = JSON.parse(readFileSync(join(folder, "annotations", file), "utf8")) as Omit<
        AnnotatedArticle,
        "id" | "text"
      >;
      checkSpans(id, text, marked);
      return { ...marked, id, text };
    });
}

/** A text that was edited after it was annotated would give wrong figures without a word. */
function checkSpans(id: string, text: string, value: unknown): void {
  if (Array.isArray(value)) for (const one of value) checkSpans(id, text, one);
  else if (value !== null && typeof value === "object") {
    const { start, end, text: words } = value as Partial<TextSpan>;
    if (start !== undefined && text.slice(start, end) !== words)
      throw new UserError(
        `evaluation/gold/annotations/${id}.json: ${String(start)} to ${String(end)} is “${text.slice(start, end)}” in the article, not “${String(words)}”; restore the text or correct the span`,
      );
    for (const one of Object.values(value)) checkSpans(id, text, one);
  }
}
