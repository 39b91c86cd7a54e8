import { lazyList } from "../lazy-list.js";
import type { Analysis, WireEditRow } from "../outlets/analysis.js";
import type { Cell, Figure } from "./figure.js";
import { drawn } from "./kit/drawn.js";
import { editPairs, editPanels, placesOf } from "./kit/edit-panels.js";
import { objectOf } from "./kit/edit-rows.js";
import { emptyFigure } from "./kit/empty.js";
import { grid } from "./kit/grid.js";
import { unique } from "./kit/rows.js";
import { countOf, formatNumber } from "./kit/text.js";
import { wholeTicks } from "./kit/ticks.js";
import { wireEditsTitle } from "./titles/wire-edits.js";

const WORDS = {
  name: "wire-edits",
  title: "What was changed in text that outlets share",
  caption:
    "For each two articles that share their text, every square is one sentence that differs between them: hover over it to read it before and after. The upper rows say how it differs, the lower ones what the difference does to the findings: a loaded term, a source or a side that comes or goes, a cue that takes another stance; a sentence may stand in several of them. The arrow leads from the article that is most likely nearer to the original. That two articles differ does not say who changed what: both may come from a third, and cuts are often made for space. Added and dropped sentences are taken from the text as it was found; a page that ends early looks like one that was cut.",
  columns: [
    ...["a", "outletA", "b", "outletB", "kind", "effect", "what", "before", "after", "findings"],
  ],
};

const MOST_PAIRS = 12;

/** Sentences that differ between articles of shared text, one mark an edit, by kind and effect. */
export function wireEdits(analysis: Analysis): Figure {
  const all = analysis.wireEdits;
  if (all.length === 0)
    return emptyFigure(
      WORDS,
      analysis.sharedText.length === 0
        ? "No two articles share their text, so there is nothing that one changed in another."
        : "No articles share so much text that sentence could be laid beside sentence, or they share it to the letter.",
      "Add articles that carry the same agency text, and analyse again.",
    );
  const outlets = new Map(analysis.articles.map(({ article }) => [article.id, article.outlet]));
  const nameOf = (id: string) => outlets.get(id) ?? id;
  const pairs = editPairs(analysis);
  const shown = [...pairs].sort((a, b) => b.edits.length - a.edits.length).slice(0, MOST_PAIRS);
  const places = placesOf(shown);
  const plot = grid({
    panels: editPanels(analysis, shown, nameOf),
    ...{ columns: 2, least: 300, rowHeight: 24, characters: 24, ownRows: false, legend: [] },
    axis: {
      title: "number of sentences, a square for each",
      ...{ range: [0, places + 0.6], ...wholeTicks(places) },
    },
  });
  const telling = all.filter(({ edit }) => edit.effects.length > 0).length;
  const left =
    pairs.length > shown.length
      ? ` Drawn are the ${String(shown.length)} pairs that differ in most sentences; the CSV has all.`
      : "";
  const subtitle = `${countOf(all.length, "sentence")} that ${all.length === 1 ? "differs" : "differ"} in ${countOf(pairs.length, "pair")} of articles with shared text; ${formatNumber(telling, 0)} of them ${telling === 1 ? "changes" : "change"} what is found.${left}`;
  const rows = lazyList(
    all.map((row) => ({ of: row.a, read: () => records(analysis, row, nameOf) })),
  );
  const effects = all.flatMap(({ edit }) => edit.effects);
  const findings = unique(effects.flatMap((effect) => effect.findings));
  return drawn(WORDS, { subtitle, title: wireEditsTitle(all), rows, findings }, plot);
}

/** A line for each effect of an edit; one for an edit without any. */
function records(
  { topic }: Analysis,
  { a, b, edit }: WireEditRow,
  nameOf: (id: string) => string,
): Record<string, Cell>[] {
  const { kind, from, to, effects } = edit;
  const cells = { a, outletA: nameOf(a), b, outletB: nameOf(b), kind };
  const versions = { before: from?.text ?? null, after: to?.text ?? null };
  const none = { effect: null, what: null, findings: null };
  if (effects.length === 0) return [{ ...cells, ...versions, ...none }];
  return effects.map((one) => ({
    ...{ ...cells, ...versions, effect: one.effect, what: objectOf(topic, one) },
    findings: one.findings.join(" "),
  }));
}
