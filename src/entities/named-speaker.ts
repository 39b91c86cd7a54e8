import { wordList } from "../language/index.js";
import type { Document } from "../document/document.js";
import type { ActorKind } from "../topic/topic.js";
import type { NameRun } from "./names.js";
import { type Context, KIND_ORDER, type Resolved, lastRole, nobody, again } from "./resolved.js";
import { type Role, roleOf } from "./roles.js";
import type { SourcePhrase } from "./source-phrase.js";
import { isBody } from "./is-body.js";
import type { TopicSides } from "./topic-sides.js";

const OF_THE_SPEAKER = wordList("grammar", "of-the-speaker");

export function named(context: Context, phrase: SourcePhrase): Resolved {
  const all = phrase.names.map((run) => oneName(context, run, phrase));
  const [first] = all;
  if (all.length === 1 || first === undefined) return first ?? nobody();
  const names = all.map(({ speaker }) => speaker.name ?? "");
  const sides = new Set(all.map(({ speaker }) => speaker.side));
  return {
    ...first,
    type: "group",
    speaker: {
      ...first.speaker,
      name: `${names.slice(0, -1).join(", ")} and ${names.at(-1)!}`,
      side: sides.size === 1 ? first.speaker.side : null,
    },
  };
}

export function oneName(context: Context, run: NameRun, phrase: SourcePhrase): Resolved {
  const { names: known, sides, document } = context;
  const covering = sides
    .within({ start: run.start, end: run.end })
    .filter(
      (one) =>
        one.end >= run.end &&
        (run.type === "place" || one.actor.kind !== "country" || one.start <= run.start),
    );
  const entity = known.find(run);
  const actor = covering.at(-1)?.actor ?? (entity ? sides.actorOf(entity) : null);
  const gender = run.gender ?? entity?.gender ?? null;
  if (actor !== null) {
    const metonym = run.place !== null && run.place.is !== "state";
    return {
      speaker: {
        name: actor.name,
        kind: actor.kind,
        side: actor.side,
        anonymous: false,
        resolved: metonym ? "metonym" : "name",
        confidence: 0.95,
      },
      entity,
      word: isBody(actor) ? (phrase.role?.word ?? lastRole(entity)) : null,
      type: isBody(actor) || entity?.type === "body" ? "body" : "person",
      gender,
      ofTopic: true,
    };
  }
  if (run.place && run.place.is !== "adjective" && entity?.type !== "person")
    return {
      speaker: {
        name: run.place.name,
        kind: run.place.kind,
        side: null,
        anonymous: false,
        resolved: run.place.is === "state" ? "name" : "metonym",
        confidence: 0.85,
      },
      entity,
      word: null,
      type: "body",
      gender: null,
    };
  const text = document.text.slice(run.start, run.end).replace(/\s+/gu, " ");
  const roles = new Map([
    ...(entity?.roles ?? []),
    ...run.roles.map((role) => [role.word, role] as const),
  ]);
  if (phrase.role?.type === "person" && phrase.names.length === 1)
    roles.set(phrase.role.word, phrase.role);
  const body = (entity?.type ?? run.type) === "body";
  const side = (entity ? sides.sideNear(entity) : null) ?? sides.sideAt(run);
  const owner = body ? ownerIn(document, sides, run) : "";
  const same = body && side === null && owner === "" ? sameBody(context, text) : null;
  if (same !== null) return again(same, "role", 0.75);
  return {
    speaker: {
      name: owner + (entity === null ? text : entity.name),
      kind: kindOf([...roles.values()], body, run, phrase),
      side,
      anonymous: false,
      resolved: "name",
      confidence: entity && (entity.name.includes(" ") || body) ? 0.9 : 0.7,
    },
    entity,
    word: body ? (run.roles.at(-1)?.word ?? lastRole(entity)) : null,
    type: body
      ? "body"
      : run.roles.some((role) => role.type === "document")
        ? "document"
        : "person",
    gender,
  };
}

/** "The Ministry of Defence" after "Nordia's Defence Ministry": the body that spoke last by those words. */
function sameBody({ spoken }: Context, name: string): Resolved | null {
  const wanted = bodyWords(name);
  if (wanted.length < 2) return null;
  for (let i = spoken.length - 1; i >= 0 && i >= spoken.length - 20; i--) {
    const { found } = spoken[i]!;
    if (found.type !== "body" || found.speaker.side === null) continue;
    const known = bodyWords(found.speaker.name ?? "");
    if (wanted.every((word) => known.includes(word))) return found;
  }
  return null;
}

const bodyWords = (name: string): string[] =>
  name
    .toLowerCase()
    .replaceAll("defense", "defence")
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2 && word !== "the" && word !== "for");

/** "Nordia's " before a body that the topic does not list: whose it is belongs to its name. */
function ownerIn(document: Document, sides: TopicSides, run: NameRun): string {
  const before = sides
    .within({ start: Math.max(0, run.start - 40), end: run.start })
    .find((one) => /^['’]s?\s$/u.test(document.text.slice(one.end, run.start)));
  return before ? document.text.slice(before.start, run.start) : "";
}

function kindOf(
  roles: readonly Role[],
  body: boolean,
  run: NameRun,
  phrase: SourcePhrase,
): ActorKind {
  const telling = roles.filter((role) => (body ? role.type === "body" : role.type === "person"));
  if (body) {
    const whole = roleOf(run.words.map((word) => word.lower).join(" "));
    return whole?.kind ?? run.roles.at(-1)?.kind ?? telling[0]?.kind ?? "unknown";
  }
  if (run.type === "other" && run.roles.length > 0) return run.roles.at(-1)!.kind;
  for (const kind of KIND_ORDER) if (telling.some((role) => role.kind === kind)) return kind;
  const whose = [
    ...phrase.after.filter(({ by }) => OF_THE_SPEAKER.has(by)).map(({ run: one }) => one),
    ...phrase.modifiers,
  ];
  for (const one of whose) {
    const kind = one.roles.at(-1)?.kind;
    if (one.type === "body" && kind === "media") return "media";
  }
  return "person";
}
