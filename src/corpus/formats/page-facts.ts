import { isoDate } from "../dates.js";
import { cleanOutlet } from "../outlets.js";
import { withoutOutletBehind } from "../titles.js";
import { collapse } from "./blocks.js";
import { webAddress } from "./columns.js";

/** The part of a parsed page's element that is used. */
export interface PageElement {
  readonly nodeName: string;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  readonly nextElementSibling: PageElement | null;
  closest(selector: string): PageElement | null;
  querySelector(selector: string): PageElement | null;
  remove(): void;
}

/** The part of a parsed page that is used for what it says of itself. */
export interface PageFactsSource {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** What a page says of its article. */
export interface PageFacts {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly byline: string | null;
  readonly section: string | null;
  readonly language: string | null;
  /** The text as the page gives it to search engines (`articleBody`); null where it does not. */
  readonly articleBody: string | null;
}

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|Posting|Report|Review|NewsArticle|LiveBlog)$/u;
const DATED =
  "[itemprop=datePublished], [class*=publish], [class*=Publish], [class*=date], [class*=Date], [class*=timestamp], [class*=Timestamp]";
const BESIDE =
  "aside, nav, footer, form, [class*=related], [class*=sidebar], [class*=recirc], [class*=comment], [class*=promo]";

/**
 * What a page says of its article: in JSON-LD (an object, a list, or an `@graph` whose parts refer to
 * one another), in `meta` elements, in microdata, and last in what stands beside its headline. A date
 * in a sidebar is none of the article's.
 */
export function pageFacts(page: PageFactsSource): PageFacts {
  const things = linkedData(page);
  const article = things.find((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  const value = (name: string) => (article ? textOf(article[name], things) : null);
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const element = page.querySelector(
        `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
      );
      const content = collapse(element?.getAttribute("content") ?? "");
      if (content !== "") return content;
    }
    return null;
  };
  const site = things.find((thing) => typesOf(thing).includes("WebSite"));
  const outlet =
    meta("og:site_name") ??
    value("publisher") ??
    (site ? textOf(site["name"], things) : null) ??
    meta("application-name");
  const title = meta("og:title", "twitter:title") ?? value("headline") ?? (value("name") || null);
  const dates = [
    meta(
      "article:published_time",
      "og:article:published_time",
      "datePublished",
      "parsely-pub-date",
    ),
    value("datePublished"),
    meta(
      "date",
      "dc.date",
      "DC.date.issued",
      "pubdate",
      "publishdate",
      "sailthru.date",
      "cXenseParse:recs:publishtime",
    ),
    value("dateCreated"),
    ...visibleDates(page),
  ];
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute("href");
  const author = value("author") ?? meta("author", "parsely-author", "byl");
  return {
    title: title === null ? null : withoutOutletBehind(title, outlet),
    outlet: outlet === null ? null : cleanOutlet(outlet),
    date: dates.map((written) => isoDate(written ?? "")).find((date) => date !== null) ?? null,
    url: webAddress(canonical) ?? webAddress(meta("og:url")) ?? webAddress(value("url")),
    byline: author !== null && author.length <= 150 && !/^https?:/u.test(author) ? author : null,
    section: value("articleSection") ?? meta("article:section"),
    language: page.querySelector("html")?.getAttribute("lang") ?? null,
    articleBody: value("articleBody"),
  };
}

/** `<time>` and dated elements in the article, then elsewhere, but not in what stands beside it. */
function* visibleDates(page: PageFactsSource): Generator<string | null> {
  const within = (element: PageElement) =>
    element.closest("article, main, header, [role=main]") !== null;
  const times = [...page.querySelectorAll("time")].filter((time) => time.closest(BESIDE) === null);
  const ordered = [...times.filter(within), ...times.filter((time) => !within(time))];
  for (const time of ordered.slice(0, 20)) {
    yield time.getAttribute("datetime");
    yield short(time);
  }
  for (const element of [...page.querySelectorAll(DATED)].slice(0, 60)) {
    if (element.closest(BESIDE) !== null) continue;
    yield element.getAttribute("content") ?? element.getAttribute("datetime");
    yield short(element);
  }
}

/** A date stands in a few words; a longer text may speak of one. */
function short(element: PageElement): string | null {
  const text = collapse(element.textContent ?? "");
  return text.length <= 80 ? text : null;
}

/** Every thing that the page's JSON-LD describes, those of lists and graphs too. */
function linkedData(page: PageFactsSource): Thing[] {
  const things: Thing[] = [];
  const add = (value: unknown, depth: number): void => {
    if (depth > 6 || things.length > 500) return;
    if (Array.isArray(value)) for (const one of value) add(one, depth + 1);
    else if (typeof value === "object" && value !== null) {
      const thing = value as Thing;
      things.push(thing);
      add(thing["@graph"], depth + 1);
      add(thing["mainEntity"], depth + 1);
      add(thing["mainEntityOfPage"], depth + 1);
    }
  };
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    add(parsed(script.textContent ?? ""), 0);
  }
  return things;
}

/** JSON as pages write it: in comments or CDATA, with raw line breaks in texts. */
function parsed(source: string): unknown {
  const bare = source
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/u, "")
    .replace(/(?:-->|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/u, "")
    .replace(/;\s*$/u, "");
  for (const text of [bare, bare.replace(/[\n\r\t]+/gu, " ")]) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      continue;
    }
  }
  return null;
}

function typesOf(thing: Thing): string[] {
  const type = thing["@type"];
  return (Array.isArray(type) ? type : [type]).filter(
    (one): one is string => typeof one === "string",
  );
}

/** A value as text: a name, the names of several, or the name of what it refers to. */
function textOf(value: unknown, things: readonly Thing[]): string | null {
  if (typeof value === "string") {
    const referred = value.startsWith("#") ? named(value, things) : null;
    return referred ?? (value.trim() === "" ? null : value.trim());
  }
  if (Array.isArray(value)) {
    const all = value.flatMap((one) => textOf(one, things) ?? []);
    return all.length === 0 ? null : [...new Set(all)].join(", ");
  }
  if (typeof value !== "object" || value === null) return null;
  const thing = value as Thing;
  const own = thing["name"] ?? thing["@value"];
  if (own !== undefined) return textOf(own, things);
  const id = thing["@id"];
  return typeof id === "string" ? named(id, things) : null;
}

function named(id: string, things: readonly Thing[]): string | null {
  const thing = things.find((one) => one["@id"] === id && typeof one["name"] === "string");
  return thing ? (thing["name"] as string) : null;
}
