import type { Warning } from "../article.js";
import { isoDate } from "../dates.js";
import { withoutOutletBehind } from "../titles.js";
import { bare } from "../zones/phrases.js";
import { collapse, joinBlocks, type Block } from "./blocks.js";
import { heal, type Healed } from "./heal.js";
import { blocksOfPage, type PageNode } from "./html-blocks.js";
import { pageFacts, type PageElement, type PageFactsSource } from "./page-facts.js";
import { isPart } from "./page-parts.js";
import { restore } from "./page-restore.js";
import { baseName, type Format, type FormatResult, type Place } from "./format.js";
import { isMarkup } from "./signs.js";

/** Elements above which a page is no article and would take minutes. */
const MOST_ELEMENTS = 60_000;
const LARGEST_PAGE = 30_000_000;
/** Elements within one another; ordinary pages have some thirty, and time grows with the square. */
const DEEPEST_NESTING = 500;
/**
 * Elements that each element stands in, added up: time grows with it. Of 189 saved pages half have under
 * 6,000 and the most 120,000.
 */
const MOST_ANCESTORS = 800_000;
/** Elements that hold nothing, or whose end a page may leave out. */
const UNCLOSED = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th option thead tbody tfoot html head body".split(
    " ",
  ),
);

/** The part of a parsed page's document that is used. */
interface PageDocument extends PageFactsSource {
  readonly body: PageNode | null;
  getElementsByTagName(name: string): ArrayLike<unknown>;
}

/** A saved web page, whatever its ending. */
export const html: Format = {
  name: "web page",
  endings: [".html", ".htm", ".xhtml"],
  recognises: ({ head, ending, text }) =>
    text !== null && (/^\.x?html?$/u.test(ending) || isMarkup(head)),
  async read(source, place) {
    const read = await readHtml(source.text ?? "", baseName(place.file), place);
    if (/^\.x?html?$/u.test(source.ending)) return read;
    const warning = {
      code: "other-kind",
      message: `is HTML, though its name ends in ${source.ending || "nothing"}: read as a web page`,
      file: place.file,
    };
    return { ...read, warnings: [...(read.warnings ?? []), warning] };
  },
};

/**
 * Reads a saved web page: Readability finds the article, its paragraphs become lines, headings and
 * embedded posts keep their zone, and the page's metadata give title, outlet, date and url. A page
 * in which no article is found is read paragraph by paragraph.
 */
export async function readHtml(source: string, id: string, place: Place): Promise<FormatResult> {
  const { file } = place;
  const skip = (code: string, message: string): FormatResult => ({
    articles: [],
    skipped: [{ code, message, file }],
  });
  if (source.length > LARGEST_PAGE)
    return skip("too-large", "is too large for a web page: save the article alone, as .txt");
  const { deepest, ancestors } = nesting(source);
  if (deepest > DEEPEST_NESTING || ancestors > MOST_ANCESTORS) {
    return skip(
      "too-large",
      "nests elements too deeply for a web page: save the article alone, as .txt",
    );
  }
  const [{ Readability }, { parseHTML }] = await Promise.all([
    import("@mozilla/readability"),
    import("linkedom"),
  ]);
  const open = (html: string) =>
    (parseHTML(html) as unknown as { document: PageDocument }).document;
  const page = open(whole(source));
  if (page.getElementsByTagName("*").length > MOST_ELEMENTS) {
    return skip(
      "too-large",
      `holds more than ${String(MOST_ELEMENTS)} elements: save the article alone, as .txt`,
    );
  }
  const known = pageFacts(page);
  const ends = clean(page);
  const all = blocksOfPage(page.body);
  const parsed = new Readability<string>(page as never, {
    classesToPreserve: ["twitter-tweet", "instagram-media"],
  }).parse();
  const found = parsed?.content ? blocksOfPage(open(whole(parsed.content)).body) : [];
  const stated = known.articleBody === null ? null : statedBlocks(await heal(known.articleBody));
  const kept = found.length > 0 ? found : all;
  const { blocks, words, missing } = restore(kept, all, stated);
  if (blocks.length === 0)
    return skip("no-article", "holds no text: save the page again with its article, or remove it");
  const title = known.title ?? (collapse(parsed?.title ?? "") || null);
  const outlet = known.outlet ?? (collapse(parsed?.siteName ?? "") || null);
  const byline = collapse(parsed?.byline ?? "") || (known.byline ?? "");
  const article = {
    id,
    file,
    ...joinBlocks(withHead(blocks, title, byline)),
    title: title === null ? null : withoutOutletBehind(title, outlet),
    outlet,
    date: known.date ?? isoDate(parsed?.publishedTime ?? ""),
    url: known.url,
    byline: known.byline,
    section: known.section,
    warnings: [...textWarnings(words, missing, file), ...(ends ? [walled(file)] : [])],
  };
  return { articles: [article], skipped: [] };
}

/** Words put back, and share missing, from which on a user should compare with the page. */
const TOLD_WORDS = 40;
const TOLD_SHARE = 0.2;

function textWarnings(words: number, missing: number, file: string): Warning[] {
  if (missing >= TOLD_SHARE) {
    return [
      {
        code: "text-lost",
        message: `may lack ${String(Math.round(missing * 100))} % of the page's paragraphs: compare it with the page, or save the article alone as .txt`,
        file,
      },
    ];
  }
  if (words < TOLD_WORDS) return [];
  return [
    {
      code: "text-restored",
      message: `${String(words)} words that stand in the page's article were put back where the usual way left them out: compare it with the page`,
      file,
    },
  ];
}

function walled(file: string): Warning {
  return {
    code: "cut-off",
    message:
      "ends at an invitation to register or subscribe: fetch the whole article, or read its figures as those of a part",
    file,
  };
}

function statedBlocks({ text, blocks }: Healed): Block[] {
  if (blocks) return [...blocks];
  return text
    .split(/\n+/u)
    .map((line) => ({ text: collapse(line) }))
    .filter((block) => block.text !== "");
}

/**
 * Takes out what is no part of any article: dialogs, what is hidden, consent and invitations to
 * register. Nothing is taken out that holds the headline or the body, or most of the page's text.
 */
function clean(page: PageDocument): boolean {
  let ends = false;
  const total = (page.body?.textContent ?? "").length;
  const isArticle = (element: PageElement) =>
    /^(?:HTML|BODY|MAIN|ARTICLE)$/u.test(element.nodeName.toUpperCase()) ||
    element.querySelector("h1, article, main, [itemprop=articleBody]") !== null ||
    element.closest("[itemprop=headline]") !== null;
  for (const element of [...page.querySelectorAll(UNREAD)]) {
    if (!isArticle(element)) element.remove();
  }
  for (const element of [...page.querySelectorAll("[class], [id]")]) {
    const consent = isPart(element, "consent");
    if (!consent && !isPart(element, "walls")) continue;
    if (isArticle(element)) continue;
    const length = (element.textContent ?? "").length;
    if (!consent && (length >= total / 3 || length >= LONGEST_WALL)) continue;
    // A wall with nothing below it is where the text breaks off.
    ends ||=
      !consent &&
      length > 0 &&
      /wall/iu.test(element.getAttribute("class") ?? "") &&
      element.closest("article, main, [itemprop=articleBody]") !== null &&
      textBelow(element) < FEWEST_BELOW;
    element.remove();
  }
  return ends;
}

/** Letters of what stands beside an element and below it. */
function textBelow(element: PageElement): number {
  let letters = 0;
  for (let next = element.nextElementSibling; next; next = next.nextElementSibling)
    letters += collapse(next.textContent ?? "").length;
  return letters;
}

const FEWEST_BELOW = 100;

const UNREAD =
  "[role=dialog], [role=alertdialog], [aria-modal=true], dialog, [hidden], amp-ad, amp-consent, amp-sidebar";
/** An invitation is short; an article behind it may bear the same class. */
const LONGEST_WALL = 1_500;

/** How deep the page's elements stand within one another, at most and added up. */
function nesting(source: string): { readonly deepest: number; readonly ancestors: number } {
  let depth = 0;
  let deepest = 0;
  let ancestors = 0;
  for (const [, close, name, , self] of source.matchAll(TAG)) {
    if (close === "") ancestors += depth;
    if (self === "/" || UNCLOSED.has(name!.toLowerCase())) continue;
    depth = Math.max(0, depth + (close === "" ? 1 : -1));
    deepest = Math.max(deepest, depth);
  }
  return { deepest, ancestors };
}

/** An opening or closing tag; one that closes itself (`<path …/>`) holds nothing. */
const TAG = /<(\/?)([a-z][a-z0-9]{0,20})\b((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/giu;

/** A fragment gets the elements that a document needs. */
function whole(html: string): string {
  return /<body[\s>]/iu.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
}

/** Title and byline above the blocks, unless the blocks begin with them. */
function withHead(blocks: readonly Block[], title: string | null, byline: string): Block[] {
  const head: Block[] = [];
  const first = blocks.slice(0, 3).map(({ text }) => bare(text));
  if (title !== null && !first.includes(bare(title))) {
    head.push({ text: title, mark: { zone: "headline" } });
  }
  const short = byline !== "" && byline.length <= 120;
  if (short && !first.some((text) => text.includes(bare(byline)))) {
    head.push({ text: byline, mark: { zone: "byline" } });
  }
  return [...head, ...blocks];
}
