import type { Document } from "../document/document.js";
import type { ArticleNames, NamedEntity, NameMention, Found } from "./named-entity.js";
import { sentenceAt as sentenceOf } from "../document/index.js";
import type { NameRun } from "./names.js";
import { type Office, withOffices } from "./offices.js";
import {
  entityType,
  foremost,
  mostLikely,
  nameOf,
  nameParts,
  only,
  samePerson,
  shortForms,
  suffixOf,
  surnamesLikeOthers,
  withSuffix,
} from "./same-name.js";
import { genderOfGivenName } from "./titles.js";
import type { NameWord } from "./words.js";

interface Read {
  readonly found: readonly Found[];
  /** In headlines, where an adjective may begin with a capital. */
  readonly inHeadline: readonly Found[];
  /** Words of headings with capitals throughout. */
  readonly headings: readonly NameWord[];
  readonly offices: readonly Office[];
  /** Does the model read a full name as a person's? */
  readonly isPerson: (run: NameRun) => boolean;
}

export function grouped(
  document: Document,
  { found, inHeadline, headings, offices, isPerson }: Read,
  common: ReadonlySet<string>,
): Omit<ArticleNames, "inTitleCase" | "joints" | "skipped" | "breaks"> {
  const entities: NamedEntity[] = [];
  const people = new Map<string, NamedEntity[]>();
  const byFirst = new Map<string, NamedEntity[]>();
  /** By the first of two surnames: "Lopez" for Maria Lopez Garcia. */
  const byMiddle = new Map<string, NamedEntity[]>();
  const bodies = new Map<string, NamedEntity>();
  const owner = new Map<Found, NamedEntity>();

  const make = (run: NameRun, type: NamedEntity["type"]): NamedEntity => {
    const entity: NamedEntity = {
      name: nameOf(document, run, type),
      type,
      suffix: suffixOf(run),
      gender: run.gender ?? genderOfGivenName(run.words[0]?.text ?? ""),
      place: run.place,
      roles: new Map(),
      ages: new Set(),
      count: 0,
      seen: 0,
      placed: 0,
      rank: entities.length,
    };
    entities.push(entity);
    return entity;
  };
  const tell = (entity: NamedEntity, one: Found) => {
    entity.seen++;
    if (one.placed) entity.placed++;
    entity.gender ??= one.run.gender;
    for (const role of one.roles) {
      entity.roles.set(role.word, role);
      entity.gender ??= role.gender;
    }
    if (one.age !== null) entity.ages.add(one.age);
  };

  const isSurname = surnamesLikeOthers(found, isPerson);
  for (const one of found) {
    const { run } = one;
    const parts = nameParts(run);
    if (run.type === "person" && parts.length > 1) {
      const last = parts.at(-1)!;
      const sharing = people.get(last) ?? [];
      let entity = samePerson(sharing, run, parts);
      if (!entity) {
        entity = make(run, "person");
        people.set(last, [...sharing, entity]);
        byFirst.set(parts[0]!, [...(byFirst.get(parts[0]!) ?? []), entity]);
        for (const middle of parts.slice(1, -1))
          if (middle.length > 2) byMiddle.set(middle, [...(byMiddle.get(middle) ?? []), entity]);
      }
      entity.count++;
      tell(entity, one);
      owner.set(one, entity);
    } else if ((run.type === "body" || run.type === "place") && !isSurname(run)) {
      const key = run.place ? run.place.name : parts.join(" ");
      let entity = bodies.get(key);
      if (!entity) bodies.set(key, (entity = make(run, run.type)));
      entity.count++;
      tell(entity, one);
      owner.set(one, entity);
    }
  }
  shortForms(bodies);

  const others = new Map<string, NamedEntity>();
  const findRun = (run: NameRun): NamedEntity | null => {
    const parts = nameParts(run);
    const last = parts.at(-1);
    if (last === undefined || run.type === "role") return null;
    if (run.place && !isSurname(run)) return bodies.get(run.place.name) ?? null;
    if (run.type !== "body" || isSurname(run)) {
      const sharing = people.get(last) ?? [];
      if (parts.length > 1) {
        const same = samePerson(sharing, run, parts);
        if (same) return same;
      } else {
        const best =
          mostLikely(withSuffix(sharing, run), run) ??
          (run.roles.length === 0
            ? (foremost(byFirst.get(last)) ?? only(byMiddle.get(last)))
            : null);
        if (best) return best;
      }
    }
    return bodies.get(parts.join(" ")) ?? others.get(parts.join(" ")) ?? null;
  };
  for (const one of found) {
    if (owner.has(one) || one.run.type === "role") continue;
    let entity = findRun(one.run);
    if (!entity) {
      entity = make(one.run, one.run.type === "person" ? "person" : "other");
      const key = nameParts(one.run).join(" ");
      if (one.run.type === "person") people.set(key, [...(people.get(key) ?? []), entity]);
      else others.set(key, entity);
      entity.count++;
    }
    tell(entity, one);
    owner.set(one, entity);
  }
  for (const one of inHeadline) {
    const { run } = one;
    const sharing = people.get(nameParts(run).at(-1) ?? "") ?? [];
    const entity =
      run.type === "role"
        ? null
        : (findRun(run) ?? mostLikely(sharing, run) ?? make(run, entityType(run)));
    if (entity) owner.set(one, entity);
  }
  const named = [...found, ...inHeadline].flatMap((one): NameMention[] => {
    const entity = owner.get(one);
    if (!entity) return [];
    const { start, end } = one.run;
    const possessive = one.run.words.at(-1)?.possessive ?? false;
    return [
      {
        entity,
        start,
        end,
        sentence: one.sentence,
        subject: one.subject,
        quoted: one.quoted,
        possessive,
        office: false,
      },
    ];
  });
  const sentenceAt = (offset: number) => sentenceOf(document, offset);
  for (const word of headings) {
    const entity = word.capital ? mostLikely(people.get(word.lower) ?? [], null) : null;
    const { start, end, possessive } = word;
    if (entity)
      named.push({
        entity,
        start,
        end,
        sentence: sentenceAt(start),
        subject: false,
        quoted: false,
        possessive,
        office: false,
      });
  }
  const mentions = withOffices(
    named.sort((x, y) => x.start - y.start || x.end - y.end),
    offices,
  );
  return { entities, mentions, common, sentenceAt, find: findRun };
}
