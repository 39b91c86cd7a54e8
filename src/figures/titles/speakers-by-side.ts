import type { SpeakerRow } from "../../outlets/analysis.js";
import type { Topic } from "../../topic/topic.js";
import { formatNumber, listOf } from "../kit/text.js";
import { fitting, leader, ofOutlets, possessive, sumOf } from "../kit/title.js";

/**
 * The side whose speakers have the most words in the most outlets; where as many outlets give them to another, how
 * many words each side has. Without sides, the one named speaker with the most words.
 *
 * @param rows speakers of the outlets that are drawn
 */
export function speakersBySideTitle(
  rows: readonly SpeakerRow[],
  outlets: readonly string[],
  topic: Topic | null,
): string | null {
  if (topic === null || topic.sides.length < 2) return oneSpeaker(rows);
  const sides = topic.sides.map(({ id, name }) => {
    const own = rows.filter(({ side }) => side === id);
    return { id, name, words: sumOf(own, ({ words }) => words) };
  });
  const heard = sides.filter(({ words }) => words > 0);
  if (heard.length === 0) return null;
  const leading = (id: string): number =>
    outlets.filter((outlet) => {
      const wordsOf = (side: string) =>
        sumOf(
          rows.filter((row) => row.outlet === outlet && row.side === side),
          ({ words }) => words,
        );
      return leader(sides, (one) => wordsOf(one.id))?.id === id;
    }).length;
  const first = leader(sides, ({ id }) => leading(id));
  const where = first === null ? "" : ofOutlets(leading(first.id), outlets.length);
  if (first !== null && heard.length === 1 && leading(first.id) > 1)
    return fitting(`Of the sides only ${first.name} may speak, in ${where}`);
  const others = sides.filter((one) => one !== first).map(({ name }) => possessive(name));
  const most = [...sides].sort((a, b) => b.words - a.words);
  const counts = most.map(
    ({ name, words }, at) =>
      `${possessive(name)}${at === 0 ? " speakers have" : ""} ${formatNumber(words, 0)}${at === 0 ? " words" : ""}`,
  );
  return first !== null && outlets.length > 1
    ? fitting(
        `${possessive(first.name)} speakers have more words than ${listOf(others)} in ${where}`,
        `${possessive(first.name)} speakers have the most words of any side in ${where}`,
      )
    : fitting(listOf(counts));
}

function oneSpeaker(rows: readonly SpeakerRow[]): string | null {
  const all = sumOf(rows, ({ words }) => words);
  const names = new Map<string, number>();
  for (const { speaker, words, anonymous } of rows)
    if (!anonymous) names.set(speaker, (names.get(speaker) ?? 0) + words);
  const first = leader([...names], ([, words]) => words);
  if (first === null) return null;
  const [name, words] = first;
  return fitting(`Most words go to ${name}: ${formatNumber(words, 0)} of ${formatNumber(all, 0)}`);
}
