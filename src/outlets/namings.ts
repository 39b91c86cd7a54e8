import type { NamingFinding } from "../finding.js";
import type { NamingRow } from "./analysis.js";
import { sampleOf, type FindingPlace } from "./evidence.js";
import type { ReadArticle } from "./read-article.js";
import { groupBy } from "../group-by.js";

/**
 * What each outlet calls people, bodies and groups in its own voice: one row for each of them, outlet
 * and wording, with how often, and whether that outlet alone calls it so.
 *
 * Who is the same in two articles is told by the fullest name, letter case apart. Descriptions of
 * somebody without any name are left out: nothing ties them together across articles. Copies within an
 * outlet count once.
 *
 * @returns by entity (the one with most namings first), outlet, count
 * @example
 * namingRows(articles)[0]; // { entity: "Ilham Aliyev", outlet: "TRT World", naming: "President Aliyev", count: 4, share: 0.5, … }
 */
export function namingRows(
  articles: readonly Pick<ReadArticle, "findings" | "copyOf" | "event">[],
): NamingRow[] {
  const same = sameTexts();
  const named = articles.flatMap(({ findings, copyOf, event }, article) =>
    copyOf !== null
      ? []
      : findings.flatMap((finding): FoundNaming[] =>
          finding.kind === "naming" && /\p{Lu}/u.test(finding.entity)
            ? [{ event, article, ...told(finding, same) }]
            : [],
        ),
  );
  const byEntity = groupBy(named, ({ entity }) => same(entity.toLowerCase()));
  return [...byEntity]
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .flatMap(([, found]) => rowsOf(found));
}

/** What is kept of a finding: a corpus has very many. */
type Told = Pick<
  NamingFinding,
  "id" | "outlet" | "entity" | "entityKind" | "side" | "naming" | "form" | "loaded"
>;

const told = (
  { id, outlet, entity, entityKind, side, naming, form, loaded }: Told,
  same: (text: string) => string,
): Told => ({
  ...{ id, outlet: same(outlet), entity: same(entity), entityKind, side },
  ...{ naming: same(naming), form, loaded },
});

/** Gives of equal texts always the first: a corpus has few names and many uses of each. */
function sameTexts(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const first = known.get(text);
    if (first === undefined) known.set(text, text);
    return first ?? text;
  };
}

interface FoundNaming extends FindingPlace, Told {}

function rowsOf(found: readonly FoundNaming[]): NamingRow[] {
  const outlets = [...new Set(found.map(({ outlet }) => outlet))].sort();
  const users = new Map<string, Set<string>>();
  for (const { naming, outlet } of found)
    users.set(naming, (users.get(naming) ?? new Set()).add(outlet));
  const placeOf = new Map(found.map((one) => [one.id, one]));
  return outlets.flatMap((outlet) => {
    const own = found.filter((one) => one.outlet === outlet);
    const byNaming = groupBy(own, ({ naming }) => naming);
    return [...byNaming]
      .map(([naming, uses]): NamingRow => {
        const [first] = uses as [FoundNaming];
        return {
          entity: first.entity,
          kind: first.entityKind,
          side: first.side,
          outlet,
          naming,
          form: first.form,
          count: uses.length,
          share: uses.length / own.length,
          loaded: uses.some(({ loaded }) => loaded),
          alone: outlets.length > 1 && users.get(naming)!.size === 1,
          findings: sampleOf(
            uses.map(({ id }) => id),
            (id) => placeOf.get(id)!,
          ).findings,
        };
      })
      .sort((a, b) => b.count - a.count || (a.naming < b.naming ? -1 : 1));
  });
}
