import type { Analysis } from "../outlets/analysis.js";
import { without } from "../without.js";
import type { Figure } from "./figure.js";
import { bars } from "./kit/bars.js";
import { parties, sideColour, sideName } from "./kit/colours.js";
import { drawn } from "./kit/drawn.js";
import { emptyFigure } from "./kit/empty.js";
import { corpusSize, leftOut, shownOutlets, unique } from "./kit/rows.js";
import { attributed, speakerPieces } from "./kit/speaker-pieces.js";
import { countOf } from "./kit/text.js";
import { speakersBySideTitle } from "./titles/speakers-by-side.js";

const WORDS = {
  name: "speakers-by-side",
  title: "Who is made to speak, and of which side",
  caption:
    "Each bar is all that an outlet lets others say; each piece is one speaker, as wide as the share of the attributed words that it was given, and coloured by its side. The five speakers with the most words in an outlet have a piece each, the others of a side one together; the CSV has all. A bar of one colour hears one side; a bar with one wide piece leans on one source. These are counts of what was found, without intervals: small differences mean nothing, and a bar on few words means little. “No side” holds experts, bodies and people that the topic file gives no side, and speakers that the text does not name.",
  columns: ["outlet", "speaker", "kind", "side", "anonymous", "attributions", "words", "share"],
};

/** Share of attributed words by speaker, coloured by side, a bar an outlet. */
export function speakersBySide(analysis: Analysis): Figure {
  const { topic, speakers } = analysis;
  const shown = shownOutlets(analysis).map(({ outlet }) => outlet);
  const all = speakers.reduce((sum, { words }) => sum + words, 0);
  if (all === 0)
    return emptyFigure(
      WORDS,
      "No attributed words were found: nobody is quoted or reported.",
      "Check that the articles are whole and in English, and analyse again.",
    );
  const sides = [...parties(topic).map(({ id }) => id), null];
  const pieces = speakerPieces(analysis, shown);
  const plot = bars({
    labels: shown.map((name) => {
      const count = attributed(analysis, name, "attributions");
      const said = `${countOf(attributed(analysis, name, "words"), "word")}, ${countOf(count, "attribution")}`;
      return { name, details: [count === 0 ? "nobody is quoted or reported" : said] };
    }),
    series: sides.map((side) => ({
      ...{ name: sideName(topic, side), colour: sideColour(topic, side), thickness: 0.62 },
      pieces: pieces.filter((piece) => piece.side === side),
    })),
    axis: {
      ...{ title: "share of the outlet’s attributed words", end: 1 },
      ...{ tickvals: [0, 0.25, 0.5, 0.75, 1], ticktext: ["0", "25 %", "50 %", "75 %", "100 %"] },
    },
    ...{ rowHeight: 54, gap: 2, anchor: "start" },
  });
  const subtitle = `Words attributed to each speaker, as a share of all attributed words of the outlet; ${countOf(all, "attributed word")} in ${corpusSize(analysis)}.${leftOut(analysis)}`;
  const rows = speakers.map((row) => {
    const whole = attributed(analysis, row.outlet, "words");
    return { ...without(row, "findings"), share: whole === 0 ? null : row.words / whole };
  });
  const findings = unique(speakers.flatMap((row) => row.findings));
  const told = speakers.filter(({ outlet }) => shown.includes(outlet));
  const title = speakersBySideTitle(told, shown, topic);
  return drawn(WORDS, { subtitle, title, rows, findings }, plot);
}
