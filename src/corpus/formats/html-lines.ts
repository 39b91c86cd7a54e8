const BLOCKS = new Set(
  "p div table tr td th li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote section article header footer aside center pre form body".split(
    " ",
  ),
);
const UNSEEN = new Set(["script", "style", "head", "title", "noscript", "select", "button"]);
const RULE = "_".repeat(40);

/**
 * A page's text as lines: a blank line wherever a block begins or ends, a new line at each `<br>`. For
 * pages that an archive made, whose blocks are its fields and paragraphs. An anchor that names a
 * document (`DocID_…`) becomes a rule.
 */
export async function htmlLines(source: string): Promise<string[]> {
  const { Parser } = await import("htmlparser2");
  const lines: string[] = [];
  let line = "";
  let unseen = 0;
  const close = (blank: boolean) => {
    const text = line.replace(/\s+/gu, " ").trim();
    line = "";
    if (text !== "") lines.push(text);
    if (blank && lines.length > 0 && lines.at(-1) !== "") lines.push("");
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (UNSEEN.has(name)) unseen += 1;
        else if (name === "br") close(false);
        else if (name === "a" && /^DocID_/u.test(attributes["name"] ?? "")) {
          close(true);
          lines.push(RULE);
        } else if (BLOCKS.has(name)) close(true);
      },
      ontext(text) {
        if (unseen === 0) line += text;
      },
      onclosetag(name) {
        if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1);
        else if (BLOCKS.has(name)) close(true);
      },
    },
    { decodeEntities: true },
  );
  parser.write(source);
  parser.end();
  close(true);
  return lines;
}
