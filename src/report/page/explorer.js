/* global document, parallax */
/** The report's explorer: the words of a row open in the panel. */
(() => {
  const root = document.querySelector(".explore");
  if (root.querySelector(".explorer-filters") === null) return;
  parallax.evidence.then((data) => {
    const open = (button, row) => parallax.panel.open(button, row.match, "", [row]);
    parallax.explore(root, parallax.rows(data), open);
  });
})();
