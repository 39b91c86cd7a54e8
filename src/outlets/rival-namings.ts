import type { NamingRow } from "./analysis.js";

/** What several outlets call the same one, each in words that no other uses. */
export interface RivalNaming {
  readonly entity: string;
  readonly wordings: readonly {
    readonly naming: string;
    readonly outlet: string;
    readonly count: number;
    /** A loaded term stands in it. */
    readonly loaded: boolean;
    readonly findings: readonly string[];
  }[];
}

/**
 * Wordings that may be contested: descriptions and titles of the same person, body or group that one
 * outlet uses and no other, where at least two outlets have such words of their own. Plain names are
 * left out: to be called by a surname contests nothing. What is no loaded term must stand twice, for once is
 * chance.
 *
 * They are proposals for a topic file. Different words are often chance ("the minister", "the politician"),
 * and whom a description means is read by the program: read the sentences.
 *
 * @returns those with a loaded wording first, then those with the most uses
 * @example rivalNamings(analysis.namings)[0]?.wordings.map(({ naming }) => naming); // ["strongman", "elected leader"]
 */
export function rivalNamings(rows: readonly NamingRow[]): RivalNaming[] {
  const own = rows.filter(
    ({ alone, form, loaded, count }) => alone && (loaded || (form !== "name" && count > 1)),
  );
  const entities = [...new Set(own.map(({ entity }) => entity))];
  const uses = ({ wordings }: RivalNaming) => wordings.reduce((sum, { count }) => sum + count, 0);
  const hasLoaded = ({ wordings }: RivalNaming) => Number(wordings.some(({ loaded }) => loaded));
  return entities
    .map((entity): RivalNaming => ({
      entity,
      wordings: own
        .filter((row) => row.entity === entity)
        .map(({ naming, outlet, count, loaded, findings }) => ({
          ...{ naming, outlet, count, loaded, findings },
        })),
    }))
    .filter(({ wordings }) => new Set(wordings.map(({ outlet }) => outlet)).size > 1)
    .sort(
      (a, b) => hasLoaded(b) - hasLoaded(a) || uses(b) - uses(a) || (a.entity < b.entity ? -1 : 1),
    );
}
