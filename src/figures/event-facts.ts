import { lazyList } from "../lazy-list.js";
import type { Analysis } from "../outlets/analysis.js";
import type { Cell, Figure } from "./figure.js";
import { drawn } from "./kit/drawn.js";
import { emptyFigure } from "./kit/empty.js";
import { eventBlocks, type EventBlock } from "./kit/event-blocks.js";
import { factMatrix } from "./kit/fact-matrix.js";
import { countOf, listOf } from "./kit/text.js";
import { passageId } from "../passage.js";
import { eventFactsTitle, factsTold, type FactsTold } from "./titles/event-facts.js";

const WORDS = {
  name: "event-facts",
  title: "Facts of an event: who gives them and who leaves them out",
  caption:
    "Each block is an event, each row one of its facts, each column an article. Only facts are drawn that at least two articles with text of their own give and another article of the event does not: a filled square gives it, an open circle leaves it out, a diamond gives another number. Where nothing stands, the article shares its text with one that gives it, or names the same in passing. Facts are numbers with what they count, who is heard by name, places, and harm done to somebody; why is not seen, and two words for one thing count as two facts. An article written earlier could not know, and only a reader can say whether a fact was due: hover over a mark to read the sentences.",
  columns: [
    ...["event", "kind", "what", "value", "article", "outlet", "status", "own", "givenBy", "given"],
    "passages",
  ],
};

const MOST_EVENTS = 6;
const MOST_FACTS = 12;
const MOST_ARTICLES = 16;

/** Facts of each event by article: given, given otherwise, or left out. */
export function eventFacts(analysis: Analysis): Figure {
  const large = analysis.events.filter(({ articles }) => articles.length > 2);
  if (large.length === 0)
    return emptyFigure(
      WORDS,
      "A fact counts as left out where two articles of the same event give it and a third does not; here no event has three articles.",
      "Add what other outlets wrote on the same events, or tie articles together with `event` in corpus.yaml, and analyse again.",
    );
  const shown: EventBlock[] = [];
  const told: FactsTold[] = [];
  const lacking: (() => EventBlock | null)[] = [];
  let cut = false;
  for (const make of eventBlocks(analysis)) {
    const block = make();
    if (block === null) continue;
    lacking.push(make);
    told.push(factsTold(block));
    const facts = block.facts.slice(0, MOST_FACTS);
    const articles = block.articles.slice(0, MOST_ARTICLES);
    if (shown.length < MOST_EVENTS) shown.push({ ...block, facts, articles });
    else cut = true;
    cut ||= facts.length < block.facts.length || articles.length < block.articles.length;
  }
  if (shown.length === 0)
    return emptyFigure(
      WORDS,
      `In ${countOf(large.length, "event")} with three articles or more, nothing that two independent articles tell is missing from another.`,
      "Numbers, voices, places and harm are compared: read the articles side by side for the rest.",
    );
  const facts = told.reduce((sum, one) => sum + one.facts, 0);
  const subtitle = `${countOf(facts, "fact")} that two independent articles of an event give and another does not, in ${countOf(told.length, "event")}.${cut ? " Not all are drawn; the CSV has them." : ""}`;
  const title = eventFactsTitle(told);
  const rows = lazyList(
    lacking.map((make, at) => ({ of: String(at), read: () => records(make()!) })),
  );
  return drawn(WORDS, { subtitle, title, findings: [], rows }, factMatrix(analysis, shown));
}

function records({ event, facts }: EventBlock): Record<string, Cell>[] {
  return facts.flatMap(({ kind, what, value, givings, omissions }) => {
    const cells = { event: event.id, kind, what, value };
    const given = givings.map((one) => ({
      ...{ ...cells, article: one.article, outlet: one.outlet, status: "given", own: one.text },
      ...{ givenBy: null, given: null, passages: passageId(one) },
    }));
    const missing = omissions.map((one) => ({
      ...{ ...cells, article: one.article, outlet: one.outlet, status: one.status },
      own: one.own[0]?.text ?? null,
      givenBy: listOf(one.given.map(({ outlet }) => outlet)),
      given: one.given.map(({ text }) => text).join(" | "),
      passages: [...one.own, ...one.given].map(passageId).join(" "),
    }));
    return [...given, ...missing];
  });
}
