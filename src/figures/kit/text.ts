/**
 * Text that plotly shows as it is. Plotly reads `<b>`, `<a href>`, `<br>` and entities in every
 * label; an article's or a user's words must never be taken for them.
 *
 * @example plotText("<b>AT&T</b>") // '&lt;b&gt;AT&amp;T&lt;/b&gt;'
 */
export function plotText(text: string): string {
  return (
    text
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u001f\u007f]+/g, " ")
  );
}

/**
 * Breaks text into lines of at most `width` characters, at spaces; a longer word is cut. More than
 * `maxLines` lines end in `…`.
 *
 * @example wrapLines("one two three", 7) // ['one two', 'three']
 */
export function wrapLines(text: string, width: number, maxLines = Infinity): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((w) => pieces(w, width))) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  if (line !== "") lines.push(line);
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  const last = kept.pop() ?? "";
  return [...kept, `${last.length >= width ? last.slice(0, width - 1) : last}…`];
}

/** Wrapped and made safe for plotly, its lines joined by `<br>`. */
export function plotLines(text: string, width: number, maxLines = Infinity): string {
  return wrapLines(text, width, maxLines).map(plotText).join("<br>");
}

function pieces(word: string, width: number): string[] {
  const characters = Array.from(word);
  if (characters.length <= width) return [word];
  const parts: string[] = [];
  for (let at = 0; at < characters.length; at += width)
    parts.push(characters.slice(at, at + width).join(""));
  return parts;
}

/** `1 article`, `2 articles`, `1,204 words`. */
export function countOf(n: number, one: string, many = `${one}s`): string {
  return `${formatNumber(n, 0)} ${n === 1 ? one : many}`;
}

/** A number as people read it: `1,204`, `0.35`, `12.5`. */
export function formatNumber(value: number, decimals = 2): string {
  const fixed = value.toFixed(decimals).replace(/^-(0(?:\.0+)?)$/, "$1");
  const [whole = "", part] = fixed.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return (part === undefined ? grouped : `${grouped}.${part}`).replace("-", "\u2212");
}

/** `a`, `a and b`, `a, b and c`. */
export function listOf(words: readonly string[]): string {
  return words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1] ?? ""}`;
}

/**
 * With a capital at the beginning, as titles have.
 *
 * @example capital("voice lean") // 'Voice lean'
 */
export function capital(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}
