import { countWords } from "../lines.js";
import { endsSentence } from "../zones/shape.js";
import { collapse, type Block } from "./blocks.js";
import { isPart } from "./page-parts.js";

/** The part of a parsed page's node that is used. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  getAttribute?(name: string): string | null;
}

/** A paragraph with where it stands in the page. */
export interface PageBlock extends Block {
  /** Names and classes of its element and of the one around it: paragraphs of one body have the same. */
  readonly place: string;
  /** True within an aside, a footer, a caption, or a part that its class names as no article's. */
  readonly aside: boolean;
  /** Share of its letters that are links'. */
  readonly links: number;
  /** Number of the innermost `article` or body of an article that it stands in; 0 for none. */
  readonly article: number;
}

const ELEMENT = 1;
const TEXT = 3;
const UNSEEN = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE HEAD SVG IFRAME BUTTON FORM SELECT TEXTAREA NAV AMP-AD AMP-CONSENT AMP-SIDEBAR DIALOG".split(
    " ",
  ),
);
const INLINE = new Set(
  "A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR".split(
    " ",
  ),
);
const ASIDE = new Set(["ASIDE", "FOOTER", "FIGURE", "FIGCAPTION"]);
const POST = /(?:^|\s)(?:twitter-tweet|instagram-media)(?:\s|$)/u;
const SIGNED = /[—–-]\s*([^—–()]{1,80}?)\s*\(@(\w{1,20})\)\s*(\p{L}{3,9}\.? \d{1,2}, \d{4})?\s*$/u;
/** Words beside the time that a line of a live blog may hold: its reporter's name. */
const MOST_BESIDE_TIME = 4;

interface Task {
  readonly node: PageNode | null;
  readonly mark?: Block["mark"];
  readonly place: string;
  readonly aside: boolean;
  readonly article: number;
  readonly link: boolean;
  readonly time: boolean;
}

/**
 * The paragraphs of a page, in order: each block element's text on a line of its own, line breaks
 * kept as breaks, headings and embedded posts marked. A line that is only a link without a sentence is
 * marked as a link, one that is only a time (and a name) as furniture. Walks without recursion, so that
 * no page can be nested too deeply.
 */
export function blocksOfPage(root: PageNode | null): PageBlock[] {
  const blocks: PageBlock[] = [];
  let line = "";
  let linked = 0;
  let timed = "";
  let open: Pick<Task, "mark" | "place" | "aside" | "article"> = {
    place: "",
    aside: false,
    article: 0,
  };
  let articles = 0;
  const close = () => {
    const text = collapse(line);
    if (/[\p{L}\p{N}]/u.test(text)) {
      const { place, aside, article } = open;
      const links = Math.min(1, linked / text.length);
      const mark = open.mark ?? ownMark(text, links, timed);
      blocks.push({ text, place, aside, article, links, ...(mark ? { mark } : {}) });
    }
    line = "";
    linked = 0;
    timed = "";
  };
  const top: Omit<Task, "node"> = { place: "", aside: false, article: 0, link: false, time: false };
  const tasks: Task[] = root ? [{ ...top, node: root }] : [];
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    const { node } = task;
    if (node === null) {
      close();
      open = task;
      continue;
    }
    if (node.nodeType === TEXT) {
      const text = node.textContent ?? "";
      if (isGlued(line, text)) line += " ";
      line += text;
      if (task.link) linked += collapse(text).length;
      if (task.time) timed += ` ${text}`;
      continue;
    }
    const name = node.nodeName.toUpperCase();
    if (node.nodeType !== ELEMENT || UNSEEN.has(name)) continue;
    if (name === "BR") {
      close();
      continue;
    }
    const within = {
      link: task.link || name === "A",
      time: task.time || name === "TIME",
    };
    const children = [...node.childNodes].reverse();
    if (INLINE.has(name)) {
      for (const child of children) tasks.push({ ...task, ...within, node: child });
      continue;
    }
    close();
    const own = {
      mark: markOf(node, name) ?? task.mark,
      place: `${task.place.slice(task.place.lastIndexOf(">") + 1)}>${name}.${node.getAttribute?.("class") ?? ""}`,
      article: isBody(node, name) ? (articles += 1) : task.article,
      aside: task.aside || ASIDE.has(name) || isPart(node, "around"),
    };
    open = own;
    tasks.push({ ...task, node: null });
    for (const child of children) tasks.push({ ...own, ...within, node: child });
  }
  close();
  return blocks;
}

/** Two elements side by side without a space: `2024</span><span>London`, `20:19</time><b>Jane`. */
function isGlued(line: string, text: string): boolean {
  return /[\p{Ll}\d]$/u.test(line) && /^\p{Lu}/u.test(text)
    ? true
    : /\p{Ll}$/u.test(line) && /^\d/u.test(text);
}

function ownMark(text: string, links: number, timed: string): Block["mark"] {
  if (timed !== "") {
    const time = countWords(collapse(timed));
    if (countWords(text) - time <= MOST_BESIDE_TIME && !endsSentence(text))
      return { zone: "furniture" };
  }
  if (links >= 0.97 && countWords(text) >= 3 && !endsSentence(text)) return { zone: "link" };
  return undefined;
}

function isBody(node: PageNode, name: string): boolean {
  return name === "ARTICLE" || node.getAttribute?.("itemprop") === "articleBody";
}

/** The zone that an element states for what it holds. */
function markOf(node: PageNode, name: string): Block["mark"] {
  if (/^H[1-6]$/u.test(name)) return { zone: "subheading" };
  if (name === "FIGCAPTION") return { zone: "furniture" };
  if (name !== "BLOCKQUOTE" || !POST.test(node.getAttribute?.("class") ?? "")) return undefined;
  const signed = SIGNED.exec(collapse(node.textContent ?? "").slice(-200));
  return {
    zone: "embed",
    author: signed ? `${signed[1]!.trim()} (@${signed[2]!})` : null,
    date: signed?.[3] ?? null,
  };
}
