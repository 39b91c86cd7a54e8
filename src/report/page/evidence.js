/* global document, parallax, window */
/** The panel with the sentences behind a number, a mark of a chart or a marked word. */
parallax.panel = (() => {
  const { element } = parallax;
  const panel = document.getElementById("evidence");
  const title = document.getElementById("evidence-title");
  const detail = document.getElementById("evidence-detail");
  const list = document.getElementById("evidence-list");
  const WORDS = "article .text [data-finding]";
  let opener = null;

  /** One sentence with its finding marked, what it is, and where it stands. */
  const item = ({ id, left, match, right, note, outlet, date, marked }) => {
    const row = element("li");
    row.append(left, element("mark", match), right);
    const where = element("span", undefined, "place");
    where.append(`${note} `);
    const place = `${outlet}${date === "" ? "" : `, ${date}`}, ${id}`;
    if (marked) {
      const link = element("a", place);
      link.href = `#${parallax.anchor(id)}`;
      where.append(link);
    } else where.append(place);
    row.append(where);
    return row;
  };

  const open = (from, heading, text, findings) => {
    opener = from;
    title.textContent = heading;
    detail.textContent = text;
    list.replaceChildren(...findings.map(item));
    panel.hidden = false;
    panel.scrollTop = 0;
    title.focus();
  };

  const openNumber = async (button) => {
    const data = await parallax.evidence;
    const number = data.numbers[Number(button.dataset.number)];
    const findings = number.findings.map((at) => parallax.finding(data, at));
    for (const at of number.passages ?? []) findings.push(parallax.passage(data, at));
    open(button, number.title, number.detail, findings);
  };

  /** What a mark of a chart stands for: `opens` is the mark's `customdata`. */
  const openMark = async (chart, { title: heading, detail: text, total, ids }) => {
    const find = await parallax.byId;
    const rows = ids.flatMap((id) => find(id) ?? []);
    const listed =
      rows.length === 0
        ? "Nothing was found here, so there is no sentence to read."
        : rows.length < total
          ? `Listed: ${rows.length} of ${total}, spread over events and articles. The chapter Explore and findings.jsonl have the others.`
          : "";
    open(chart, heading, [text, listed].filter(Boolean).join(". "), rows);
  };

  /** Opens the findings of the marked words of an article that were clicked, the innermost first. */
  const openWords = async (words) => {
    const find = await parallax.byId;
    const ids = [];
    for (let mark = words; mark; mark = mark.parentElement.closest(WORDS))
      if (!ids.includes(mark.dataset.finding)) ids.push(mark.dataset.finding);
    const rows = ids.flatMap((id) => find(id) ?? []);
    if (rows.length > 0) open(words, rows[0].match, "", rows);
  };

  const close = () => {
    panel.hidden = true;
    opener?.focus();
    opener = null;
  };

  /** Opens the folded article that holds an anchor, so that a link to it has somewhere to go. */
  const unfold = () => {
    const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    for (
      let folded = target?.closest("details");
      folded;
      folded = folded.parentElement.closest("details")
    )
      folded.open = true;
    target?.scrollIntoView({ block: "start" });
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-number]");
    const words = event.target.closest(WORDS);
    if (button) openNumber(button);
    else if (words && document.getSelection().isCollapsed) openWords(words);
    else if (event.target.closest("#evidence .close")) close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) close();
    else if (event.key === "Enter" && event.target.matches(WORDS)) openWords(event.target);
  });
  window.addEventListener("hashchange", unfold);
  window.addEventListener("beforeprint", () => {
    for (const folded of document.querySelectorAll("details:not(.more)")) folded.open = true;
  });
  if (window.location.hash !== "") unfold();

  return { open, openMark };
})();
