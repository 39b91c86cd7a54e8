import type { Article, Span } from "../corpus/article.js";
import { withFurniture } from "../corpus/with-furniture.js";
import { readDocument } from "../document/index.js";
import { groupBy } from "../group-by.js";
import { compareText } from "../order.js";
import { spread } from "../spread.js";
import { eventWords } from "./event-words.js";
import { groupEvents } from "./events.js";
import { edgesOf, suspectsOf, type Edge } from "./standing-edges.js";
import { isOfTheStory, wordsOf, type StoryWords } from "./standing-words.js";

/** A sentence that an outlet puts at the edge of articles on different events, whatever these tell. */
export interface StandingText {
  readonly outlet: string;
  /** The sentence, as the first article has it. */
  readonly text: string;
  /** Articles by id, in order, and where it stands in each. */
  readonly places: ReadonlyMap<string, Span>;
}

/** Events that must have it: two articles may end alike for what they tell. */
const LEAST_EVENTS = 3;
/** Articles that a sentence is judged in, where more have it. */
const WITNESSES = 20;
/** Share of an article's words that must be left beside what repeats: else it is a copy, or from a mould. */
const LEAST_OWN = 0.5;

/**
 * Sentences that an outlet puts at the head or the end of articles on three or more different events: who may
 * reprint it, who wrote it, whom to follow. Where a page keeps its lines their shape gives them away; where the
 * paragraphs were lost they look like the article's last words.
 *
 * They are told by repetition, not by a list. What repeats is the article's own all the same, and not given here,
 * where it is quoted, names what its articles tell of, or is said in words that they use elsewhere: a background
 * that a desk repeats is told by the outlet. Nor does an article count of which half repeats.
 *
 * @returns in order of outlets, the most repeated first
 * @example
 * // Of four articles on four events that end “For licensing, write to the editor.”
 * standingText(articles)[0].places.size; // 4
 */
export function standingText(articles: readonly Article[]): StandingText[] {
  const sorted = [...articles].sort((a, b) => compareText(a.id, b.id));
  return [...groupBy(sorted, ({ outlet }) => outlet)]
    .sort((a, b) => compareText(a[0], b[0]))
    .flatMap(([outlet, own]) => standingOf(outlet, suspectsOf(own, LEAST_EVENTS)));
}

interface Carrier {
  readonly article: Article;
  readonly edges: readonly Edge[];
  readonly words: number;
}

function standingOf(outlet: string, suspects: readonly Article[]): StandingText[] {
  const all = suspects.map((article): Carrier => ({ article, ...edgesOf(readDocument(article)) }));
  const repeated = new Set(
    [...carriersOf(all)].filter(([, those]) => those.length >= LEAST_EVENTS).map(([key]) => key),
  );
  const carriers = all
    .map((one) => ({ ...one, edges: one.edges.filter(({ key }) => repeated.has(key)) }))
    .filter(({ edges, words }) => sum(edges) <= (1 - LEAST_OWN) * words);
  const storyOf = remembered(({ article, edges }: Carrier) => {
    const document = readDocument(withFurniture(article, edges));
    return { ...wordsOf(document), events: [...eventWords(document)] };
  });
  return [...carriersOf(carriers)]
    .filter(([key, those]) => {
      const witnesses = spread(those, WITNESSES, [({ article }) => article.date ?? article.id]);
      const stories = witnesses.map(storyOf);
      if (eventsOf(witnesses, stories) < LEAST_EVENTS) return false;
      const { sentence } = those[0]!.edges.find((edge) => edge.key === key)!;
      return !isOfTheStory(sentence, stories, outlet);
    })
    .map(([key, those]) => {
      const placed = those.map(({ article, edges }) => {
        const { start, end } = edges.find((edge) => edge.key === key)!;
        return [article.id, { start, end }] as const;
      });
      const [, { start, end }] = placed[0]!;
      return { outlet, text: those[0]!.article.text.slice(start, end), places: new Map(placed) };
    })
    .sort((a, b) => b.places.size - a.places.size || compareText(a.text, b.text));
}

/** The articles that have each sentence at an edge. */
function carriersOf(carriers: readonly Carrier[]): Map<string, Carrier[]> {
  const placed = carriers.flatMap((carrier) => carrier.edges.map(({ key }) => ({ key, carrier })));
  return new Map(
    [...groupBy(placed, ({ key }) => key)].map(([key, own]) => [
      key,
      own.map(({ carrier }) => carrier),
    ]),
  );
}

const sum = (edges: readonly Edge[]): number =>
  edges.reduce((words, { sentence }) => words + sentence.words.length, 0);

/** How many events articles tell of, by what is left of them; by their words alone, as a column may be printed twice. */
const eventsOf = (
  carriers: readonly Carrier[],
  stories: readonly (StoryWords & { readonly events: readonly (readonly [string, number])[] })[],
): number =>
  groupEvents(
    carriers.map(({ article: { id, event } }, at) => ({
      ...{ id, date: null, event },
      words: stories[at]!.events,
    })),
  ).length;

/** A function of an object that is asked once for each. */
function remembered<Key extends object, Value>(ask: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = ask(key);
    known.set(key, value);
    return value;
  };
}
