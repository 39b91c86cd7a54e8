import type { NamingFinding } from "../finding.js";
import { groupBy } from "../group-by.js";
import { compareText } from "../order.js";
import { keyOf, tally } from "./tally.js";
import { ofKind, type StoryReading } from "./reading.js";
import type { StoryNaming } from "./story.js";

/** Somebody without any name is not known to be the same in two articles. */
const hasName = ({ entity }: NamingFinding): boolean => /\p{Lu}/u.test(entity);

/** The same in two articles by the fullest name, letter case apart. */
export const entityKey = ({ entity }: Pick<NamingFinding, "entity">): string =>
  entity.toLowerCase();

/** Namings by whom they mean, of those with a name. */
export const namedIn = (reading: StoryReading): Map<string, NamingFinding[]> =>
  groupBy(ofKind(reading, "naming").filter(hasName), entityKey);

/**
 * What each article calls those whom at least two articles of the event name.
 *
 * @returns article by article; within one those named by most articles first, then by most namings in all
 */
export function sharedNamings(readings: readonly StoryReading[]): StoryNaming[][] {
  const named = readings.map(namedIn);
  const articles = (key: string) => named.filter((own) => own.has(key)).length;
  const times = (key: string) => named.reduce((sum, own) => sum + (own.get(key)?.length ?? 0), 0);
  return named.map((own) =>
    [...own.keys()]
      .filter((key) => articles(key) > 1)
      .sort((a, b) => articles(b) - articles(a) || times(b) - times(a) || compareText(a, b))
      .map((key): StoryNaming => {
        const uses = own.get(key)!;
        const { entity, side } = uses[0]!;
        return {
          ...{ entity, side },
          namings: tally(
            uses,
            ({ naming, form, loaded }) => keyOf(naming, form, loaded),
            ({ naming, form, loaded }) => ({ naming, form, loaded }),
          ),
        };
      }),
  );
}
