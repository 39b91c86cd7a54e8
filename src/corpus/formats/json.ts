import type { Warning } from "../article.js";
import { outletOfAddress } from "../outlets.js";
import { flatten, matchColumns, rowToArticle, type Row } from "./columns.js";
import { refused, type Format, type FormatResult, type Place, type RawArticle } from "./format.js";
import { readJsonl } from "./jsonl.js";

type Values = Readonly<Record<string, unknown>>;

/** Objects within objects that are looked through for a list of articles. */
const DEEPEST = 6;

/**
 * JSON: an answer of NewsAPI, Event Registry or another service, a file of news-please, a JSON feed, or
 * any list of objects that hold text, wherever in the file it stands. Lines of JSON under this ending
 * are read as such.
 */
export const json: Format = {
  name: "JSON",
  endings: [".json"],
  recognises: ({ ending, text }) => ending === ".json" && text !== null,
  async read({ text }, place) {
    const content = text ?? "";
    let value: unknown;
    try {
      value = JSON.parse(content);
    } catch (error) {
      const lines = content.split("\n").filter((line) => line.trim() !== "");
      if (lines.length > 0 && /^\s*\{.*\}\s*,?\s*$/u.test(lines[0]!))
        return readJsonl(content, place);
      const why = (error as Error).message.replace(/\s+/gu, " ").slice(0, 100);
      return refused(place.file, "bad-json", `is no valid JSON (${why}): save it again`);
    }
    return readJsonValue(value, place);
  },
};

/** Articles of a parsed JSON value. */
export async function readJsonValue(value: unknown, place: Place): Promise<FormatResult> {
  const { file } = place;
  const sentences = sentenceStories(value);
  const list = sentences ?? listOf(value, place);
  if (list === null) {
    const keys = isObject(value) ? Object.keys(value).slice(0, 8).join(", ") : "no object";
    return refused(
      file,
      "no-text-column",
      `holds no list of articles with text (${keys}): name the field of the text as "columns: {text: …}" in corpus.yaml`,
    );
  }
  const feedTitle = feedOutlet(value);
  const articles: RawArticle[] = [];
  const skipped: Warning[] = [];
  for (const [index, item] of list.entries()) {
    const where = `entry ${String(index + 1)}`;
    if (!isObject(item)) {
      skipped.push({ code: "bad-line", message: `${where} is no object`, file });
      continue;
    }
    const values = flatten(feedTitle === null ? item : { outlet: feedTitle, ...item });
    const matched = matchColumns(Object.keys(values), place.columns);
    if ("problem" in matched) {
      skipped.push({ code: "no-text-column", message: `${where} ${matched.problem}`, file });
      continue;
    }
    const row: Row = { values, line: null, number: index + 1 };
    const read = await rowToArticle(row, matched.columns, place);
    if ("code" in read) skipped.push({ ...read, message: `${where}: ${read.message}` });
    else articles.push(list.length === 1 ? { ...read, row: true } : read);
  }
  const stated = isObject(value) ? value["totalResults"] : undefined;
  const warnings: Warning[] = [];
  if (typeof stated === "number" && stated > list.length) {
    warnings.push({
      code: "count-differs",
      message: `holds ${String(list.length)} of the ${String(stated)} articles that the service found: fetch the other pages of its answer if you need them`,
      file,
    });
  }
  return { articles, skipped, warnings };
}

/** The site of a JSON feed: known by its address, else its author, else the feed's title. */
function feedOutlet(value: unknown): string | null {
  if (!isObject(value) || !String(value["version"] ?? "").includes("jsonfeed.org")) return null;
  const { home_page_url: home, author, title } = value;
  const known = typeof home === "string" ? outletOfAddress(home) : null;
  const name = isObject(author) ? author["name"] : null;
  return known ?? (typeof name === "string" ? name : typeof title === "string" ? title : null);
}

function isObject(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The list of articles, nearest to the top; one object that is an article itself; or null. */
function listOf(value: unknown, place: Place): readonly unknown[] | null {
  const isArticle = (one: unknown) =>
    isObject(one) && !("problem" in matchColumns(Object.keys(flatten(one)), place.columns));
  let level: unknown[] = [value];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    const lists = level.filter(
      (one): one is unknown[] => Array.isArray(one) && one.some((item) => isArticle(item)),
    );
    const longest = lists.sort((a, b) => b.length - a.length)[0];
    if (longest) return longest;
    const single = depth === 0 && isArticle(value) && !holdsList(value, isArticle);
    if (single) return [value];
    level = level
      .flatMap((one) => (isObject(one) ? Object.values(one) : []))
      .filter((one) => typeof one === "object" && one !== null);
  }
  return isArticle(value) ? [value] : null;
}

/** A feed has a description of its own beside the list of its items. */
function holdsList(value: unknown, isArticle: (one: unknown) => boolean): boolean {
  if (!isObject(value)) return false;
  return Object.entries(value).some(
    ([name, held]) =>
      /^(?:articles|items|results|entries|data|docs|hits|stories|news|response)$/iu.test(name) &&
      (Array.isArray(held) ? held.some(isArticle) : isObject(held)),
  );
}

/** Media Cloud's sentences by story: `{ "207": [{ sentence, sentence_number }, …] }`, put together again. */
function sentenceStories(value: unknown): Values[] | null {
  if (!isObject(value)) return null;
  const stories = Object.entries(value);
  const all = stories.every(
    ([, held]) =>
      Array.isArray(held) &&
      held.length > 0 &&
      held.every((one) => isObject(one) && typeof one["sentence"] === "string"),
  );
  if (stories.length === 0 || !all) return null;
  return stories.map(([id, held]) => {
    const sentences = [...(held as Values[])].sort(
      (a, b) => Number(a["sentence_number"] ?? 0) - Number(b["sentence_number"] ?? 0),
    );
    const { publish_date, language } = sentences[0]!;
    return { id, text: sentences.map((one) => one["sentence"]).join(" "), publish_date, language };
  });
}
