import type { Span, ZoneName } from "./corpus/article.js";
import type { Frame } from "./annotations/frames/frame.js";
import type { EntityKind } from "./entities/entity.js";
import type { Modality } from "./parse/index.js";
import type { ActorKind } from "./topic/topic.js";

/** Which of the two readers found it; `shared` for what needs no judgement (marks, blocks, embeds, topic). */
export type ReaderName = "learned" | "rules" | "shared";

/** Every voice, in the order that tables and charts give them. */
export const VOICES = ["outlet", "reported", "quoted"] as const;

/** Whose words they are: the outlet's, inside indirect attribution, or inside a quotation. */
export type Voice = (typeof VOICES)[number];

/** How content is given: in the source's words, in the outlet's, or partly each. */
export type AttributionForm = "direct" | "indirect" | "mixed";

/** Every cue stance, in the order that tables and charts give them. */
export const STANCES = [
  "neutral",
  "assertive",
  "doubting",
  "factive",
  "accusing",
  "commissive",
  "emotive",
] as const;

/** What the cue says about the content's truth or its speaker's intent. */
export type CueStance = (typeof STANCES)[number];

/** A span of the article with its text: `article.text.slice(start, end) === text`. */
export interface TextSpan extends Span {
  readonly text: string;
}

/** What every finding has. */
export interface FindingBase extends TextSpan {
  /** `<article>#<letter><start>-<end>`; the same wherever the finding is shown. */
  readonly id: string;
  readonly article: string;
  readonly outlet: string;
  readonly zone: ZoneName;
  readonly reader: ReaderName;
  /** 0 to 1, two decimals. */
  readonly confidence: number;
}

/** Who is made to say it. */
export interface Speaker {
  /** The name people would write in a table; null where the text gives none. */
  readonly name: string | null;
  readonly kind: ActorKind;
  readonly side: string | null;
  readonly anonymous: boolean;
  /** What the name was found by. */
  readonly resolved: "name" | "role" | "pronoun" | "metonym" | "none";
  readonly confidence: number;
}

export interface Cue extends TextSpan {
  readonly lemma: string;
  readonly stance: CueStance;
  /** The cue is denied or withheld ("did not say", "refused to confirm"). */
  readonly negated: boolean;
}

export interface Content extends TextSpan {
  /** For a content in several parts, in order; absent where it is unbroken. */
  readonly parts?: readonly Span[];
}

export interface AttributionFinding extends FindingBase {
  readonly kind: "attribution";
  readonly form: AttributionForm;
  readonly content: Content;
  readonly cue: Cue | null;
  readonly source: TextSpan | null;
  readonly speaker: Speaker;
  /** Id of the attribution whose content holds this one. */
  readonly parent: string | null;
  /** Name of the rule that found it; null for the learned reader. */
  readonly rule: string | null;
  /** False under the least confidence that counts: it enters no figure and is nobody's voice. */
  readonly counted: boolean;
}

/**
 * What somebody wants, plans, decides, likes or backs, without any words of theirs: "the mayor wants a
 * longer pier". It is nobody's voice and enters no figure of attribution.
 */
export interface AttitudeFinding extends Omit<AttributionFinding, "kind" | "counted"> {
  readonly kind: "attitude";
}

export interface LoadedFinding extends FindingBase {
  readonly kind: "loaded";
  /** The lexicon's or topic's term; for a learned finding the words themselves, lower case. */
  readonly term: string;
  /** Family of the lexicon, `contested` for the topic's, `learned` for the learned reader's. */
  readonly category: string;
  readonly voice: Voice;
  /** The side whose wording it is or that it serves; null where that cannot be told. */
  readonly favours: string | null;
  readonly alternatives: readonly string[];
  /** File that the entry came from (`emotive`, `topic`, the user's file); null for a learned finding. */
  readonly lexicon: string | null;
  /** Id of the entry within its lexicon; null for a learned finding. */
  readonly entry: string | null;
  readonly reason: string;
  readonly source: string | null;
  /** The topic's concept, for contested wording. */
  readonly concept: string | null;
  /** In scare quotes or after "so-called": the outlet's voice at a distance. */
  readonly distanced: boolean;
  /** "not a massacre". */
  readonly negated: boolean;
  /** Id of the attribution it stands in. */
  readonly attribution: string | null;
}

/** Probabilities of the tone towards a mention; they sum to 1. */
export interface Tone {
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
}

export interface MentionFinding extends FindingBase {
  readonly kind: "mention";
  readonly actor: string;
  readonly side: string | null;
  readonly role: string | null;
  readonly voice: Voice;
  /** By the learned reader; null with the rules reader. */
  readonly tone: Tone | null;
}

/** Who does a harm or suffers it, as the text names them. */
export interface HarmParty extends TextSpan {
  /** The topic's actor that it names, and that actor's side; null for none, or for several sides. */
  readonly actor: string | null;
  readonly side: string | null;
}

/** An act that the text says harms somebody; its span is the word or words that say it. */
export interface HarmFinding extends FindingBase {
  readonly kind: "harm";
  /** Entry of the harm lexicon, and its category. */
  readonly harm: string;
  readonly category: string;
  /** How it is told: "X attacked Y", "Y was attacked by X", "Y was attacked", "X's attack on Y"; `quality`: what X is or how he does it ("X is a liar", "X falsely claimed"), done to nobody. */
  readonly form: "active" | "passive" | "agentless" | "nominal" | "quality";
  readonly agent: HarmParty | null;
  readonly patient: HarmParty | null;
  readonly voice: Voice;
  /** Id of the attribution it stands in. */
  readonly attribution: string | null;
  /** "did not attack". */
  readonly negated: boolean;
  /** Told as done (`asserted`), or as what may be, is wanted or feared, is urged, is a condition, is asked; absent where nobody read that. */
  readonly told?: Modality;
  readonly reason: string;
}

/** Harm laid at a side's door by somebody else, and whether that side is heard in the article. */
export interface AccusationFinding extends FindingBase {
  readonly kind: "accusation";
  /** Id of the side accused. */
  readonly accused: string;
  /** Side of the speaker who accuses; null for the outlet itself and for speakers of no side. */
  readonly by: string | null;
  readonly voice: Voice;
  /** Id of the attribution it stands in; null for none. */
  readonly attribution: string | null;
  /** Id of the harm that is claimed; null where another word or the model tells of it. */
  readonly harm: string | null;
  /** `denied`: the accused side denies, disputes or explains it; `heard`: it is given words on other things; `unheard`: neither. */
  readonly response: "denied" | "heard" | "unheard";
  /** Id of the attribution that answers, or by which it is heard. */
  readonly answer: string | null;
}

/** A sentence and a frame through which it sees its subject; its span is the sentence. */
export interface FrameFinding extends FindingBase {
  readonly kind: "frame";
  readonly frame: Frame;
  /** The voice that most of its words are in. */
  readonly voice: Voice;
  /** Id of the attribution that holds it, whose speaker brings the frame in; null for the outlet itself. */
  readonly attribution: string | null;
}

/** What the outlet, in its own voice, calls somebody; its span is the name or description. */
export interface NamingFinding extends FindingBase {
  readonly kind: "naming";
  /** The fullest name of whom it means; the topic's where it is an actor of the topic. */
  readonly entity: string;
  readonly entityKind: EntityKind;
  readonly side: string | null;
  /** Always the outlet's: what sources call somebody is theirs. */
  readonly voice: Voice;
  /** The words without article: names as they are written, other words in lower case. */
  readonly naming: string;
  readonly head: string;
  readonly modifiers: readonly string[];
  /** Names alone, a name with an office or a trade, or no name. */
  readonly form: "name" | "titled" | "description";
  /** A loaded term of lexicon or topic stands in it. */
  readonly loaded: boolean;
}

/** What role findings of a mention and of an article have alike. */
interface RoleBase extends FindingBase {
  readonly kind: "role";
  /** The topic's actor, else the fullest name of whom it means. */
  readonly entity: string;
  readonly entityKind: EntityKind;
  readonly side: string | null;
}

/**
 * A mention that is agent or patient of a verb of the agency lexicon; its span runs from the one to the
 * other. Whoever only says something has none: that is an attribution.
 */
export interface MentionRole extends RoleBase {
  readonly of: "mention";
  readonly mention: TextSpan;
  readonly verb: TextSpan & { readonly lemma: string };
  /** Does it, or has it done to it. */
  readonly position: "agent" | "patient";
  /** What the verb does to its patient; null too where that is an idea ("cut costs"). */
  readonly act: "harm" | "help" | null;
  /** What the verb says of its agent, and who stands above whom, seen from this mention. */
  readonly agency: "positive" | "negative" | "neutral";
  readonly power: "above" | "below" | "equal";
  readonly voice: Voice;
  /** Id of the attribution it stands in. */
  readonly attribution: string | null;
  readonly negated: boolean;
  readonly told: Modality;
}

/** As what a whole article, all voices together, casts somebody; its span is the first mention. */
export interface ArticleRole extends RoleBase {
  readonly of: "article";
  /** The likeliest; `confidence` is its probability. */
  readonly role: "hero" | "villain" | "victim" | "none";
  /** By `rolesOf`; they add up to one. */
  readonly probabilities: Readonly<Record<ArticleRole["role"], number>>;
  /** Mentions that it rests on: agent or patient of a verb, and those whose tone was read. */
  readonly acts: number;
  readonly toned: number;
}

/** As what a sentence or an article casts somebody. */
export type RoleFinding = MentionRole | ArticleRole;

export type Finding =
  | AttributionFinding
  | AttitudeFinding
  | LoadedFinding
  | MentionFinding
  | HarmFinding
  | AccusationFinding
  | FrameFinding
  | NamingFinding
  | RoleFinding;
