/* global document, parallax */
/** What the report carries: findings and passages behind its numbers and marks. */
Object.assign(
  parallax,
  (() => {
    const { finding, unpacked } = parallax;
    const unpack = (id) => unpacked(document.getElementById(id).textContent);

    const evidence = unpack("evidence-data").then(JSON.parse);
    evidence.catch(() => undefined);

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

    return { unpack, evidence, passage, byId, anchor };
  })(),
);
