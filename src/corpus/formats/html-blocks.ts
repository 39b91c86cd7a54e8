import { collapse, type Block } from "./blocks.js";

/** The part of a parsed page's node that is used. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  getAttribute?(name: string): string | null;
}

const ELEMENT = 1;
const TEXT = 3;
const UNSEEN = new Set([
  "SCRIPT",
  "STYLE",
  "NOSCRIPT",
  "TEMPLATE",
  "HEAD",
  "SVG",
  "IFRAME",
  "BUTTON",
  "FORM",
  "SELECT",
  "TEXTAREA",
  "NAV",
]);
const INLINE = new Set([
  "A",
  "ABBR",
  "ACRONYM",
  "B",
  "BDI",
  "BDO",
  "BIG",
  "CITE",
  "CODE",
  "DATA",
  "DEL",
  "DFN",
  "EM",
  "FONT",
  "I",
  "INS",
  "KBD",
  "LABEL",
  "MARK",
  "Q",
  "S",
  "SAMP",
  "SMALL",
  "SPAN",
  "STRIKE",
  "STRONG",
  "SUB",
  "SUP",
  "TIME",
  "TT",
  "U",
  "VAR",
  "WBR",
]);
const POST = /(?:^|\s)(?:twitter-tweet|instagram-media)(?:\s|$)/u;
const SIGNED = /[—–-]\s*([^—–()]{1,80}?)\s*\(@(\w{1,20})\)\s*(\p{L}{3,9}\.? \d{1,2}, \d{4})?\s*$/u;

interface Task {
  readonly node: PageNode | null;
  readonly mark?: Block["mark"];
}

/**
 * The paragraphs of a page, in order: each block element's text on a line of its own, line breaks
 * kept as breaks, headings and embedded posts marked. Walks without recursion, so that no page can
 * be nested too deeply.
 */
export function blocksOfPage(root: PageNode | null): Block[] {
  const blocks: Block[] = [];
  let line = "";
  let mark: Block["mark"];
  const close = () => {
    const text = collapse(line);
    if (/[\p{L}\p{N}]/u.test(text)) blocks.push(mark ? { text, mark } : { text });
    line = "";
  };
  const tasks: Task[] = root ? [{ node: root }] : [];
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    const { node } = task;
    if (node === null) {
      close();
      mark = task.mark;
      continue;
    }
    if (node.nodeType === TEXT) {
      line += node.textContent ?? "";
      continue;
    }
    const name = node.nodeName.toUpperCase();
    if (node.nodeType !== ELEMENT || UNSEEN.has(name)) continue;
    if (name === "BR") {
      close();
      continue;
    }
    const inner = [...node.childNodes].reverse().map((child) => ({ node: child, mark: task.mark }));
    if (INLINE.has(name)) {
      tasks.push(...inner);
      continue;
    }
    close();
    const own = markOf(node, name) ?? task.mark;
    mark = own;
    tasks.push({ node: null, mark: task.mark });
    for (const child of inner) tasks.push({ ...child, mark: own });
  }
  close();
  return blocks;
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
