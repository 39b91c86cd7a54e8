/* global document, parallax */
/** Wakes the explorers of a notebook's cells, or of its page, that sleep; the words of a row open its sentence below it. */
(() => {
  const { element, explore, rows, unpacked } = parallax;

  const unfold = (button, { left, match, right, note }) => {
    const row = button.closest("tr");
    const shown = row.nextElementSibling;
    const open = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!open));
    if (open) return shown.remove();
    const cell = element("td", undefined, "explorer-whole");
    cell.colSpan = row.cells.length;
    cell.append(left, element("mark", match), right, element("div", note));
    const made = element("tr");
    made.append(cell);
    row.after(made);
  };

  for (const root of document.querySelectorAll(".parallax-explorer[data-findings]")) {
    const packed = root.dataset.findings;
    delete root.dataset.findings;
    // Several in one page are told apart by their number.
    const number = [...document.querySelectorAll(".parallax-explorer")].indexOf(root) + 1;
    root
      .querySelector(".scroll")
      ?.setAttribute("aria-label", `Findings in their sentences, table ${number}`);
    unpacked(packed).then(
      (text) => explore(root, rows(JSON.parse(text)), unfold),
      (error) => {
        root.querySelector(".explorer-count").textContent =
          `This browser could not unpack the findings (${error}).`;
      },
    );
  }
})();
