/* global Blob, navigator, parallax, setTimeout, window */
/**
 * The concordance: findings in their sentences, to be filtered, sorted, copied and saved. All of it stands in `root`,
 * so that a page can hold several; `open` is called with the button of a row that was clicked, and the row.
 */
parallax.explore = (root, rows, open) => {
  const { element } = parallax;
  const part = (name) => root.querySelector(`.explorer-${name}`);
  const form = part("filters");
  const count = part("count");
  const body = part("rows");
  const more = part("more");
  const STEP = 50;
  const AROUND = 90;
  const CHOICES = ["outlet", "event", "kind", "family", "voice", "side"];
  let fitting = [];
  let shown = 0;

  const sidesOf = ({ sides }) => (sides === "" ? [] : sides.split("; "));
  const valuesOf = (row, name) => (name === "side" ? sidesOf(row) : [row[name]]);
  const eventNames = new Map();
  const labelOf = (name, value) => (name === "event" ? eventNames.get(value) : value);

  const fillChoices = () => {
    for (const { event, date, title, article } of rows)
      if (!eventNames.has(event)) eventNames.set(event, `${date} ${title || article}`.trim());
    for (const name of CHOICES) {
      const values = [...new Set(rows.flatMap((row) => valuesOf(row, name)))].filter(Boolean);
      const options = values.map((value) => {
        const option = element("option", labelOf(name, value));
        option.value = value;
        return option;
      });
      options.sort((a, b) => (a.textContent < b.textContent ? -1 : 1));
      form.elements[name].append(...options);
    }
  };

  const fits = (row, wanted) =>
    CHOICES.every((name) => wanted[name] === "" || valuesOf(row, name).includes(wanted[name])) &&
    row.speaker.toLowerCase().includes(wanted.speaker) &&
    (wanted.text === "" ||
      `${row.left}${row.match}${row.right} ${row.term}`.toLowerCase().includes(wanted.text));

  const before = ({ left }) => left.toLowerCase().split(/\W+/).filter(Boolean).reverse().join(" ");
  const after = ({ right }) => right.toLowerCase().replace(/^\W+/, "");
  const ORDERS = { before, after };

  const update = () => {
    const wanted = Object.fromEntries(CHOICES.map((name) => [name, form.elements[name].value]));
    wanted.text = form.elements.text.value.trim().toLowerCase();
    wanted.speaker = form.elements.speaker.value.trim().toLowerCase();
    fitting = rows.filter((row) => fits(row, wanted));
    const key = ORDERS[form.elements.order.value];
    if (key) {
      const keyed = fitting.map((row) => [key(row), row]);
      keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
      fitting = keyed.map(([, row]) => row);
    }
    body.replaceChildren();
    shown = 0;
    showMore();
  };

  const told = (number) => number.toLocaleString("en");
  const all = Number(count.dataset.all);
  const beyond = all > rows.length ? ` ${told(all - rows.length)} more are not here.` : "";

  const showMore = () => {
    body.append(...fitting.slice(shown, shown + STEP).map(line));
    shown = Math.min(fitting.length, shown + STEP);
    count.textContent =
      fitting.length === 0
        ? "No finding fits. Take a filter away."
        : `${told(fitting.length)} of ${told(rows.length)} findings fit; ${told(shown)} are shown.${beyond}`;
    more.hidden = shown >= fitting.length;
  };

  const placeOf = ({ outlet, date, id }) => `${outlet}${date === "" ? "" : `, ${date}`}, ${id}`;

  const line = (row) => {
    const made = element("tr");
    const left = row.left.length > AROUND ? `…${row.left.slice(-AROUND)}` : row.left;
    const right = row.right.length > AROUND ? `${row.right.slice(0, AROUND)}…` : row.right;
    const words = element("td", undefined, "match");
    const opens = element("button", row.match, "number");
    opens.type = "button";
    opens.addEventListener("click", () => open(opens, row));
    words.append(opens);
    const place = element("td", placeOf(row), "place");
    const copy = element("button", "Copy", "sentences");
    copy.type = "button";
    copy.setAttribute("aria-label", `Copy the sentence with its source: ${row.match}`);
    copy.addEventListener("click", () => copied(copy, row));
    const last = element("td");
    last.append(copy);
    made.append(element("td", left, "left"), words, element("td", right, "right"), place, last);
    return made;
  };

  const copied = async (button, row) => {
    const text = `“${row.left}${row.match}${row.right}” (${placeOf(row)})`;
    // Some front ends of notebooks give a page no clipboard.
    const copying =
      navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"));
    await copying.then(
      () => (button.textContent = "Copied"),
      () => window.prompt("The browser gave no access to the clipboard. Copy from here:", text),
    );
  };

  const FIELDS = ["id", "outlet", "event", "date", "title", "kind", "family", "voice", "sides"];
  const SENTENCE = ["speaker", "term", "left", "match", "right", "note"];
  /** A cell that no spreadsheet takes for a formula. */
  const cell = (value) => {
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const save = () => {
    const columns = [...FIELDS, ...SENTENCE];
    const lines = fitting.map((row) => columns.map((name) => cell(row[name])).join(","));
    const text = `${[columns.join(","), ...lines].join("\n")}\n`;
    const link = element("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    link.download = "findings.csv";
    link.click();
    URL.revokeObjectURL(link.href);
  };

  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(update));
  more.addEventListener("click", showMore);
  part("csv").addEventListener("click", save);

  fillChoices();
  update();
};
