import {
  CAST_ROLES,
  ROLE_FEATURES,
  roleFeatures,
  rolesOfFeatures,
  roleWeights,
} from "../src/annotations/roles/index.js";
import type {
  AllRoleWeights,
  CastRole,
  RoleEvidence,
  RoleFeatures,
} from "../src/annotations/roles/index.js";
import { articleFromText } from "../src/corpus/index.js";
import { readDocument } from "../src/document/index.js";
import { createReader } from "../src/reader/index.js";
import type { Part } from "./frame-gold.js";
import { mentionsOf, otherNames, verbEvidence } from "./role-evidence.js";
import { readRoleGold } from "./role-gold.js";
import type { CastArticle, CastEntity } from "./role-gold.js";
import { calibration, macroF1 } from "./loaded-score.js";
import { softmaxRegression } from "./softmax-regression.js";

interface Item {
  readonly part: Part;
  readonly role: CastRole;
  readonly features: RoleFeatures;
}

/** Names without a role that are taken from an article, for `none`. */
const OTHERS = 3;
/** Mentions of one entity whose tone is asked for. */
const MOST_MENTIONS = 12;
/** As good as any less on five folds of the training articles, and the nearest to what roles mean. */
const PENALTY = 0.03;
/** The likeliest of the three roles scores this where nothing is told, so that `none` is likelier. */
const NOTHING_TOLD = -0.5;

/**
 * What the roles mean, before any article is read: a hero helps and is well spoken of, a villain harms and
 * is ill spoken of, a victim is harmed and does not act. One topic's articles move these only so far.
 */
const PRIOR: Readonly<Record<CastEntity["role"], Partial<RoleFeatures>>> = {
  hero: { helps: 0.7, harms: -0.3, positive: 2, negative: -1 },
  villain: { harms: 0.7, helps: -0.3, negative: 2, positive: -1 },
  victim: { isHarmed: 0.9, acts: -0.5, undergoes: 0.2, below: 0.2 },
};

/**
 * Heroes, villains and victims against people's (narrative frames, Frermann and others 2023), on the
 * articles held out: macro-F1 of the three roles where people gave one, and of all four with the commonest
 * names that nobody gave one. Beside the shipped weights those fitted anew on the other articles.
 *
 * @param goldDir folder with `narrative-frames/`
 */
export async function evaluateRoles(goldDir: string, reader: "learned" | "rules"): Promise<string> {
  const items = await itemsOf(await readRoleGold(goldDir), reader);
  const train = items.filter(({ part }) => part !== "held");
  const held = items.filter(({ part }) => part === "held");
  const fitted = fit(train);
  return [
    ...shown("roles, shipped weights", held, roleWeights()),
    ...shown("roles, weights fitted on the rest", held, fitted),
    ...Object.entries(fitted).map(
      ([role, own]) =>
        `  ${role}: ${Object.entries(own)
          .map(([name, value]) => `${name} ${value.toFixed(2)}`)
          .join(", ")}`,
    ),
  ].join("\n");
}

async function itemsOf(
  articles: readonly CastArticle[],
  name: "learned" | "rules",
): Promise<Item[]> {
  const reader = await createReader(name);
  const items: Item[] = [];
  for (const { id, text, part, cast } of articles) {
    const document = readDocument(articleFromText({ id, text }));
    const others = otherNames(
      document,
      cast.map((one) => one.name),
    ).slice(0, OTHERS);
    const all: { name: string; role: CastRole }[] = [
      ...cast,
      ...others.map((other) => ({ name: other, role: "none" as const })),
    ];
    const places = all.map((one) => mentionsOf(text, one.name));
    const asked = places.map((spans) => spans.slice(0, MOST_MENTIONS));
    const [reading] = await reader.read([document], [asked.flat()]);
    let at = 0;
    for (const [i, { role }] of all.entries()) {
      const tones = reading!.tones?.slice(at, at + asked[i]!.length) ?? [];
      at += asked[i]!.length;
      const evidence: RoleEvidence[] = [
        ...verbEvidence(document, reading!, places[i]!),
        ...tones.map(({ positive, negative }) => ({ type: "tone" as const, positive, negative })),
      ];
      items.push({ part, role, features: roleFeatures(evidence) });
    }
  }
  return items;
}

function fit(items: readonly Item[]): AllRoleWeights {
  // Roles weigh alike, however many entities of each an article's readers happened to be asked about.
  const size = (role: CastRole) => items.filter((item) => item.role === role).length;
  const weightOf = new Map(CAST_ROLES.map((role) => [role, 1 / Math.max(1, size(role))]));
  const cases = items.map(({ role, features }) => ({
    features: [1, ...ROLE_FEATURES.map((name) => features[name])],
    label: CAST_ROLES.indexOf(role),
    weight: weightOf.get(role)!,
  }));
  const prior = (["hero", "villain", "victim"] as const).map((role) => [
    0,
    ...ROLE_FEATURES.map((name) => PRIOR[role][name] ?? 0),
  ]);
  const weights = softmaxRegression(cases, prior, PENALTY);
  // How often nobody is cast can't be learned from a set that asks for main actors only.
  const shift = NOTHING_TOLD - Math.max(...weights.map(([bias]) => bias!));
  for (const own of weights) own[0]! += shift;
  const names = ["bias", ...ROLE_FEATURES];
  return Object.fromEntries(
    weights.map((own, c) => [
      CAST_ROLES[c],
      Object.fromEntries(own.map((value, k) => [names[k], Math.round(value * 100) / 100])),
    ]),
  ) as unknown as AllRoleWeights;
}

function shown(name: string, items: readonly Item[], weights: AllRoleWeights): string[] {
  const told = items.map(({ features }) => rolesOfFeatures(features, weights));
  const best = (i: number, roles: readonly CastRole[]) =>
    roles.reduce((top, role) => (told[i]![role] > told[i]![top] ? role : top));
  const three = CAST_ROLES.filter((role) => role !== "none");
  const cast = items.flatMap(({ role }, i) => (role === "none" ? [] : [i]));
  const f1 = (places: readonly number[], roles: readonly CastRole[]) =>
    macroF1(
      places.map((i) => best(i, roles)),
      places.map((i) => items[i]!.role),
    ).toFixed(3);
  const every = items.map((_, i) => i);
  const { error } = calibration(
    told.flatMap((one) => CAST_ROLES.map((role) => one[role])),
    items.flatMap(({ role }) => CAST_ROLES.map((one) => one === role)),
  );
  return [
    `${name}: macro-F1 of hero, villain, victim ${f1(cast, three)} (n ${cast.length}); ` +
      `with none ${f1(every, CAST_ROLES)} (n ${every.length}); calibration error ${error.toFixed(3)}`,
  ];
}
