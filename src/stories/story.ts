import type { FactKind, Omission } from "../annotations/facts/index.js";
import type { Frame } from "../annotations/frames/index.js";
import type { EntityKind } from "../entities/index.js";
import type { Voice } from "../finding.js";

import type { ActorKind } from "../topic/index.js";

/** A count, and the ids of all findings that were counted. */
export interface Counted {
  readonly count: number;
  readonly findings: readonly string[];
}

/** A sentence of an article, with its offsets. */
export interface Passage {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Somebody who is given words. */
export interface StorySpeaker extends Counted {
  /** Null: all those of whom the text does not tell who they are, together. */
  readonly name: string | null;
  readonly kind: ActorKind;
  readonly side: string | null;
  readonly anonymous: boolean;
  /** Words of content; a quotation within a quotation counts for the outer speaker. */
  readonly words: number;
}

/** The first words of a source. */
export interface FirstHeard {
  readonly speaker: string | null;
  readonly side: string | null;
  readonly sentence: Passage;
  readonly findings: readonly string[];
}

/** Who is quoted: the first to be, and all who are given words. */
export interface StoryVoices {
  /** Attributed words; the words of the speakers add up to it. */
  readonly words: number;
  /** The first quotation, whole or of a part of a sentence, of anybody who is told. */
  readonly firstQuoted: FirstHeard | null;
  /** By words, most first. */
  readonly speakers: readonly StorySpeaker[];
}

/** A loaded term of one voice. */
export interface WordUse extends Counted {
  /** Entry of lexicon or topic. */
  readonly term: string;
  /** The words as they stand in the article, each once, letter case apart. */
  readonly words: readonly string[];
  readonly category: string;
  /** The side whose wording it is or that it serves; null where that cannot be told. */
  readonly favours: string | null;
  /** "not a massacre": used, and denied. */
  readonly negated: boolean;
  /** The topic's concept, for contested wording. */
  readonly concept: string | null;
}

/** A rival wording of a contested concept, in the outlet's own voice. */
export interface WordingUse extends Counted {
  readonly concept: string;
  readonly term: string;
  /** The words as they stand in the article, each once, letter case apart. */
  readonly words: readonly string[];
  /** Whose wording it is; null for wording that the sides do not contest. */
  readonly side: string | null;
}

export interface FrameUse extends Counted {
  readonly frame: Frame;
}

/** A side that is accused by somebody. */
export interface StoryAccusation extends Counted {
  /** Id of the side accused. */
  readonly accused: string;
  /** Who accuses: a speaker, or null for the outlet itself. */
  readonly by: string | null;
  /** The accuser's side; null for the outlet and for speakers of none. */
  readonly bySide: string | null;
  /** Of the count: the accused denies or explains it, is heard on other things only, or not at all. */
  readonly denied: number;
  readonly heard: number;
  readonly unheard: number;
  /** What answers, in order of text: attributions of speakers of the accused side. */
  readonly answers: readonly FirstHeard[];
}

/** As what somebody is cast. */
export interface CastMember {
  readonly entity: string;
  readonly entityKind: EntityKind;
  readonly side: string | null;
  /** By all that the article says, all voices together; null for none of them. */
  readonly role: "hero" | "villain" | "victim" | null;
  /** Of the role, 0 to 1; null without one. */
  readonly probability: number | null;
  /** Id of the finding that casts so. */
  readonly cast: readonly string[];
  /** Does harm or has it done to them, told as done in the outlet's own voice. */
  readonly harms: Counted;
  readonly harmed: Counted;
}

/** What the outlet, in its own voice, calls somebody whom other articles of the event name too. */
export interface StoryNaming {
  readonly entity: string;
  readonly side: string | null;
  readonly namings: readonly NamingUse[];
}

export interface NamingUse extends Counted {
  readonly naming: string;
  readonly form: "name" | "titled" | "description";
  readonly loaded: boolean;
}

/** One column: an article of the event. */
export interface StoryArticle {
  readonly article: string;
  readonly outlet: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly words: number;
  /** Sentences of headline, standfirst, subheadings, body and embeds: what shares of frames are of. */
  readonly sentences: number;
  /** Words that stand in an article of another outlet too, and which articles share its text. */
  readonly sharedWords: number;
  readonly family: string | null;
  readonly sharesWith: readonly string[];
  readonly voices: StoryVoices;
  /** Loaded terms at no distance; hints of the model and wording that favours nobody are left out. */
  readonly loaded: Readonly<Record<Voice, readonly WordUse[]>>;
  /** In scare quotes or after "so-called". */
  readonly distanced: readonly WordUse[];
  readonly wordings: readonly WordingUse[];
  /** How many sentences are seen through a frame, by the voice that most of their words are in. */
  readonly frames: Readonly<Record<Voice, readonly FrameUse[]>>;
  readonly accusations: readonly StoryAccusation[];
  readonly cast: readonly CastMember[];
  readonly namings: readonly StoryNaming[];
}

/** What an article does with something that another has. */
export interface Having extends Counted {
  readonly article: string;
  /**
   * `has`: it hears, names or says it; `names`: the speaker is named and not heard; `lacks`: neither.
   */
  readonly status: "has" | "names" | "lacks";
}

/** Something that one article of the event has and another lacks. */
export interface Difference {
  /** Somebody heard by name; somebody or something named; a contested wording in the outlet's own voice. */
  readonly kind: "speaker" | "entity" | "wording";
  readonly what: string;
  readonly side: string | null;
  /** One an article, in the order of the columns. */
  readonly articles: readonly Having[];
}

/** What the articles say of one number: how many were killed, injured, arrested, displaced, are missing. */
export interface StoryNumber {
  readonly what: string;
  /** In the order of the columns; several where an article gives several. */
  readonly given: readonly {
    readonly article: string;
    readonly value: number;
    /** The sentence, and its id (`passageOf`). */
    readonly sentence: Passage;
    readonly id: string;
  }[];
}

/** A fact that two independent articles of the event give and another one does not. */
export interface MissingFact {
  readonly article: string;
  readonly kind: FactKind;
  readonly what: string;
  readonly value: number | null;
  readonly status: Omission["status"];
  readonly given: Omission["given"];
  readonly own: Omission["own"];
  /** Ids of the passages that give it, and then of what this article says instead (`passageOf`). */
  readonly ids: readonly string[];
}

/** The articles of one event beside each other. */
export interface Story {
  /** Id of the event; null where the analysis has no article. */
  readonly event: string | null;
  /** Columns, by outlet and id. */
  readonly articles: readonly StoryArticle[];
  /** What is not alike: speakers before people named, wordings last; what most articles have first. */
  readonly differences: readonly Difference[];
  readonly numbers: readonly StoryNumber[];
  readonly facts: readonly MissingFact[];
  /** Why there is nothing to set side by side, or less than there might be, and what it would take; null for neither. */
  readonly note: string | null;
}
