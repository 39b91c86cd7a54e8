/* global document, window */
/** Prints one story alone: all else of the page is hidden while the printer reads it. */
(() => {
  document.addEventListener("click", (event) => {
    const story = event.target.closest("button.print-story")?.closest("div.story");
    if (!story) return;
    document.body.classList.add("one-story");
    story.classList.add("printed");
    window.print();
  });
  window.addEventListener("afterprint", () => {
    document.body.classList.remove("one-story");
    document.querySelector("div.story.printed")?.classList.remove("printed");
  });
})();
