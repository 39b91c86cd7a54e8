import type { Data } from "plotly.js";
import type { Analysis, ArticleRow, EventRow } from "../outlets/analysis.js";
import type { FactKind, Giving, Omission } from "../annotations/facts/index.js";
import { passageId } from "../passage.js";
import { SOFT_INK, PAPER } from "./kit/colours.js";
import { emptyFigure } from "./kit/empty.js";
import type { Cell, Figure } from "./figure.js";
import { markEvidence, opening } from "./kit/mark-evidence.js";
import type { EvidenceOf, MarkEvidence } from "./kit/mark-evidence.js";
import { leftMargin } from "./kit/left-margin.js";
import { baseLayout, CONFIG } from "./kit/layout.js";
import { small } from "./kit/rows.js";
import { countOf, formatNumber, listOf, plotLines } from "./kit/text.js";
import { COLOURS } from "../scheme/index.js";

const WORDS = {
  name: "event-facts",
  title: "Facts of an event: who gives them and who leaves them out",
  caption:
    "Each block is an event, each row one of its facts, each column an article. Only facts are drawn that at least two articles with text of their own give and another article of the event does not: a filled square gives it, an open circle leaves it out, a diamond gives another number. Where nothing stands, the article shares its text with one that gives it, or names the same in passing. Facts are numbers with what they count, who is heard by name, places, and harm done to somebody; why is not seen, and two words for one thing count as two facts. An article written earlier could not know, and only a reader can say whether a fact was due: hover over a mark to read the sentences.",
  columns: [
    ...["event", "kind", "what", "value", "article", "outlet", "status", "own", "givenBy", "given"],
  ],
};

const MOST_EVENTS = 6;
const MOST_FACTS = 12;
const MOST_ARTICLES = 16;
const ROW = 30;

/** In the order in which facts that are given equally often stand. */
const KINDS: readonly FactKind[] = ["number", "who", "what", "where"];

type Status = "given" | Omission["status"];

const LOOKS: readonly (readonly [Status, string, string, string, string])[] = [
  ["given", "gives it", "square", COLOURS.blue.light, COLOURS.blue.light],
  ["omitted", "leaves it out", "circle", PAPER, COLOURS.vermilion.light],
  ["different", "gives another number", "diamond", COLOURS.orange.light, COLOURS.ochre.light],
];

/** A fact of an event, with what each article does with it. */
interface Fact {
  readonly kind: FactKind;
  readonly what: string;
  readonly value: number | null;
  readonly givings: readonly Giving[];
  readonly omissions: readonly Omission[];
}

interface Block {
  readonly event: EventRow;
  readonly facts: readonly Fact[];
  readonly articles: readonly ArticleRow[];
}

/** Facts of each event by article: given, given otherwise, or left out. */
export function eventFacts(analysis: Analysis): Figure {
  const large = analysis.events.filter(({ articles }) => articles.length > 2);
  if (large.length === 0)
    return emptyFigure(
      WORDS,
      "A fact counts as left out where two articles of the same event give it and a third does not; here no event has three articles.",
      "Add what other outlets wrote on the same events, or tie articles together with `event` in corpus.yaml, and analyse again.",
    );
  const blocks = blocksOf(analysis);
  if (blocks.length === 0)
    return emptyFigure(
      WORDS,
      `In ${countOf(large.length, "event")} with three articles or more, nothing that two independent articles tell is missing from another.`,
      "Numbers, voices, places and harm are compared: read the articles side by side for the rest.",
    );
  const shown = blocks.slice(0, MOST_EVENTS);
  // Blocks stand one below the other on one axis: empty rows hold the next block's column names.
  const starts: number[] = [];
  let rows = 0;
  for (const { facts } of shown) {
    starts.push(rows + 2);
    rows += Math.min(facts.length, MOST_FACTS) + 2.5;
  }
  const columns = Math.max(...shown.map(({ articles }) => articles.length));
  const evidence = markEvidence(analysis);
  const told = (fact: Fact, article: ArticleRow["article"]) => evidenceOf(evidence, fact, article);
  const marks = shown.flatMap(({ facts, articles }, block) =>
    facts.slice(0, MOST_FACTS).flatMap((fact, row) =>
      articles.flatMap(({ article }, x) => {
        const status = statusOf(fact, article.id);
        if (status === null) return [];
        return [{ x, y: starts[block]! + row, status, evidence: told(fact, article) }];
      }),
    ),
  );
  const labels = shown.flatMap(({ facts }) =>
    facts.slice(0, MOST_FACTS).map((fact) => plotLines(factName(fact), 26, 1)),
  );
  const left = leftMargin(labels);
  const characters = Math.max(6, Math.floor((960 - left - 40) / columns / 6.4));
  const data = LOOKS.flatMap(([status, name, symbol, color, edge]): Data[] => {
    const some = marks.filter((mark) => mark.status === status);
    if (some.length === 0) return [];
    return [
      {
        type: "scatter",
        mode: "markers",
        name,
        x: some.map(({ x }) => x),
        y: some.map(({ y }) => y),
        marker: { symbol, size: 13, color, line: { width: 2, color: edge } },
        ...opening(some.map((mark) => mark.evidence)),
      } as Data,
    ];
  });
  const facts = blocks.reduce((sum, block) => sum + block.facts.length, 0);
  const cut = blocks.some(
    (block, index) =>
      index >= MOST_EVENTS ||
      block.facts.length > MOST_FACTS ||
      block.event.articles.length > MOST_ARTICLES,
  );
  const subtitle = `${countOf(facts, "fact")} that two independent articles of an event give and another does not, in ${countOf(blocks.length, "event")}.${cut ? " Not all are drawn; the CSV has them." : ""}`;
  return {
    ...WORDS,
    subtitle,
    data,
    layout: {
      ...baseLayout({
        title: WORDS.title,
        subtitle,
        plotHeight: rows * ROW,
        left,
        bottom: 20,
        legend: LOOKS.map(([, name]) => name),
      }),
      xaxis: {
        range: [-0.5, Math.max(columns, 3) - 0.5],
        showticklabels: false,
        showgrid: false,
        zeroline: false,
        fixedrange: true,
      },
      yaxis: {
        range: [rows - 0.5, -0.5],
        tickvals: shown.flatMap(({ facts: own }, block) =>
          own.slice(0, MOST_FACTS).map((_, row) => starts[block]! + row),
        ),
        ticktext: labels,
        gridcolor: COLOURS["grid-pale"].light,
        zeroline: false,
        fixedrange: true,
      },
      annotations: shown.flatMap(({ event, articles }, block) => [
        {
          xref: "paper",
          x: 0,
          xanchor: "left",
          yref: "y",
          y: starts[block]! - 1.75,
          yanchor: "bottom" as const,
          showarrow: false,
          text: `<b>${plotLines(eventName(event, articles), 90, 1)}</b>`,
          font: { size: 13 },
        },
        ...articles.map(({ article }, x) => ({
          xref: "x" as const,
          x,
          yref: "y" as const,
          y: starts[block]! - 0.55,
          yanchor: "bottom" as const,
          showarrow: false,
          text: small(plotLines(article.outlet, characters, 2)),
          font: { size: 12, color: SOFT_INK },
        })),
      ]),
    },
    config: CONFIG,
    rows: blocks.flatMap(records),
    findings: [],
    empty: false,
  };
}

function blocksOf({ events, omissions, articles }: Analysis): Block[] {
  const byId = new Map(articles.map((row) => [row.article.id, row]));
  return events.flatMap((event) => {
    const facts = new Map<string, Fact>();
    for (const one of omissions) {
      if (one.event !== event.id) continue;
      const key = JSON.stringify([one.kind, one.what, one.value]);
      const known = facts.get(key);
      facts.set(key, {
        kind: one.kind,
        what: one.what,
        value: one.value,
        givings: known === undefined ? one.given : merged(known.givings, one.given),
        omissions: [...(known?.omissions ?? []), one],
      });
    }
    if (facts.size === 0) return [];
    const rows = event.articles.flatMap((id) => byId.get(id) ?? []).slice(0, MOST_ARTICLES);
    const ordered = [...facts.values()].sort(
      (a, b) =>
        b.givings.length - a.givings.length ||
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        (a.what < b.what ? -1 : 1),
    );
    return [{ event, facts: ordered, articles: rows }];
  });
}

function merged(known: readonly Giving[], more: readonly Giving[]): Giving[] {
  return [...known, ...more.filter(({ article }) => known.every((one) => one.article !== article))];
}

function statusOf({ givings, omissions }: Fact, article: string): Status | null {
  if (givings.some((one) => one.article === article)) return "given";
  return omissions.find((one) => one.article === article)?.status ?? null;
}

const BEFORE: Readonly<Record<FactKind, string>> = {
  number: "",
  who: "heard: ",
  where: "place: ",
  what: "harm: ",
};

/** `25 killed`, `200 × village`, `place: Port Vale`. */
function factName({ kind, what, value }: Pick<Fact, "kind" | "what" | "value">): string {
  if (value === null) return BEFORE[kind] + what;
  const fate = /^(?:killed|injured|arrested|displaced|missing)$/.test(what);
  return `${formatNumber(value, Number.isInteger(value) ? 0 : 2)} ${fate ? what : `× ${what}`}`;
}

function eventName({ articles }: EventRow, shown: readonly ArticleRow[]): string {
  const [first] = shown;
  const dates = shown.flatMap(({ article }) => article.date?.slice(0, 10) ?? []).sort();
  const days = [...new Set([dates[0], dates[dates.length - 1]])].filter((day) => day !== undefined);
  const about = first?.article.title ?? first?.article.id ?? "";
  return `${countOf(articles.length, "article")}${days.length > 0 ? `, ${days.join(" to ")}` : ""}: ${about}`;
}

/** The sentence that gives the fact here; where it is missing, those that give it elsewhere. */
function evidenceOf(
  evidence: EvidenceOf,
  fact: Fact,
  { id, outlet }: ArticleRow["article"],
): MarkEvidence {
  const own = fact.givings.filter(({ article }) => article === id);
  const missing = fact.omissions.find(({ article }) => article === id);
  const sentences = missing === undefined ? own : [...missing.own, ...missing.given];
  const here = missing?.own[0] ?? own[0];
  return evidence(
    [
      `${outlet}: ${factName(fact)}`,
      here === undefined ? `not here; ${countOf(sentences.length, "sentence")} elsewhere` : "",
      `article ${id}`,
    ],
    sentences.map(passageId),
    { sentences: sentences.slice(0, 4).map((one) => `${one.outlet}: “${one.text}”`) },
  );
}

function records({ event, facts }: Block): Record<string, Cell>[] {
  return facts.flatMap(({ kind, what, value, givings, omissions }) => {
    const cells = { event: event.id, kind, what, value };
    return [
      ...givings.map(({ article, outlet, text }) => ({
        ...cells,
        ...{ article, outlet, status: "given", own: text, givenBy: null, given: null },
      })),
      ...omissions.map(({ article, outlet, status, own, given }) => ({
        ...cells,
        ...{ article, outlet, status, own: own[0]?.text ?? null },
        givenBy: listOf(given.map((one) => one.outlet)),
        given: given.map(({ text }) => text).join(" | "),
      })),
    ];
  });
}
