import { dataFiles, readData } from "../../data.js";
import { commonSpelling } from "../../document/pattern/index.js";

/**
 * What a verb says of its agent: it acts of its own will and moves the story on (`positive`), it undergoes,
 * feels, waits or gives way (`negative`), or it only is, thinks or responds (`neutral`).
 */
export type Agency = "positive" | "negative" | "neutral";

/**
 * Who stands above whom in what a verb tells. `agent`: the agent has the theme at its disposal, or puts it
 * in the wrong. `theme`: the agent turns to the theme, depends on it, serves it or is under its influence.
 * `equal`: both act, the theme is only mentioned, or there is none.
 */
export type Power = "agent" | "theme" | "equal";

/** What a verb does to its theme. */
export type Effect = "harms" | "helps" | "neither";

/** A verb's connotation frame, with why and an example that shows agent and theme. */
export interface AgencyVerb {
  /** The lemma, American spelling. */
  readonly verb: string;
  /** Irregular forms, for where a tagger gives no lemma ("knelt"). */
  readonly forms?: readonly string[];
  readonly agency: Agency;
  readonly power: Power;
  readonly effect: Effect;
  /**
   * True for a verb that tells of its theme's fate even without an agent ("the navy sank the ferry", "the
   * ferry sank"): without an object its subject is the theme. Not for what somebody does by themselves ("she
   * returned", "the two firms merged", "he stopped"): there the subject acts (induced action and aspect, Levin
   * 1993, English verb classes and alternations, 2.3 and 55).
   */
  readonly causative?: boolean;
  /**
   * True for a verb of force that news also uses of quarrels, votes and matches ("attacked the bill"): it harms
   * where its article tells of force (`forceReader`).
   */
  readonly figurative?: boolean;
  /** One sentence: what the agent does, and how the theme stands to it. */
  readonly reason: string;
  /** An invented sentence with the verb in the active voice. */
  readonly example: string;
  /** File that it stands in: a class of verbs alike in meaning. */
  readonly class: string;
}

interface File {
  readonly class: string;
  readonly verbs: readonly Omit<AgencyVerb, "class">[];
}

let own: ReadonlyMap<string, AgencyVerb> | null = null;

/**
 * The lexicon of agency and power, by lemma: for each verb whether its subject acts or is acted on, and
 * whether subject or object stands above the other. The notions are those of Sap, Prasettio, Holtzman,
 * Rashkin and Choi 2017 (Connotation Frames of Power and Agency in Modern Films); the entries are our own
 * judgement from general knowledge of English, in `language/en/agency/`, each with its reason and an example.
 *
 * A verb has one entry whatever its sense, that of its commonest use in news: "the court struck the law
 * down" is read as a blow. Agency and power are of the agent and the theme: in the passive the subject is
 * the theme, and so it is where a `causative` verb has no object. Verbs without any object have `power:
 * equal` unless they set their subject under somebody ("kneel", "flee"). To speak is to act, so the cues of
 * quotations ("said") count for the speaker's agency: leave them out where you compare who acts.
 *
 * @returns read once; every lemma at most once
 * @example readAgency().get("arrest")?.power // "agent"
 */
export function readAgency(): ReadonlyMap<string, AgencyVerb> {
  own ??= new Map(
    dataFiles("language/en/agency").flatMap((file) => {
      const { class: name, verbs } = readData(`language/en/agency/${file}`) as File;
      return verbs.map((verb) => [verb.verb, { ...verb, class: name }] as const);
    }),
  );
  return own;
}

let byForm: ReadonlyMap<string, AgencyVerb> | null = null;

/**
 * The entry of a verb as it stands in a text: by its lemma, British or American, else by an irregular
 * form of it; null for a verb that the lexicon does not have.
 *
 * @param word lower case
 * @example agencyOf({ normal: "knelt", lemma: "knelt" })?.verb // "kneel"
 */
export function agencyOf(word: {
  readonly normal: string;
  readonly lemma: string;
}): AgencyVerb | null {
  byForm ??= new Map(
    [...readAgency().values()].flatMap((entry) => [
      ...(entry.forms ?? []).map((form) => [form, entry] as const),
      [commonSpelling(entry.verb), entry] as const,
    ]),
  );
  return byForm.get(commonSpelling(word.lemma)) ?? byForm.get(commonSpelling(word.normal)) ?? null;
}
