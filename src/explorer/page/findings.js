/* global atob, Blob, DecompressionStream, document, Response, window */
/** What the parts of a page's script share: how elements are made, and how findings are read that a page carries. */
window.parallax = (() => {
  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (className !== undefined) made.className = className;
    return made;
  };

  /** Text that a page carries compressed, so that it stays small enough to mail. */
  const unpacked = (base64) => {
    const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Response(stream).text();
  };

  /** A finding in its sentence, by its number in the page. */
  const finding = ({ strings, articles, sentences, findings }, at) => {
    const sentence = findings.sentence[at];
    const article = sentences.article[sentence];
    const text = sentences.text[sentence];
    const [start, end] = [findings.at[at], findings.at[at] + findings.length[at]];
    const facet = (name) => strings[findings[name][at]];
    return {
      id: `${articles.id[article]}#${findings.id[at]}`,
      left: text.slice(0, start),
      match: text.slice(start, end),
      right: text.slice(end),
      note: facet("note"),
      kind: facet("kind"),
      family: facet("family"),
      voice: facet("voice"),
      sides: facet("sides"),
      speaker: facet("speaker"),
      term: facet("term"),
      article: articles.id[article],
      outlet: strings[articles.outlet[article]],
      event: strings[articles.event[article]],
      date: strings[articles.date[article]],
      title: strings[articles.title[article]],
      marked: articles.marked[article] === 1,
    };
  };

  const rows = (data) => data.findings.id.map((_, at) => finding(data, at));

  return { element, unpacked, finding, rows };
})();
