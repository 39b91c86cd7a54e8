import type { Span } from "../corpus/article.js";
import type { Actor } from "../topic/topic.js";
import type { Gender } from "./roles.js";

/** What somebody or something is. `body`: an organisation, an office, a party; `group`: people without a name. */
export type EntityKind =
  | "person"
  | "body"
  | "place"
  | "group"
  | "event"
  | "document"
  | "object"
  | "time"
  | "abstract"
  | "animal"
  | "plant"
  | "substance"
  | "other";

/** One place where somebody or something is meant; offsets into the article's text. */
export interface EntityMention extends Span {
  /** The word that the phrase hangs on: "president" in "the former president of Nordia". */
  readonly head: Span;
  /** `relative`: "who", "which" or "that" right behind whom it means. */
  readonly type: "name" | "nominal" | "pronoun" | "relative";
  /** Index into `document.sentences`. */
  readonly sentence: number;
  readonly quoted: boolean;
  /** How likely it is the one that the first mention means: 0 to 1; 1 for a name that is written out. */
  readonly sureness: number;
  /** How likely the model reads its head as a person, and as a body: 0 to 1; null by rules. */
  readonly likely: { readonly person: number; readonly body: number } | null;
  /** The name of the text that stands in it; null too for a word that only its part of speech makes a name. */
  readonly name: Span | null;
  /** Several, by the form of the word. */
  readonly plural: boolean;
}

/** Somebody or something that an article speaks of, with every place where it does. */
export interface Entity {
  /** `e0`, `e1`, … within the article, in order of first mention. */
  readonly id: string;
  /** The fullest name; without one, the fullest description, as the text writes it. */
  readonly name: string;
  /** Is it ever called by a name? */
  readonly named: boolean;
  readonly kind: EntityKind;
  readonly gender: Gender | null;
  readonly number: "singular" | "plural" | null;
  /** The topic's actor that it is. */
  readonly actor: Actor | null;
  /** The actor's side, or that of whose name leads to its own ("Nordian officer Jane Roe"). */
  readonly side: string | null;
  /** Offices and trades that the text gives it, singular and small: "minister", "lawyer". */
  readonly roles: readonly string[];
  /** In order of text. */
  readonly mentions: readonly EntityMention[];
}

/** Everybody and everything that one article speaks of. */
export interface ArticleEntities {
  /** In order of first mention. */
  readonly all: readonly Entity[];
  /**
   * Who is meant at a span: a pronoun, a name or a whole noun phrase. The mention with that very span
   * or with that head; else the longest mention inside of it; null where nobody is known.
   *
   * @param head offset of the phrase's head word, where a tree tells it
   */
  readonly at: (span: Span, head?: number) => Entity | null;
  /** Mentions that touch a span, in order of text. */
  readonly within: (
    span: Span,
  ) => readonly { readonly mention: EntityMention; readonly entity: Entity }[];
}
