import { names, voiceKey } from "../annotations/facts/index.js";
import type { EntityKind } from "../entities/index.js";
import type { AttributionFinding, Finding, LoadedFinding, NamingFinding } from "../finding.js";
import { groupBy } from "../group-by.js";
import { namedIn } from "./namings.js";
import { ofKind, type StoryReading } from "./reading.js";
import type { Difference } from "./story.js";
import { counted, keyOf } from "./tally.js";

/** Somebody named once may be passed by, and be told in other words elsewhere. */
const LEAST_NAMINGS = 2;

/** Who or what a story may be about. */
const TOLD: ReadonlySet<EntityKind> = new Set(["person", "body", "place", "group"]);

/**
 * What one article of an event has and another lacks: who is heard by name, who is named (at least twice),
 * and which contested wording the outlet uses in its own voice. An article that names a speaker and gives
 * them no words is told apart from one in which no word of the name stands.
 */
export function differencesOf(readings: readonly StoryReading[]): Difference[] {
  return [...speakers(readings), ...entities(readings), ...wordings(readings)];
}

function speakers(readings: readonly StoryReading[]): Difference[] {
  const heard = readings.map((reading) =>
    groupBy(
      ofKind(reading, "attribution").filter(
        ({ speaker }) => speaker.kind !== "document" && voiceKey(speaker) !== null,
      ),
      ({ speaker }) => voiceKey(speaker)!,
    ),
  );
  const fullest = (uses: readonly AttributionFinding[]): AttributionFinding["speaker"] =>
    uses.map(({ speaker }) => speaker).reduce((a, b) => (longer(b.name!, a.name!) ? b : a));
  return unlike(heard, readings, (uses, reading) => names(reading.told, fullest(uses).name!)).map(
    ({ uses, articles }) => {
      const { name, side } = fullest(uses);
      return { kind: "speaker", what: name!, side, articles };
    },
  );
}

const longer = (a: string, b: string): boolean =>
  a.length > b.length || (a.length === b.length && a < b);

/** Only where no word of the name stands does another article lack it. */
function entities(readings: readonly StoryReading[]): Difference[] {
  const named = readings.map(namedIn);
  const found = unlike<NamingFinding>(named, readings, (uses, reading) =>
    names(reading.told, uses[0]!.entity),
  );
  return found.flatMap(({ uses, articles }): Difference[] => {
    const { entity, side, entityKind } = uses[0]!;
    return uses.length >= LEAST_NAMINGS &&
      TOLD.has(entityKind) &&
      articles.some(({ status }) => status === "lacks")
      ? [{ kind: "entity", what: entity, side, articles }]
      : [];
  });
}

function wordings(readings: readonly StoryReading[]): Difference[] {
  const used = readings.map((reading) =>
    groupBy(
      ofKind(reading, "loaded").filter(
        ({ concept, voice }) => concept !== null && voice === "outlet",
      ),
      ({ concept, term }) => keyOf(concept, term),
    ),
  );
  return unlike<LoadedFinding>(used, readings, () => false).map(({ uses, articles }) => {
    const { term, favours } = uses[0]!;
    return { kind: "wording", what: term, side: favours, articles };
  });
}

interface Unlike<F> {
  readonly uses: readonly F[];
  readonly articles: Difference["articles"];
}

/** What some of the articles have and not all, that which most have first, then the most frequent. */
function unlike<F extends Finding>(
  had: readonly ReadonlyMap<string, readonly F[]>[],
  readings: readonly StoryReading[],
  isNamed: (uses: readonly F[], reading: StoryReading) => boolean,
): Unlike<F>[] {
  const keys = [...new Set(had.flatMap((own) => [...own.keys()]))].sort();
  const having = (key: string) => had.filter((own) => own.has(key)).length;
  return keys
    .filter((key) => having(key) < readings.length)
    .map((key) => {
      const uses = had.flatMap((own) => own.get(key) ?? []);
      const articles = readings.map((reading, at): Difference["articles"][number] => {
        const own = had[at]!.get(key) ?? [];
        const status = own.length > 0 ? "has" : isNamed(uses, reading) ? "names" : "lacks";
        return { article: reading.row.article.id, status, ...counted(own) };
      });
      return { key, uses, articles };
    })
    .sort((a, b) => having(b.key) - having(a.key) || b.uses.length - a.uses.length);
}
