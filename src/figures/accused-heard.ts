import { VOICE_NAMES } from "../evidence/index.js";
import type { AccusationFinding } from "../finding.js";
import type { Analysis } from "../outlets/analysis.js";
import type { Cell, Figure } from "./figure.js";
import { accusationPieces, RESPONSES } from "./kit/accusation-pieces.js";
import { bars } from "./kit/bars.js";
import { sideName } from "./kit/colours.js";
import { drawn } from "./kit/drawn.js";
import { emptyFigure } from "./kit/empty.js";
import { corpusSize, leftOut, shownOutlets } from "./kit/rows.js";
import { countOf } from "./kit/text.js";
import { wholeTicks } from "./kit/ticks.js";
import { accusedHeardTitle } from "./titles/accused-heard.js";

const WORDS = {
  name: "accused-heard",
  title: "Is the accused side heard?",
  caption:
    "Each bar counts the passages of an outlet in which harm is laid at a side’s door by somebody else: the outlet itself, the other side, a third party. The colour says what the same article then lets the accused say: it denies or disputes it; it is given words, but on other things; or it is not heard at all. These are counts of what was found, without intervals. Accusations and answers are found by machine, and an answer may stand in another article: read the sentences. Hearing the accused does not make an accusation false.",
  columns: ["outlet", "article", "accused", "by", "voice", "response", "finding", "answer", "text"],
};
/** Accusations by outlet and accused side, and whether that side is heard in the same article. */
export function accusedHeard(analysis: Analysis): Figure {
  const accusations = analysis.findings.filter((finding) => finding.kind === "accusation");
  if (analysis.topic === null)
    return emptyFigure(
      WORDS,
      "Accusations are made against sides, and no topic file was given.",
      "Write a topic.yaml with the sides and their actors (`parallax init` starts one), and analyse again with --topic topic.yaml.",
    );
  if (accusations.length === 0)
    return emptyFigure(
      WORDS,
      "No accusation against a side of the topic was found.",
      "If the articles hold some, check that the topic file names the actors as the articles do.",
    );
  const sides = analysis.topic.sides;
  const accused = shownOutlets(analysis).flatMap(({ outlet }) =>
    sides.flatMap(({ id, name }) => {
      const against = accusations.filter((one) => one.outlet === outlet && one.accused === id);
      return against.length === 0 ? [] : [{ outlet, name, against }];
    }),
  );
  const shown = accused.flatMap(({ against }) => against);
  const placed = accusationPieces(analysis, accused);
  const most = Math.max(4, ...placed.map(({ from, size }) => from + size));
  const subtitle = `${countOf(accusations.length, "accusation")} against a side in ${corpusSize(analysis)}, by what the same article lets the accused side say.${leftOut(analysis)}`;
  const plot = bars({
    labels: accused.map(({ outlet, name }) => ({ name: outlet, details: [`against ${name}`] })),
    series: RESPONSES.map(([response, name, colour]) => ({
      ...{ name, colour, pieces: placed.filter((piece) => piece.response === response) },
    })),
    axis: { ...wholeTicks(most), title: "number of accusations", end: most * 1.03 },
    ...{ rowHeight: 46, leastRows: 2, gap: 1 },
  });
  const rows = accusations.map((one) => record(analysis, one));
  const title = accusedHeardTitle(shown, sides);
  return drawn(WORDS, { subtitle, title, rows, findings: shown.map(({ id }) => id) }, plot);
}

function record({ topic }: Analysis, one: AccusationFinding): Record<string, Cell> {
  const { outlet, article, accused, by, voice, response, id, answer, text } = one;
  const named = by === null ? VOICE_NAMES[voice] : sideName(topic, by);
  const cells = { outlet, article, accused: sideName(topic, accused), by: named, voice };
  return { ...cells, response, finding: id, answer, text };
}
