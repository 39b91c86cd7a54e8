import type { AccusationFinding } from "../finding.js";
import { groupBy } from "../group-by.js";
import { counted, keyOf } from "./tally.js";
import { ofKind, type StoryReading } from "./reading.js";
import type { StoryAccusation } from "./story.js";
import { heardIn } from "./voices.js";

/** Who is accused by whom, how often, and what the accused is heard to say to that; most accused first. */
export function accusationsOf(reading: StoryReading): StoryAccusation[] {
  const attributions = new Map(ofKind(reading, "attribution").map((one) => [one.id, one]));
  const accuser = ({ attribution }: AccusationFinding) =>
    attribution === null ? null : (attributions.get(attribution)?.speaker ?? null);
  const accusations = ofKind(reading, "accusation");
  const nameOf = (one: AccusationFinding): string | null => {
    const speaker = accuser(one);
    if (speaker !== null) return speaker.name ?? "a source not told";
    return one.voice === "outlet" ? null : "a source not told";
  };
  const groups = groupBy(accusations, (one) => keyOf(one.accused, nameOf(one), one.by));
  return [...groups.values()]
    .map((own): StoryAccusation => {
      const first = own[0]!;
      const answered = (response: AccusationFinding["response"]) =>
        own.filter((one) => one.response === response).length;
      const answers = new Set(
        own.flatMap(({ answer, response }) => (response === "denied" ? (answer ?? []) : [])),
      );
      return {
        ...{ accused: first.accused, by: nameOf(first), bySide: first.by },
        ...counted(own),
        ...{ denied: answered("denied"), heard: answered("heard"), unheard: answered("unheard") },
        answers: [...answers]
          .flatMap((id) => attributions.get(id) ?? [])
          .sort((a, b) => a.start - b.start)
          .map((answer) => heardIn(reading, answer)),
      };
    })
    .sort((a, b) => b.count - a.count);
}
