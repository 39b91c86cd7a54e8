import type { Paragraph } from "../../document/document.js";
import type { Found, Run, Scene } from "./scene.js";

/** A tweet's last line: `— Ann Smith (@ann) November 4, 2020`. */
const SIGNATURE = /^\s*(?:[—–-]|&mdash;)\s.*@\w+/u;

/** Embeds are their author's words; lines of one embed are parts of one attribution. */
export function embeddedSpeech(scene: Scene): Found[] {
  const found: { paragraph: Paragraph; content: Run[] }[] = [];
  let previous: Paragraph | undefined;
  for (const paragraph of scene.document.paragraphs) {
    const joins = previous?.zone === "embed" && sameEmbed(previous, paragraph);
    previous = paragraph;
    if (paragraph.zone !== "embed") continue;
    if (SIGNATURE.test(scene.document.text.slice(paragraph.start, paragraph.end))) {
      previous = undefined;
      continue;
    }
    const run = { first: paragraph.firstToken, end: paragraph.endToken };
    const last = found.at(-1);
    if (joins && last !== undefined) last.content.push(run);
    else found.push({ paragraph, content: [run] });
  }
  return found.map(({ content }) => ({
    content,
    cue: null,
    source: null,
    rule: "embed",
    confidence: 1,
  }));
}

const sameEmbed = (a: Paragraph, b: Paragraph): boolean =>
  a.author === b.author && a.date === b.date;
