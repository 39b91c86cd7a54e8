import { isoDate } from "../dates.js";
import { bare } from "../zones/phrases.js";
import { collapse, joinBlocks, type Block } from "./blocks.js";
import { webAddress } from "./columns.js";
import { blocksOfPage, type PageNode } from "./html-blocks.js";
import { baseName, type Format, type FormatResult, type Place } from "./format.js";
import { isMarkup } from "./signs.js";

/** Elements above which a page is no article and would take minutes. */
const MOST_ELEMENTS = 60_000;
const LARGEST_PAGE = 30_000_000;
/** Elements within one another; ordinary pages have some thirty, and time grows with the square. */
const DEEPEST_NESTING = 500;
/** Elements that hold nothing, or whose end a page may leave out. */
const UNCLOSED = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th option thead tbody tfoot html head body".split(
    " ",
  ),
);

/** The part of a parsed page's document that is used. */
interface PageDocument {
  readonly body: PageNode | null;
  querySelector(
    selector: string,
  ): { getAttribute(name: string): string | null; textContent: string | null } | null;
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
  if (nesting(source) > DEEPEST_NESTING) {
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
  const known = metadata(page);
  const parsed = new Readability<string>(page as never, {
    classesToPreserve: ["twitter-tweet", "instagram-media"],
  }).parse();
  const found = parsed?.content ? blocksOfPage(open(whole(parsed.content)).body) : [];
  const blocks = found.length > 0 ? found : blocksOfPage(open(whole(source)).body);
  if (blocks.length === 0)
    return skip("no-article", "holds no text: save the page again with its article, or remove it");
  const title = known.title ?? (collapse(parsed?.title ?? "") || null);
  const article = {
    id,
    file,
    ...joinBlocks(withHead(blocks, title, collapse(parsed?.byline ?? ""))),
    title,
    outlet: known.outlet ?? (collapse(parsed?.siteName ?? "") || null),
    date: known.date ?? isoDate(parsed?.publishedTime ?? ""),
    url: known.url,
  };
  return { articles: [article], skipped: [] };
}

/** How deep the page's elements stand within one another, at most. */
function nesting(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, close, name] of source.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})\b/giu)) {
    if (UNCLOSED.has(name!.toLowerCase())) continue;
    depth = Math.max(0, depth + (close === "" ? 1 : -1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

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

function metadata(page: PageDocument): Record<"title" | "outlet" | "date" | "url", string | null> {
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const element = page.querySelector(
        `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
      );
      const value = collapse(element?.getAttribute("content") ?? "");
      if (value !== "") return value;
    }
    return null;
  };
  const outlet = meta("og:site_name", "application-name");
  const time = page.querySelector("time[datetime]")?.getAttribute("datetime") ?? "";
  const dates = [
    meta("article:published_time", "datePublished", "parsely-pub-date", "date", "dc.date"),
    time,
  ];
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute("href");
  return {
    title: withoutOutlet(meta("og:title", "twitter:title"), outlet),
    outlet,
    date: dates.map((written) => isoDate(written ?? "")).find((date) => date !== null) ?? null,
    url: webAddress(canonical) ?? webAddress(meta("og:url")),
  };
}

/** A page's title without the site's name behind it. */
function withoutOutlet(title: string | null, outlet: string | null): string | null {
  if (title === null || outlet === null) return title;
  const cut = title.length - outlet.length;
  if (cut < 10 || title.slice(cut).toLowerCase() !== outlet.toLowerCase()) return title;
  const before = title.slice(0, cut).replace(/\s*[|–—:-]\s*$/u, "");
  return before.length < cut ? before.trim() : title;
}
