import type { Span } from "../corpus/article.js";
import type { NameRun } from "./names.js";
import type { Place } from "./places.js";
import type { Gender, Role } from "./roles.js";

/** Somebody or something that an article names, with all that it says of it. */
export interface NamedEntity {
  /** The fullest name that the text gives. */
  name: string;
  /** Generation after the name: "jr", "iii"; null for none. */
  readonly suffix: string | null;
  /** By its words; what the model reads it as where the words tell nothing. */
  type: "person" | "body" | "place" | "other";
  gender: Gender | null;
  place: Place | null;
  /** Offices, trades and ages that the text gives it, as roles and plain words. */
  readonly roles: Map<string, Role>;
  readonly ages: Set<string>;
  /** Full mentions. */
  count: number;
  /** All mentions outside headlines. */
  seen: number;
  /** Mentions where the names of places stand: "in X", "the town of X", "X region". */
  placed: number;
  /** Order of first mention. */
  readonly rank: number;
}

/** One place where an entity is named. */
export interface NameMention extends Span {
  readonly entity: NamedEntity;
  readonly sentence: number;
  /** First name in its sentence, not possessive: most often what the sentence is about. */
  readonly subject: boolean;
  readonly possessive: boolean;
  readonly quoted: boolean;
  /** Called by an office alone ("the senator"). */
  readonly office: boolean;
}

/** The names of one article. */
export interface ArticleNames {
  readonly entities: readonly NamedEntity[];
  /** In order of text. */
  readonly mentions: readonly NameMention[];
  readonly common: ReadonlySet<string>;
  /** Offsets of each "and" within an office before a name. */
  readonly joints: ReadonlySet<number>;
  /** Offsets of capitalised words that are no part of a name: verbs of headings, words that open sentences. */
  readonly skipped: ReadonlySet<number>;
  /** Offsets of words that another name begins with, where two stand side by side. */
  readonly breaks: ReadonlySet<number>;
  readonly sentenceAt: (offset: number) => number;
  /** Does an offset stand in a heading with capitals throughout, where a capital tells no name? */
  readonly inTitleCase: (offset: number) => boolean;
  /** The entity that a name means; `run` is a name found in a source. */
  readonly find: (run: NameRun) => NamedEntity | null;
}

export interface Found {
  readonly run: NameRun;
  readonly sentence: number;
  readonly subject: boolean;
  readonly quoted: boolean;
  readonly roles: readonly Role[];
  readonly age: string | null;
  /** Its first word begins a sentence. */
  readonly opens: boolean;
  /** It stands where the names of places stand. */
  readonly placed: boolean;
}

/** A name of which nothing personal is told and that stands as a place half of the time or more. */
export const seemsPlace = ({ placed, seen, gender, roles }: NamedEntity): boolean =>
  placed > 0 && 2 * placed >= seen && gender === null && roles.size === 0;
