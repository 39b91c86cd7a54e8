/* global atob, Blob, DecompressionStream, document, Plotly, Response, window */
(() => {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const { numbers, findings } = read("evidence-data");
  const panel = document.getElementById("evidence");
  const title = document.getElementById("evidence-title");
  const detail = document.getElementById("evidence-detail");
  const list = document.getElementById("evidence-list");
  let opener = null;

  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (className !== undefined) made.className = className;
    return made;
  };

  /** One sentence with its finding marked, what it is, and where it stands. */
  const item = (index) => {
    const [id, target, left, match, right, note, place] = findings[index];
    const row = element("li");
    row.append(left, element("mark", match), right);
    const where = element("span", undefined, "place");
    where.append(`${note} `);
    if (target === null) where.append(`${place}, ${id}`);
    else {
      const link = element("a", `${place}, ${id}`);
      link.href = `#${target}`;
      where.append(link);
    }
    row.append(where);
    return row;
  };

  const open = (button) => {
    const number = numbers[Number(button.dataset.number)];
    opener = button;
    title.textContent = number.title;
    detail.textContent = number.detail;
    list.replaceChildren(...number.findings.map(item));
    panel.hidden = false;
    panel.scrollTop = 0;
    title.focus();
  };

  const close = () => {
    panel.hidden = true;
    opener?.focus();
    opener = null;
  };

  /** Opens the folded article that holds an anchor, so that a link to it has somewhere to go. */
  const unfold = () => {
    const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    const folded = target?.closest("details");
    if (folded) folded.open = true;
    target?.scrollIntoView({ block: "start" });
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-number]");
    if (button) open(button);
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

  /** Text that the page carries compressed, so that it stays small enough to mail. */
  const unpack = (id) => {
    const bytes = Uint8Array.from(atob(document.getElementById(id).textContent), (one) =>
      one.charCodeAt(0),
    );
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Response(stream).text();
  };

  const draw = async () => {
    const [plotly, figures] = await Promise.all([unpack("plotly-data"), unpack("figures-data")]);
    // The page's policy lets this very text run, by its hash, and no other.
    document.head.append(element("script", plotly));
    for (const { name, data, layout, config } of JSON.parse(figures))
      Plotly.newPlot(document.getElementById(`chart-${name}`), data, layout, config);
  };

  draw().catch((error) => {
    for (const chart of document.querySelectorAll(".chart"))
      chart.textContent = `This browser could not draw the chart (${error}); the folder figures/ holds it as a picture.`;
  });
})();
