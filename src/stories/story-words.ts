import { countOf, formatNumber, listOf, sideName } from "../figures/index.js";
import type { Topic } from "../topic/index.js";
import type {
  CastMember,
  Counted,
  Difference,
  FirstHeard,
  MissingFact,
  Story,
  StoryAccusation,
  StoryArticle,
  WordUse,
} from "./story.js";

/** Something that an article does, in words, with what it rests on. */
export interface StoryItem {
  readonly text: string;
  /** Ids of its findings; where it rests on sentences alone those of the passages (`passageOf`). */
  readonly findings: readonly string[];
  /** Sentences to read with it, and of which outlet, where that is not the column's own. */
  readonly quotes: readonly { readonly outlet: string | null; readonly text: string }[];
}

/** An item; most rest on findings and need no sentence beside them. */
export const item = (
  text: string,
  findings: readonly string[],
  quotes: StoryItem["quotes"] = [],
): StoryItem => ({ text, findings, quotes });

/** How often, where more than once: ` ×3`. */
export const times = ({ count }: Counted): string =>
  count === 1 ? "" : ` ×${formatNumber(count, 0)}`;

/** The sentences of one story: they name the sides of its topic and the outlets of its articles. */
export function wordsFor(story: Story, topic: Topic | null) {
  const outlets = new Map(story.articles.map(({ article, outlet }) => [article, outlet]));
  const person = (name: string, side: string | null): string => {
    const party = side === null ? null : sideName(topic, side);
    return party === null || name.toLowerCase() === party.toLowerCase()
      ? name
      : `${name} (${party})`;
  };
  const heard = ({ speaker, side, sentence, findings }: FirstHeard): StoryItem =>
    item(person(speaker ?? "source not told", side), findings, [
      { outlet: null, text: sentence.text },
    ]);
  const elsewhere = ({ articles }: Difference): string => {
    const named = [
      ...new Set(
        articles.flatMap(({ article, status }) => (status === "has" ? outlets.get(article)! : [])),
      ),
    ];
    return named.length > 2 ? `${formatNumber(named.length, 0)} outlets` : listOf(named);
  };
  const others = ({ articles }: Difference) => articles.flatMap(({ findings }) => findings);
  const statusIn = ({ articles }: Difference, own: string) =>
    articles.find(({ article }) => article === own)?.status;
  const ofKind = (kind: Difference["kind"]) => story.differences.filter((one) => one.kind === kind);

  return {
    person,
    heard,
    loaded: (one: WordUse): StoryItem =>
      item(
        `${one.negated ? "not " : ""}${asFound(one)}${times(one)}${one.favours === null ? "" : ` (${sideName(topic, one.favours)})`}`,
        one.findings,
      ),
    accusation: (one: StoryAccusation): StoryItem => {
      const accused = sideName(topic, one.accused);
      const by = one.by === null ? "the outlet itself" : person(one.by, one.bySide);
      return item(
        `${accused}, by ${by}: ${countOf(one.count, "accusation")}, ${responses(one, accused)}`,
        one.findings,
        one.answers.map(({ sentence }) => ({
          outlet: null,
          text: `Heard on it: ${sentence.text}`,
        })),
      );
    },
    cast: (one: CastMember): StoryItem => {
      const said = [
        ...(one.role === null ? [] : [`cast as ${one.role}`]),
        ...(one.harms.count > 0 ? [`does harm${times(one.harms)}`] : []),
        ...(one.harmed.count > 0 ? [`is harmed${times(one.harmed)}`] : []),
      ];
      return item(`${one.entity}: ${said.join("; ")}`, [
        ...one.cast,
        ...one.harms.findings,
        ...one.harmed.findings,
      ]);
    },
    heardAlone: ({ article }: StoryArticle): StoryItem[] =>
      ofKind("speaker")
        .filter(({ articles }) =>
          articles.every(({ article: id, status }) => (status === "has") === (id === article)),
        )
        .map((one) => item(person(one.what, one.side), others(one))),
    unheard: ({ article }: StoryArticle): StoryItem[] =>
      ofKind("speaker")
        .filter((one) => statusIn(one, article) !== "has")
        .map((one) =>
          item(
            `${person(one.what, one.side)}: heard in ${elsewhere(one)}; ${statusIn(one, article) === "names" ? "named here" : "not named here"}`,
            others(one),
          ),
        ),
    unnamed: ({ article }: StoryArticle): StoryItem[] => {
      const heardOf = new Set(ofKind("speaker").map(({ what }) => what.toLowerCase()));
      return ofKind("entity")
        .filter((one) => statusIn(one, article) === "lacks" && !heardOf.has(one.what.toLowerCase()))
        .map((one) => item(`${person(one.what, one.side)}: in ${elsewhere(one)}`, others(one)));
    },
    namings: ({ namings }: StoryArticle): StoryItem[] =>
      namings
        .filter(({ entity }) => isCalledOtherwise(story, entity))
        .map(({ entity, namings: uses }) =>
          item(
            `${entity}: ${uses.map((one) => `“${one.naming}”${times(one)}${one.loaded ? " (loaded)" : ""}`).join(", ")}`,
            uses.flatMap(({ findings }) => findings),
          ),
        ),
    numbers: ({ article }: StoryArticle): StoryItem[] =>
      story.numbers.flatMap(({ what, given }) => {
        const own = given.filter((one) => one.article === article);
        if (own.length === 0) return [];
        const values = [...new Set(own.map(({ value }) => formatNumber(value, 0)))];
        return [
          item(
            `${what}: ${listOf(values)}`,
            own.map(({ id }) => id),
          ),
        ];
      }),
    facts: ({ article }: StoryArticle): StoryItem[] =>
      story.facts
        // Who is heard stands in rows of its own.
        .filter((fact) => fact.article === article && fact.kind !== "who")
        .map((fact) => item(factText(fact), fact.ids)),
  };
}

/** Wordings of one entry that are shown. */
const MOST_WORDS = 3;

/** The words as they stand: `attacked / shelled`. */
export const asFound = ({ words }: Pick<WordUse, "words">): string =>
  `${words.slice(0, MOST_WORDS).join(" / ")}${words.length > MOST_WORDS ? " …" : ""}`;

/** Of somebody whom all articles call by plain names alone there is nothing to compare. */
function isCalledOtherwise({ articles }: Story, entity: string): boolean {
  const uses = articles.flatMap(({ namings }) =>
    namings.filter((one) => one.entity.toLowerCase() === entity.toLowerCase()),
  );
  return uses.some(({ namings }) => namings.some(({ form, loaded }) => loaded || form !== "name"));
}

function responses({ count, denied, heard, unheard }: StoryAccusation, accused: string): string {
  if (denied === count) return `${accused} is heard on it`;
  if (unheard === count) return `${accused} is not heard`;
  if (heard === count) return `${accused} is heard on other matters only`;
  const parts = [
    ...(denied > 0 ? [`${formatNumber(denied, 0)} with ${accused} heard on it`] : []),
    ...(heard > 0 ? [`${formatNumber(heard, 0)} with ${accused} heard on other matters only`] : []),
    ...(unheard > 0 ? [`${formatNumber(unheard, 0)} without`] : []),
  ];
  return listOf(parts);
}

const FACT_KINDS: Readonly<Record<Exclude<MissingFact["kind"], "number">, string>> = {
  who: "heard",
  where: "place",
  what: "harm",
};

function factText({ kind, what, value, status }: MissingFact): string {
  if (kind !== "number" || value === null) return `${FACT_KINDS[kind as "what"]}: ${what}`;
  const instead = status === "different" ? "; another number here" : "";
  return `number of “${what}”: ${formatNumber(value, 0)}${instead}`;
}
