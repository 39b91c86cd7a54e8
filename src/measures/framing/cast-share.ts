import { kind, share } from "../measure.js";
import { roleCount } from "./role-contributions.js";

/** People and bodies, one an article, before a share of them is shown. */
const LEAST_CAST = 10;

/** How many of a side's people and bodies an article casts as hero, villain or victim. */
export const castShare = kind({
  component: "cast",
  group: "framing",
  tells:
    "As what whole articles, all voices together, cast a side's people and bodies: hero, villain or victim.",
  caution:
    "A role is the likeliest by what is said of somebody, and right for about half of an article's main actors; the rules reader tells no tone and so few heroes and villains. Compare shares over many articles.",
  example: {
    text: "Sudian villages were shelled. Nordia attacked Sudia. Nordia bombed Sudia. Nordia watched.",
    measure: "cast-victim:sudia",
    counts: { "role-cast:sudia": 1, "role-victim:sudia": 1 },
    value: 1,
  },
  of: ({ topic }) =>
    (topic?.sides ?? []).flatMap(({ id, name }) =>
      (["hero", "villain", "victim"] as const).map((role) => ({
        id: `cast-${role}:${id}`,
        name: `${name} as ${role}`,
        side: id,
        detail: role,
        says: {
          more: [
            `more often casts ${name} as the ${role}`,
            `less often casts ${name} as the ${role}`,
          ],
          all: null,
        },
        formula: `people and bodies of ${name} whose likeliest role in an article is ${role} / all people and bodies of ${name} that an article casts, each once an article`,
        ...share(roleCount.role(role, id), roleCount.cast(id)),
        minimum: [
          {
            count: roleCount.cast(id),
            atLeast: LEAST_CAST,
            of: `people and bodies of ${name}, each once an article`,
          },
        ],
      })),
    ),
});
