import type { WireEdit } from "../../lineage/index.js";
import type { Analysis } from "../../outlets/analysis.js";
import { passageId } from "../../passage.js";
import { COLOURS } from "../../scheme/index.js";
import { sideName, SOFT_INK } from "./colours.js";
import type { EditPair } from "./edit-panels.js";
import type { EvidenceOf, MarkEvidence } from "./mark-evidence.js";
import { unique } from "./rows.js";

type Effect = WireEdit["effects"][number];

/** A way in which sentences differ, or what that does to the findings. */
export interface EditRow {
  readonly key: WireEdit["kind"] | Effect["effect"];
  readonly label: string;
  readonly colour: string;
}

const { orange, blue, vermilion, sky } = COLOURS;

/** From top to bottom: how a sentence differs, then what that does to the findings. */
export const EDIT_ROWS: readonly EditRow[] = [
  { key: "dropped", label: "sentence dropped", colour: SOFT_INK },
  { key: "added", label: "sentence added", colour: SOFT_INK },
  { key: "reworded", label: "sentence reworded", colour: SOFT_INK },
  { key: "respelled", label: "respelled only", colour: SOFT_INK },
  { key: "drops-loaded-term", label: "drops a loaded term", colour: orange.light },
  { key: "adds-loaded-term", label: "adds a loaded term", colour: orange.light },
  { key: "drops-source", label: "drops a source", colour: blue.light },
  { key: "adds-source", label: "adds a source", colour: blue.light },
  { key: "drops-side", label: "silences a side", colour: vermilion.light },
  { key: "adds-side", label: "gives a side a voice", colour: vermilion.light },
  { key: "changes-stance", label: "changes a cue’s stance", colour: sky.light },
];

/** Edits of a kind, or with an effect. */
export const inRow = ({ edits }: EditPair, { key }: EditRow): readonly WireEdit[] =>
  edits.filter(({ kind, effects }) => kind === key || effects.some(({ effect }) => effect === key));

/** An edit in a few words, to stand beside its square: what it changes, or the effect's object. */
export function gist(
  { topic }: Analysis,
  { words, effects }: WireEdit,
  { key }: EditRow,
): string[] {
  const of = effects.filter(({ effect }) => effect === key);
  if (of.length > 0) return of.map((effect) => objectOf(topic, effect));
  const said = (wanted: "dropped" | "added") =>
    words
      .flatMap((part) => (part.change === wanted ? part.words : []))
      .slice(0, 12)
      .join(" ")
      .replace(/ (?=[’']\p{L})/gu, "");
  return [[said("dropped"), said("added")].filter((text) => text !== "").join(" → ")];
}

/** Both versions of the sentence, what the edit does, and the findings behind that. */
export function editEvidence(
  { topic }: Analysis,
  evidence: EvidenceOf,
  head: string,
  { a, b }: EditPair,
  { from, to, effects }: WireEdit,
  { key }: EditRow,
): MarkEvidence {
  const of = effects.filter(({ effect }) => effect === key);
  const told = of.length > 0 ? of : effects;
  const versions = [
    ...(from === null
      ? []
      : [{ when: "before", text: from.text, id: passageId({ ...from, article: a }) }]),
    ...(to === null
      ? []
      : [{ when: "after", text: to.text, id: passageId({ ...to, article: b }) }]),
  ];
  const ids = [...versions.map(({ id }) => id), ...unique(told.flatMap((one) => one.findings))];
  const sentences = versions.map(({ when, text }) => `${when}: “${text}”`);
  const lines = told.slice(0, 6).map((one) => {
    const label = EDIT_ROWS.find((row) => row.key === one.effect)?.label ?? one.effect;
    return `${label}: ${objectOf(topic, one)}`;
  });
  return evidence([head, ...lines], ids, { sentences });
}

/** The term, the speaker, the side by its name, or both stances. */
export function objectOf(topic: Analysis["topic"], { effect, what }: Effect): string {
  if (effect === "adds-side" || effect === "drops-side") return sideName(topic, what);
  return effect === "changes-stance" ? what.replace(" > ", " → ") : what;
}
