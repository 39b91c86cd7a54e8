import type { Entity, EntityMention } from "../entities/index.js";
import { escapeHtml } from "../evidence/index.js";
import type { Found } from "../find.js";
import type { Tree } from "../parse/index.js";
import { showHtml } from "./display.js";
import { textOf } from "./table-html.js";

/** Sentences drawn at most: past them the page would be too long to read. */
const DRAWN = 200;

/**
 * Shows how an article was read: each sentence with the people and things that it means, numbered,
 * and its tree. For checking a reading, not for reporting.
 *
 * @param found one result of a finder
 * @example
 * const finder = await createFinder({ topic: null, lexicon: loadLexicon().lexicon, reader: "learned" });
 * const [found] = await finder.find([articleFromText({ id: "a", text: "Ann Reed left. She was tired." })]);
 * showReading(found);
 */
export function showReading(found: Found): void {
  const html = readingHtml(found);
  showHtml(html, textOf(html));
}

/**
 * The same, not yet shown.
 *
 * @example
 * const [found] = await finder.find([article]);
 * await writeFile("reading.html", readingHtml(found));
 */
export function readingHtml({ document, entities, trees }: Found): string {
  const { text, sentences } = document;
  const met = entities.all.filter(({ mentions }) => mentions.length > 1);
  const drawn = sentences.slice(0, DRAWN).map((sentence, at) => {
    const mentions = entities
      .within(sentence)
      .filter(({ mention }) => mention.start >= sentence.start && mention.end <= sentence.end);
    const tree = trees[at];
    return `<div style="margin:0 0 18px"><div style="font-family:Georgia, serif;font-size:16px;line-height:1.8">${markedText(text, sentence, mentions)}</div>${tree === undefined ? "" : treeHtml(tree)}</div>`;
  });
  const left = sentences.length - drawn.length;
  return `<p style="font-size:13px">${met.map(legendOf).join(" · ")}</p>
<div style="max-width:60em">${drawn.join("\n")}${left > 0 ? `<p>${left} more sentences are not drawn.</p>` : ""}</div>`;
}

const legendOf = ({ id, name, kind, gender, mentions }: Entity): string =>
  `<b>${id}</b> ${escapeHtml(name)} (${[kind, gender].filter(Boolean).join(", ")}; ${mentions.length})`;

interface Marked {
  readonly mention: EntityMention;
  readonly entity: Entity;
}

/** A sentence with a bracket around each mention and the entity's number behind it. */
function markedText(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  mentions: readonly Marked[],
): string {
  const opens = new Map<number, number>();
  const closes = new Map<number, string[]>();
  for (const { mention, entity } of mentions) {
    opens.set(mention.start, (opens.get(mention.start) ?? 0) + 1);
    // The inner of two that end together closes first.
    closes.set(mention.end, [entity.id, ...(closes.get(mention.end) ?? [])]);
  }
  const cuts = [...new Set([start, end, ...opens.keys(), ...closes.keys()])].sort((a, b) => a - b);
  return cuts
    .map((at, n) => {
      const closed = (closes.get(at) ?? [])
        .map((id) => `]<sub style="opacity:0.7">${id}</sub>`)
        .join("");
      return (
        closed + "[".repeat(opens.get(at) ?? 0) + escapeHtml(text.slice(at, cuts[n + 1] ?? at))
      );
    })
    .join("");
}

/** A tree as lines: each word under the one that it hangs on, with its relation. */
function treeHtml(tree: Tree): string {
  const below = new Map<number | null, number[]>();
  tree.heads.forEach((head, at) => below.set(head, [...(below.get(head) ?? []), at]));
  const lines: string[] = [];
  const open: { readonly at: number; readonly depth: number }[] = (below.get(null) ?? []).map(
    (at) => ({ at, depth: 0 }),
  );
  while (open.length > 0) {
    const { at, depth } = open.pop()!;
    const indent = "  ".repeat(Math.min(depth, 40));
    lines.push(
      `${indent}${escapeHtml(tree.words[at]!.text)} <span style="opacity:0.6">${tree.relations[at] ?? ""} ${tree.partsOfSpeech[at] ?? ""}</span>`,
    );
    for (const child of [...(below.get(at) ?? [])].reverse())
      open.push({ at: child, depth: depth + 1 });
  }
  return `<details><summary style="font-size:12px;opacity:0.7">tree${tree.shallow ? " (shallow, by rules)" : ""}</summary><pre style="font-size:12px;line-height:1.3">${lines.join("\n")}</pre></details>`;
}
