/* global document, parallax, window */
/** The panel with the sentences behind a number, a mark of a chart or a marked word. */
parallax.panel = (() => {
  const { element } = parallax;
  const panel = document.getElementById("evidence");
  const title = document.getElementById("evidence-title");
  const detail = document.getElementById("evidence-detail");
  const list = document.getElementById("evidence-list");
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
    open(button, number.title, number.detail, findings);
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
    if (button) openNumber(button);
    else if (event.target.closest("#evidence .close")) close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) close();
  });
  window.addEventListener("hashchange", unfold);
  window.addEventListener("beforeprint", () => {
    for (const folded of document.querySelectorAll("details")) folded.open = true;
  });
  if (window.location.hash !== "") unfold();

  return { open };
})();
