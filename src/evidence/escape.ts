const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Makes text safe inside HTML, in elements and in quoted attributes alike. Every word of an
 * article passes through here before it reaches a page: articles are untrusted.
 *
 * Control characters that HTML forbids become U+FFFD, so that the page stays valid.
 *
 * @example escapeHtml('<b title="x">') // '&lt;b title=&quot;x&quot;&gt;'
 */
export function escapeHtml(text: string): string {
  return (
    text
      .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "\ufffd")
  );
}

/**
 * The address if a page may link to it, else null. Only `http` and `https` pass: an article's
 * `url` may say `javascript:` or `data:`.
 *
 * @example safeLink("https://example.org/a") // 'https://example.org/a'
 * @example safeLink("javascript:alert(1)") // null
 */
export function safeLink(url: string | null): string | null {
  if (url === null) return null;
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  return parsed.protocol === "http:" || parsed.protocol === "https:" ? parsed.href : null;
}

/**
 * JSON that may stand inside a `<script>` element: `<`, `>` and `&` are written as `\u003c` and so
 * on, so that a `</script>` in an article cannot end the element. `JSON.parse` gives the value back.
 *
 * @example scriptJson({ text: "</script>" }) // '{"text":"\\u003c/script\\u003e"}'
 */
export function scriptJson(value: unknown): string {
  return escapeScriptJson(JSON.stringify(value));
}

/** The same for JSON that is a string already. */
function escapeScriptJson(json: string): string {
  return json
    .replace(/</g, "\\u003c")
    .replace(/>/g, "\\u003e")
    .replace(/&/g, "\\u0026")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}

/**
 * An id for an HTML element from a finding's or article's id: letters, digits, `-` and `_` stay,
 * everything else becomes `.` and its code, so that two ids never meet.
 *
 * @example anchor("000#a10-52") // '000.23.a10-52'
 */
export function anchor(id: string): string {
  return id.replace(/[^A-Za-z0-9_-]/g, (character) => `.${character.charCodeAt(0).toString(16)}.`);
}
