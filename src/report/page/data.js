/* global atob, Blob, DecompressionStream, document, Response, window */
/** What the parts of the page's script share: what the page carries, and how elements are made. */
window.parallax = (() => {
  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (className !== undefined) made.className = className;
    return made;
  };

  /** Text that the page carries compressed, so that it stays small enough to mail. */
  const unpack = (id) => {
    const bytes = Uint8Array.from(atob(document.getElementById(id).textContent), (one) =>
      one.charCodeAt(0),
    );
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Response(stream).text();
  };

  const evidence = unpack("evidence-data").then(JSON.parse);
  evidence.catch(() => undefined);

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

  /** A passage that is no finding, by its number in the page. */
  const passage = ({ strings, articles, sentences, passages }, at) => {
    const article = sentences.article[passages.sentence[at]];
    const text = sentences.text[passages.sentence[at]];
    const [start, end] = [passages.at[at], passages.at[at] + passages.length[at]];
    return {
      id: passages.id[at],
      left: text.slice(0, start),
      match: text.slice(start, end),
      right: text.slice(end),
      note: "",
      outlet: strings[articles.outlet[article]],
      date: strings[articles.date[article]],
      marked: false,
    };
  };

  /** Finds what the page holds by its id; undefined for what it does not hold. */
  const byId = evidence.then((data) => {
    const { findings, passages, sentences, articles } = data;
    const places = new Map();
    passages.id.forEach((id, at) => places.set(id, () => passage(data, at)));
    findings.id.forEach((id, at) => {
      const article = articles.id[sentences.article[findings.sentence[at]]];
      places.set(`${article}#${id}`, () => finding(data, at));
    });
    return (id) => places.get(id)?.();
  });
  byId.catch(() => undefined);

  /** The id of a finding's mark in the page; the same as `anchor` makes. */
  const anchor = (id) =>
    id.replace(/[^A-Za-z0-9_-]/g, (character) => `.${character.charCodeAt(0).toString(16)}.`);

  return { element, unpack, evidence, finding, byId, anchor };
})();
