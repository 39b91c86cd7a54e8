import type { Article, Warning } from "../corpus/article.js";
import type { EntityKind } from "../entities/entity.js";
import type { Finding, Voice, CueStance } from "../finding.js";
import type { SharedText, WireEdit } from "../lineage/index.js";
import type { MeasureWords } from "../measures/measure.js";
import type { Omission } from "../annotations/facts/index.js";
import type { Precision } from "../reader/index.js";
import type { Estimate } from "../statistics/estimate.js";
import type { ActorKind, Topic } from "../topic/topic.js";

/** Version of the files in outputs/; it grows when a field changes its meaning or goes. */
export const SCHEMA_VERSION = 2;

/** What a measure is, for tables, captions and docs: read these fields, never the words of a label. */
export interface MeasureDescription extends MeasureWords {
  /** Null bound: unbounded. */
  readonly range: readonly [number | null, number | null];
  /** What must have been counted before a value is shown as sufficient, in words. */
  readonly minimum: readonly string[];
}

/** A figure of an outlet, over all its text and over the text that it shares with nobody. */
export interface OutletFigure {
  readonly measure: string;
  readonly all: Estimate;
  readonly withoutShared: Estimate;
  /** How many findings are counted in `all`. */
  readonly findingCount: number;
  /** Their ids, in order of article and place; of more than twenty a sample that is spread over articles. */
  readonly findings: readonly string[];
}

export interface OutletRow {
  readonly outlet: string;
  readonly articles: number;
  /** Words in headline, standfirst, subheadings, body and embeds. */
  readonly words: number;
  /** Of these, words in paragraphs that another outlet carries too. */
  readonly sharedWords: number;
  readonly figures: readonly OutletFigure[];
}

export interface ArticleRow {
  readonly article: Article;
  readonly words: number;
  readonly sharedWords: number;
  /** Id of the family of articles that share text, named after its probable origin; null outside any. */
  readonly family: string | null;
  /** Id of the event that it tells of. */
  readonly event: string;
  /** Values of the measures that an article can have, by the measure's id; absent where it has none. */
  readonly scores: Readonly<Record<string, number>>;
  /** Paragraph by paragraph: where, and how many words in each voice. */
  readonly strip: readonly StripPart[];
}

/** One paragraph of an article strip. */
export interface StripPart {
  readonly start: number;
  readonly end: number;
  readonly zone: string;
  readonly shared: boolean;
  readonly words: Readonly<Record<Voice, number>>;
}

/** Loaded terms of an outlet in one category and voice. */
export interface LoadedRow {
  readonly outlet: string;
  readonly category: string;
  readonly voice: Voice;
  readonly count: number;
  readonly perThousand: Estimate;
  readonly findings: readonly string[];
}

/** How often an outlet chose a rival term of a contested concept. */
export interface ChoiceRow {
  readonly outlet: string;
  readonly concept: string;
  readonly term: string;
  readonly side: string | null;
  readonly voice: Voice;
  readonly count: number;
  /** Of all the concept's terms in this outlet and voice. */
  readonly share: Estimate;
  readonly findings: readonly string[];
}

/** Who is made to speak in an outlet. */
export interface SpeakerRow {
  readonly outlet: string;
  readonly speaker: string;
  readonly kind: ActorKind;
  readonly side: string | null;
  readonly anonymous: boolean;
  readonly attributions: number;
  /** Words of content attributed to the speaker. */
  readonly words: number;
  readonly findings: readonly string[];
}

/** With what stance the words of a side are introduced. */
export interface StanceRow {
  /** Null: all outlets together. */
  readonly outlet: string | null;
  /** A side's id, or null for speakers of no side. */
  readonly side: string | null;
  readonly stance: CueStance | "none";
  readonly count: number;
  /** Of the side's attributions with a cue. */
  readonly share: Estimate;
  readonly findings: readonly string[];
}

/** A word that sets an outlet's own voice apart from the other outlets'. */
export interface DistinctiveRow {
  readonly outlet: string;
  /** Lemma, lower case. */
  readonly word: string;
  /** How often the outlet uses it in its own voice, and all others together. */
  readonly here: number;
  readonly elsewhere: number;
  /** Log-odds over its standard error. */
  readonly z: number;
  /** Independent articles of the outlet that use it. */
  readonly articles: number;
  /** By permuting articles; null where too few articles use the word to test it. */
  readonly p: number | null;
  /** `p` corrected over all words tested. */
  readonly q: number | null;
  /** In how many of the outlet's paragraphs it stands; absent in an analysis that was saved without. */
  readonly paragraphs?: number;
  /** Ids of passages (`passageOf`) where it stands, one a paragraph; of more than twenty a sample. */
  readonly passages?: readonly string[];
}

/** A word and how two outlets differ in it. */
export interface ContrastWord {
  /** Lemma, lower case. */
  readonly word: string;
  /** How often each of the two uses it in its own voice. */
  readonly a: number;
  readonly b: number;
  /** Log-odds in the first outlet less log-odds in the second, shrunk towards no difference. */
  readonly logOdds: number;
  /** `logOdds` over its standard error. */
  readonly z: number;
  /** Independent articles of each that use it. */
  readonly articles: readonly [number, number];
  /** By dealing articles anew; null where too few use the word, or an outlet has too few, to test it. */
  readonly p: number | null;
  /** `p` corrected over all words tested. */
  readonly q: number | null;
  /** In how many paragraphs of the two it stands. */
  readonly paragraphs: number;
  /** Ids of passages (`passageOf`) where it stands, one a paragraph; of more than twenty a sample. */
  readonly passages: readonly string[];
}

/** How two outlets differ in the words of their own voice. */
export interface WordContrast {
  /** The outlet whose words have positive log-odds, and the other one. */
  readonly a: string;
  readonly b: string;
  /** `events`: articles were dealt within the events that both tell of. `articles`: among all, weaker. */
  readonly basis: "events" | "articles";
  /** Events that both tell of. */
  readonly events: number;
  /** Independent articles of each that have words of their own. */
  readonly articles: readonly [number, number];
  /** The words that most articles use, highest z first. */
  readonly words: readonly ContrastWord[];
}

/** How often a side is accused in an outlet, and whether it is heard in the same article. */
export interface HeardRow {
  readonly outlet: string;
  /** Id of the accused side. */
  readonly accused: string;
  readonly accusations: number;
  readonly denied: number;
  readonly heard: number;
  readonly unheard: number;
  readonly findings: readonly string[];
}

/** What an outlet, in its own voice, calls somebody. */
export interface NamingRow {
  /** Whom: the fullest name in the corpus. */
  readonly entity: string;
  readonly kind: EntityKind;
  readonly side: string | null;
  readonly outlet: string;
  readonly naming: string;
  readonly form: "name" | "titled" | "description";
  readonly count: number;
  /** Of all that the outlet calls the same one. */
  readonly share: number;
  /** A loaded term stands in it. */
  readonly loaded: boolean;
  /** No other outlet calls the same one so, and at least one other calls it something. */
  readonly alone: boolean;
  readonly findings: readonly string[];
}

/** An event and the articles that tell of it. */
export interface EventRow {
  readonly id: string;
  readonly articles: readonly string[];
  /** True where the manifest tied them together. */
  readonly fixed: boolean;
}

/**
 * How two outlets differ on a measure: `a` less `b`. Only where it `stands` may it be said that they
 * differ; where it is `sufficient` and does not stand, a difference was looked for and not found.
 */
export interface Contrast {
  readonly measure: string;
  readonly a: string;
  /** Null: all other outlets. */
  readonly b: string | null;
  /** `events`: article against article on events that both tell of. `articles`: across all, weaker. */
  readonly basis: "events" | "articles";
  /** Means over what is compared: over shared events, or over each one's independent articles. */
  readonly valueA: number | null;
  readonly valueB: number | null;
  readonly difference: number | null;
  /** Ends of the 95 % interval. */
  readonly low: number | null;
  readonly high: number | null;
  /** By sign flips over events, or by dealing articles. */
  readonly p: number | null;
  /** `p` corrected over all main measures, or over all details, and all pairs of outlets. */
  readonly q: number | null;
  /** Events that both tell of and in which the measure has a value for both. */
  readonly events: number;
  /** Independent articles with a value, of `a` and of `b`. */
  readonly articles: readonly [number, number];
  readonly sufficient: boolean;
  readonly reason: string | null;
  /** `q` is .05 or less. */
  readonly stands: boolean;
}

/** What an outlet changed in text that it shares with another: from article `a` to article `b`. */
export interface WireEditRow {
  readonly a: string;
  readonly b: string;
  readonly edit: WireEdit;
}

/** The whole result: what is written to outputs/ and read back by charts and notebooks. */
export interface Analysis {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly settings: {
    readonly reader: "learned" | "rules";
    /** How the learned reader reckoned; absent for rules, and in an older analysis, which was `fast`. */
    readonly precision?: Precision;
    readonly seed: number;
    readonly resamples: number;
    /** The intervals carry how often the reader is right, as measured on human annotation. */
    readonly detectorError: boolean;
  };
  readonly topic: Topic | null;
  readonly measures: readonly MeasureDescription[];
  readonly articles: readonly ArticleRow[];
  readonly findings: readonly Finding[];
  readonly outlets: readonly OutletRow[];
  readonly contrasts: readonly Contrast[];
  readonly sharedText: readonly SharedText[];
  readonly loaded: readonly LoadedRow[];
  readonly choices: readonly ChoiceRow[];
  readonly speakers: readonly SpeakerRow[];
  readonly stances: readonly StanceRow[];
  readonly distinctive: readonly DistinctiveRow[];
  /** Words of the two outlets that share the most events; null with fewer than two, absent in an older analysis. */
  readonly wordContrast?: WordContrast | null;
  readonly heard: readonly HeardRow[];
  readonly namings: readonly NamingRow[];
  readonly events: readonly EventRow[];
  /** Facts that independent articles of an event give and another article of it does not. */
  readonly omissions: readonly Omission[];
  readonly wireEdits: readonly WireEditRow[];
  readonly warnings: readonly Warning[];
}
