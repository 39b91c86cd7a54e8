import { existsSync } from "node:fs";
import { join } from "node:path";
import { articleFromText } from "../src/corpus/index.js";
import { readDocument } from "../src/document/index.js";
import { corpusEntities, entitiesOf, type ArticleEntities } from "../src/entities/index.js";
import { createReader } from "../src/reader/index.js";
import {
  added,
  bCubed,
  ceafE,
  f1,
  muc,
  noCounts,
  withoutSingles,
  type Counts,
} from "./coreference-score.js";
import { readGap, type GapCase } from "./gap.js";
import { goldClusters, readGum } from "./gum.js";
import { readMeantime } from "./meantime.js";

/** Reads texts and gives the entities of each, in order. */
export async function readAll(
  texts: readonly { readonly id: string; readonly text: string }[],
  reader: "learned" | "rules",
): Promise<ArticleEntities[]> {
  const documents = texts.map((one) => readDocument(articleFromText(one)));
  const readings = await (await createReader(reader)).read(documents);
  return documents.map((document, at) => entitiesOf(document, readings[at]!, null));
}

/**
 * Who is meant: GAP (pronouns and names), GUM (clusters of mentions), MEANTIME (people and bodies
 * across articles), as far as the folder has them.
 *
 * @param folder with `gap/gap-validation.tsv`, `gum/dev` and `meantime/meantime.conll.gz`
 */
export async function evaluateCoreference(
  folder: string,
  reader: "learned" | "rules",
): Promise<string> {
  const lines: string[] = [];
  const gap = join(folder, "gap", "gap-validation.tsv");
  if (existsSync(gap)) lines.push(...(await gapLines(gap, reader)));
  const gum = join(folder, "gum", "dev");
  if (existsSync(gum)) lines.push(...(await gumLines(gum, reader)));
  const meantime = join(folder, "meantime", "meantime.conll.gz");
  if (existsSync(meantime)) lines.push(...(await meantimeLines(meantime, reader)));
  return lines.join("\n");
}

/** Each person and body that is marked is looked up; what nobody finds stands alone. */
async function meantimeLines(file: string, reader: "learned" | "rules"): Promise<string[]> {
  const articles = readMeantime(file);
  const entities = await readAll(articles, reader);
  const corpus = corpusEntities(
    articles.map(({ id }, at) => ({ id, entities: entities[at]!.all })),
  );
  const canonical = new Map<string, string>(
    corpus.flatMap(({ id, articles: of }) =>
      of.map(({ article, entity }) => [`${article} ${entity}`, id] as const),
    ),
  );
  const gold = new Map<string, string[]>();
  const found = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, key: string, one: string) => {
    const same = map.get(key);
    if (same) same.push(one);
    else map.set(key, [one]);
  };
  for (const [at, { id, mentions }] of articles.entries())
    for (const mention of mentions) {
      const key = `${id} ${mention.start}-${mention.end}`;
      put(gold, mention.entity, key);
      const entity = entities[at]!.at(mention);
      const own = entity === null ? key : `${id} ${entity.id}`;
      put(found, canonical.get(own) ?? own, key);
    }
  const counts = bCubed([...gold.values()], [...found.values()]);
  return [
    `MEANTIME        B3 ${f1(counts).toFixed(3)}  recall ${(counts.recalled / counts.wanted).toFixed(3)}  precision ${(counts.precise / counts.given).toFixed(3)}  (people and bodies across ${articles.length} articles)`,
  ];
}

async function gapLines(file: string, reader: "learned" | "rules"): Promise<string[]> {
  const cases = readGap(file);
  const entities = await readAll(cases, reader);
  const of = (some: (one: GapCase) => boolean) =>
    f1(
      cases.reduce(
        (sum, one, at) => (some(one) ? added(sum, gapCounts(one, entities[at]!)) : sum),
        noCounts,
      ),
    );
  const feminine = of((one) => one.feminine);
  const masculine = of((one) => !one.feminine);
  return [
    `GAP validation  F1 ${of(() => true).toFixed(3)}  masculine ${masculine.toFixed(3)}  feminine ${feminine.toFixed(3)}  feminine/masculine ${(feminine / masculine).toFixed(3)}`,
  ];
}

function gapCounts({ pronoun, names }: GapCase, entities: ArticleEntities): Counts {
  const meant = entities.at(pronoun);
  let right = 0;
  let wanted = 0;
  let given = 0;
  for (const name of names) {
    const found =
      meant !== null &&
      meant.mentions.some(
        ({ head, type }) => type === "name" && head.start < name.end && head.end > name.start,
      );
    if (name.meant) wanted += 1;
    if (found) given += 1;
    if (name.meant && found) right += 1;
  }
  return { recalled: right, wanted, precise: right, given };
}

async function gumLines(folder: string, reader: "learned" | "rules"): Promise<string[]> {
  const documents = readGum(folder);
  const entities = await readAll(documents, reader);
  const sums = { muc: noCounts, b3: noCounts, ceaf: noCounts, mentions: noCounts };
  for (const [at, document] of documents.entries()) {
    const gold = withoutSingles(goldClusters(document));
    const found = withoutSingles(
      entities[at]!.all.map(({ mentions }) =>
        mentions
          .filter(({ type }) => type !== "relative")
          .map(({ start, end }) => `${start}-${end}`),
      ),
    );
    sums.muc = added(sums.muc, muc(gold, found));
    sums.b3 = added(sums.b3, bCubed(gold, found));
    sums.ceaf = added(sums.ceaf, ceafE(gold, found));
    const known = new Set(gold.flat());
    const all = found.flat();
    const right = all.filter((one) => known.has(one)).length;
    sums.mentions = added(sums.mentions, {
      recalled: right,
      wanted: known.size,
      precise: right,
      given: all.length,
    });
  }
  const conll = (f1(sums.muc) + f1(sums.b3) + f1(sums.ceaf)) / 3;
  return [
    `GUM             CoNLL ${conll.toFixed(3)}  MUC ${f1(sums.muc).toFixed(3)}  B3 ${f1(sums.b3).toFixed(3)}  CEAFe ${f1(sums.ceaf).toFixed(3)}  mentions ${f1(sums.mentions).toFixed(3)}`,
  ];
}
