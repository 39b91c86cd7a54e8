import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { articleFromText, type Article } from "../src/corpus/index.js";
import { sourceOf } from "../src/corpus/formats/source.js";
import { html } from "../src/corpus/formats/html.js";

const SHINGLE = 4;
/** A page that keeps less of its text than this, without a warning, lost it silently. */
const LEAST_KEPT = 0.8;
const OWN = new Set(["body", "subheading", "standfirst", "embed", "link"]);
const STRAY_ZONES = new Set(["body", "subheading", "standfirst"]);
/** Warnings that tell a user that text may be missing. */
const TELLS = new Set(["cut-off", "text-lost", "text-restored"]);

interface Page {
  readonly id: string;
  readonly precision: number;
  readonly recall: number;
  readonly warned: boolean;
  readonly stray: readonly string[];
  readonly lines: number;
}

/**
 * Article extraction against the benchmark of Zyte (formerly Scrapinghub): words in runs of four, each
 * page weighing the same, as its own script counts them; pages that lost more than a fifth of their
 * text without a warning; lines taken for the outlet's own of which less than half the words in runs of
 * four stand in the article.
 *
 * @param folder the benchmark's folder: `ground-truth.json` and `html/*.html.gz`
 * @param worst print that many pages with the least F1
 */
export async function evaluateExtraction(folder: string, worst = 0): Promise<string> {
  const truth = JSON.parse(await readFile(join(folder, "ground-truth.json"), "utf8")) as Record<
    string,
    { articleBody: string }
  >;
  const pages: Page[] = [];
  const started = process.hrtime.bigint();
  for (const [id, { articleBody }] of Object.entries(truth)) {
    const bytes = gunzipSync(await readFile(join(folder, "html", `${id}.html.gz`)));
    pages.push(compare(id, articleBody, await articleOf(id, bytes)));
  }
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const precision = mean(pages.map((page) => page.precision));
  const recall = mean(pages.map((page) => page.recall));
  const lost = pages.filter((page) => page.recall < LEAST_KEPT);
  const silent = lost.filter((page) => !page.warned);
  const lines = sum(pages.map((page) => page.lines));
  const stray = sum(pages.map((page) => page.stray.length));
  const rows = [
    `pages ${String(pages.length)}, ${(pages.length / seconds).toFixed(1)} a second`,
    `F1 ${f1(precision, recall).toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`,
    `pages that lost more than a fifth of their text: ${String(lost.length)}, without a warning: ${String(silent.length)}`,
    `pages with a warning that text may be missing: ${String(pages.filter((page) => page.warned).length)}`,
    `stray lines: ${String(stray)} of ${String(lines)} (${((100 * stray) / lines).toFixed(1)} %)`,
  ];
  const byF1 = [...pages].sort(
    (a, b) => f1(a.precision, a.recall) - f1(b.precision, b.recall) || (a.id < b.id ? -1 : 1),
  );
  for (const page of byF1.slice(0, worst)) {
    rows.push(
      `${page.id.slice(0, 12)} precision ${page.precision.toFixed(2)} recall ${page.recall.toFixed(2)}${page.warned ? " warned" : ""}`,
    );
  }
  return rows.join("\n");
}

async function articleOf(id: string, bytes: Uint8Array): Promise<Article | null> {
  const file = `${id}.html`;
  const read = await html.read(sourceOf(file, bytes), { file, columns: {} });
  const [raw] = read.articles;
  return raw ? articleFromText(raw) : null;
}

function compare(id: string, truth: string, article: Article | null): Page {
  const lines =
    article?.zones
      .filter(({ zone }) => OWN.has(zone))
      .map(({ start, end, zone }) => ({ zone, text: article.text.slice(start, end) })) ?? [];
  const wanted = shingles(truth);
  const given = shingles(lines.map(({ text }) => text).join("\n"));
  let shared = 0;
  for (const [key, count] of given) shared += Math.min(count, wanted.get(key) ?? 0);
  const own = lines.filter(({ zone }) => STRAY_ZONES.has(zone));
  const stray = own.filter(({ text }) => {
    const parts = [...shingles(text).keys()];
    const known = parts.filter((key) =>
      key.split(" ").length < SHINGLE ? truth.includes(text) : wanted.has(key),
    );
    return known.length * 2 < parts.length;
  });
  const all = (counts: ReadonlyMap<string, number>) => sum([...counts.values()]);
  return {
    id,
    precision: all(given) === 0 ? Number(all(wanted) === 0) : shared / all(given),
    recall: all(wanted) === 0 ? 1 : shared / all(wanted),
    warned: article === null || article.warnings.some(({ code }) => TELLS.has(code)),
    stray: stray.map(({ text }) => text),
    lines: own.length,
  };
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  const last = Math.max(1, words.length - SHINGLE + 1);
  for (let from = 0; from < last && words.length > 0; from += 1) {
    const key = words.slice(from, from + SHINGLE).join(" ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const f1 = (precision: number, recall: number): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
