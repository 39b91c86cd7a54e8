import { exactLean } from "../../statistics/exact.js";
import type { Side } from "../../topic/topic.js";
import { kind } from "../measure.js";
import { sidedCount } from "./counts.js";
import { leanFrame, nameOf } from "./lean-of-counts.js";
import { againstOf, lean, leansOfSides } from "./lean.js";

/** Which side the outlet says does harm. The sign favours the first side, as in every other lean. */
export const blameLean = kind({
  component: "blame",
  group: "sidedness",
  tells: "Which side the outlet, in its own voice, says does harm to others.",
  caution:
    "In a war one side may do more harm: the lean says how it is told, not who is right. Who does what to whom is read with errors (see the measured precision).",
  example: {
    text: "Sudian troops attacked Nordian villages.",
    measure: "lean:blame:nordia:sudia",
    counts: { "sided-blame:sudia": 1 },
    value: 1,
  },
  of: ({ topic }) => {
    const sides = topic?.sides ?? [];
    return leansOfSides(sides).map((ends) => {
      const { plus, minus } = ends;
      const others = againstOf(sides, ends);
      const of = ({ id }: Side) => sidedCount.of("blame", id);
      const [own, theirs] = [of(plus), others.map(of)];
      const blamed = (side: string) => `blames only ${side}`;
      return {
        ...leanFrame("blame", "blame", ends, [
          minus === null ? "only other sides are blamed" : blamed(nameOf(minus)),
          blamed(plus.name),
        ]),
        says: {
          more: [
            `tells more of the harm as done by ${nameOf(minus)}`,
            `tells more of the harm as done by ${plus.name}`,
          ],
          all: [
            `tells of harm by ${nameOf(minus)} and never by ${plus.name} in its own voice`,
            `tells of harm by ${plus.name} and never by ${nameOf(minus)} in its own voice`,
          ],
        },
        evidence: [own, ...theirs],
        formula: `(b − a) / (a + b); a: acts of harm by ${plus.name} told in the outlet's own voice; b: the same by ${minus?.name ?? "any other side"}`,
        value: ({ total }) =>
          lean(
            theirs.reduce((sum, name) => sum + total(name), 0),
            total(own),
          ),
        exact: { trials: [own, ...theirs], ends: exactLean },
        minimum: [
          {
            count: sidedCount.any("blame"),
            atLeast: 5,
            of: "acts of harm by the sides in the outlet's own voice",
          },
        ],
      };
    });
  },
});
