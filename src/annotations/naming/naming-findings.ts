import type { Span } from "../../corpus/article.js";
import { firstAtOrAfter } from "../../document/index.js";
import type { Document } from "../../document/document.js";
import type { ArticleEntities } from "../../entities/index.js";
import { roleOf } from "../../entities/index.js";
import type { LoadedFinding, NamingFinding, Voice } from "../../finding.js";
import type { Tree } from "../../parse/index.js";
import { looksEnglish } from "../../reader/index.js";
import { namedMentions, type NamedMention } from "./named-mentions.js";
import { namingPhrase } from "./naming-phrase.js";
import { isCutAtSign, isWithinTitle } from "./within-title.js";

/** What a naming is found with. */
export interface NamingContext {
  readonly entities: ArticleEntities;
  readonly trees: readonly Tree[];
  readonly voiceAt: (start: number, end: number) => Voice;
  /** Whether a span is the label of a transcript's turn ("PENCE:"), which calls nobody anything. */
  readonly isLabel: (span: Span) => boolean;
  /** Loaded terms of the article: a naming that holds one is marked. */
  readonly loaded: readonly LoadedFinding[];
}

/**
 * What an outlet calls people, bodies and groups: for each mention that is a name or a description, in
 * the outlet's own voice, the head and its modifiers ("the strongman", "President Aliyev", "separatist
 * authorities"). Pronouns name nobody, and what sources call somebody is theirs.
 *
 * - `name`: names alone ("Aliyev"); `titled`: a name with an office or a trade ("President Aliyev");
 *   `description`: no name ("the Azerbaijani leader").
 * - `loaded`: a loaded term of lexicon or topic stands in it, at no distance.
 *
 * Whom a description means is told by the entities of the article, and is as sure as they are: read the
 * sentences before you say who calls whom so.
 *
 * A name within the title of a work names the work: nobody is found there.
 *
 * In a text of another language nobody is found: its sentences are not read.
 *
 * @returns in order of place
 * @example
 * namingFindings(document, context)[0]; // { kind: "naming", entity: "Ilham Aliyev", naming: "President Aliyev", form: "titled", … }
 */
export function namingFindings(document: Document, context: NamingContext): NamingFinding[] {
  const { article, text } = document;
  if (!looksEnglish(text)) return [];
  const terms = context.loaded
    .filter(({ lexicon, distanced }) => lexicon !== null && !distanced)
    .sort((a, b) => a.start - b.start);
  // A term that reaches beyond the naming ("Nordia's barbaric attack") colours what is done, not who it is.
  const isLoaded = (naming: Span) => {
    for (let at = firstAtOrAfter(terms, naming.start); at < terms.length; at += 1) {
      if (terms[at]!.start >= naming.end) return false;
      if (terms[at]!.end <= naming.end) return true;
    }
    return false;
  };
  const found: NamingFinding[] = [];
  for (const entity of context.entities.all) {
    for (const { mention, by, confidence } of namedMentions(document, context.trees, entity)) {
      const phrase = namingPhrase(document, context.trees, entity, mention);
      if (phrase === null || context.voiceAt(phrase.start, phrase.end) !== "outlet") continue;
      if (context.isLabel(phrase)) continue;
      if (isWithinTitle(text, phrase) || isCutAtSign(text, phrase)) continue;
      const { start, end, zone, naming, head, modifiers } = phrase;
      found.push({
        id: `${article.id}#n${start}-${end}`,
        kind: "naming",
        article: article.id,
        outlet: article.outlet,
        ...{ start, end, text: text.slice(start, end), zone },
        reader: context.trees[mention.sentence]?.shallow === false ? "learned" : "rules",
        confidence: Math.round(confidence * 100) / 100,
        entity: entity.actor?.name ?? entity.name,
        entityKind: entity.kind,
        side: entity.side,
        voice: "outlet",
        ...{ naming, head, modifiers },
        form: formOf(by, naming),
        loaded: isLoaded({ start, end }),
      });
    }
  }
  return outermost(found.sort((a, b) => a.start - b.start || b.end - a.end));
}

/** Of namings within namings of the same one ("Ministry" in "Ministry of Defence") the longest. */
function outermost(sorted: readonly NamingFinding[]): NamingFinding[] {
  const last = new Map<string, number>();
  return sorted.filter(({ entity, start, end }) => {
    if (start < (last.get(entity) ?? -1)) return false;
    last.set(entity, end);
    return true;
  });
}

/** A name of several words is titled where one of them is an office or a trade. */
function formOf(by: NamedMention["by"], naming: string): NamingFinding["form"] {
  if (by === "description") return "description";
  const words = naming.split(" ");
  return words.length > 1 && words.some((word) => roleOf(word.toLowerCase())?.type === "person")
    ? "titled"
    : "name";
}
