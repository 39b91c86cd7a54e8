import { kind, share } from "../measure.js";
import { sidedCount } from "./counts.js";

/** Whether whoever is accused is heard in the same article. */
export const accusedHeard = kind({
  component: "accused-heard",
  group: "sidedness",
  tells: "How often a side that is accused gets words of its own in the same article.",
  caution: "A side may have refused to speak; many articles then say so.",
  example: {
    text: "Nordia accused Sudia of shelling its villages. Rain fell.",
    measure: "accused-heard",
    counts: { "sided-accusation": 1 },
    value: 0,
  },
  of: ({ topic }) => {
    const sides = topic?.sides ?? [];
    if (sides.length === 0) return [];
    const all = {
      ...{
        id: "accused-heard",
        name: "accused side heard",
        side: null,
        whom: "a side",
        heardSide: "the accused side",
      },
      ...{ accusations: sidedCount.anyAccusations as string, heard: sidedCount.anyHeard as string },
    };
    const each = sides.map(({ id, name }) => ({
      ...{
        id: `accused-heard:${id}`,
        name: `${name} heard when accused`,
        side: id,
        whom: name,
        heardSide: name,
      },
      ...{ accusations: sidedCount.accusations(id), heard: sidedCount.heard(id) },
    }));
    return [all, ...each].map(({ id, name, side, whom, heardSide, accusations, heard }) => ({
      id,
      name,
      side,
      says: {
        more: [
          `more often lets ${heardSide} speak where accused`,
          `less often lets ${heardSide} speak where accused`,
        ],
        all: null,
      },
      formula: `accusations against ${whom} in articles that give the accused side words of its own / accusations against ${whom}`,
      ...share(heard, accusations),
      evidence: [accusations],
      minimum: [{ count: accusations, atLeast: 5, of: `accusations against ${whom}` }],
    }));
  },
});
