import { countOf, formatNumber, sideName } from "../figures/index.js";
import type { Topic } from "../topic/index.js";
import { asFound, item, times, wordsFor, type StoryItem } from "./story-words.js";
import type { CastMember, Story, StoryArticle } from "./story.js";

/** One aspect of a story, article by article. */
export interface StoryRow {
  readonly aspect: string;
  /** How to read it; null where the aspect says it all. */
  readonly note: string | null;
  /** In the order of the columns; empty where the article has nothing of it. */
  readonly cells: readonly (readonly StoryItem[])[];
}

const FAVOURS = "In brackets the side that they serve, where that can be told.";

/** Items of a cell before the rest is one. */
const MOST_ITEMS = 6;

/**
 * A story as a table: a row an aspect, a cell an article, each item in words with its findings. Rows in which
 * no article has anything are left out.
 *
 * @example storyRows(sideBySide(analysis), analysis.topic)[0]?.aspect; // "Quoted first"
 */
export function storyRows(story: Story, topic: Topic | null): StoryRow[] {
  const { articles } = story;
  const words = wordsFor(story, topic);
  const row = (
    aspect: string,
    note: string | null,
    of: (article: StoryArticle) => readonly StoryItem[],
    most = MOST_ITEMS,
  ): StoryRow => ({ aspect, note, cells: articles.map((one) => shortened(of(one), most)) });
  return [
    row("Quoted first", null, ({ voices }) =>
      voices.firstQuoted === null ? [] : [words.heard(voices.firstQuoted)],
    ),
    row("Who is given words", "In order of how many.", ({ voices }) =>
      voices.speakers
        .filter((one) => one.words > 0)
        .map((one) =>
          item(
            `${words.person(one.name ?? "source not told", one.side)}: ${countOf(one.words, "word")}`,
            one.findings,
          ),
        ),
    ),
    row("Heard here and in no other article", null, words.heardAlone),
    row(
      "Heard elsewhere, not here",
      "“Named” where any word of the name stands in the article.",
      words.unheard,
    ),
    row(
      "Contested wording, in the outlet’s own voice",
      "In brackets whose wording it is.",
      ({ wordings }) =>
        wordings.map((one) =>
          item(
            `${asFound(one)}${times(one)} (${one.side === null ? "nobody’s" : sideName(topic, one.side)})`,
            one.findings,
          ),
        ),
    ),
    row("Other loaded words, in the outlet’s own voice", FAVOURS, ({ loaded }) =>
      loaded.outlet.filter(({ concept }) => concept === null).map(words.loaded),
    ),
    row("Loaded words at a distance", "In scare quotes or after “so-called”.", ({ distanced }) =>
      distanced.map(words.loaded),
    ),
    row("Loaded words in reported speech", FAVOURS, ({ loaded }) =>
      loaded.reported.map(words.loaded),
    ),
    row("Loaded words in quotations", FAVOURS, ({ loaded }) => loaded.quoted.map(words.loaded)),
    row(
      "Accused",
      "Whether the accused side is given words on it in the same article.",
      ({ accusations }) => accusations.map(words.accusation),
    ),
    row(
      "Harm, and who is cast as what",
      "Harm as the outlet tells it itself. Hero, villain or victim is the program’s guess from all voices together, right about half the time.",
      ({ cast }) => cast.flatMap(surely).map(words.cast),
    ),
    row("What people and bodies are called", "In the outlet’s own voice.", words.namings),
    row("Frames, in the outlet’s own voice", null, framesIn("outlet")),
    row("Frames, in quotations", null, framesIn("quoted")),
    row("Named elsewhere, not here", "At least twice elsewhere.", words.unnamed),
    row("Numbers of people", "They may count different people.", words.numbers),
    row(
      "Told by two other articles, not here",
      "Two that share no text. An article written earlier could not know.",
      words.facts,
    ),
  ].filter(({ cells }) => cells.some((items) => items.length > 0));
}

/** The first few, and all others as one. */
function shortened(items: readonly StoryItem[], most: number): readonly StoryItem[] {
  if (items.length <= most + 1) return items;
  const rest = items.slice(most);
  return [
    ...items.slice(0, most),
    item(
      `and ${countOf(rest.length, "other")}`,
      rest.flatMap(({ findings }) => findings),
    ),
  ];
}

/** From here on a role is likelier than all others together; below it is left out. */
const LEAST_PROBABILITY = 0.5;

/** Somebody in a likely role, and with a name of their own, or who harms or is harmed. */
function surely(one: CastMember): CastMember[] {
  const likely = (one.probability ?? 0) >= LEAST_PROBABILITY && /^\p{Lu}/u.test(one.entity);
  const told = one.harms.count + one.harmed.count > 0;
  if (likely) return [one];
  return told ? [{ ...one, role: null, probability: null, cast: [] }] : [];
}

const framesIn =
  (voice: "outlet" | "quoted") =>
  ({ frames, sentences }: StoryArticle): StoryItem[] =>
    frames[voice].map(({ frame, count, findings }) =>
      item(
        `${frame.replace(/-/g, " ")}: ${formatNumber(count, 0)} of ${countOf(sentences, "sentence")}`,
        findings,
      ),
    );
