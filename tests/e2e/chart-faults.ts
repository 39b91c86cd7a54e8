/**
 * Runs in a page, with a chart: what of a chart's words is cut off by its edge, and which of its words lie on others.
 * Letters at the edge may touch by a pixel.
 */
export const FAULTS_OF = `(chart) => {
  const frame = chart.getBoundingClientRect();
  const words = [...chart.querySelectorAll(".main-svg text")]
    .filter((text) => text.textContent.trim() !== "" && !text.closest(".hoverlayer"))
    .map((text) => ({ text: text.textContent.slice(0, 40), box: text.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0);
  const cut = words
    .filter(
      ({ box }) =>
        box.left < frame.left - 1 ||
        box.right > frame.right + 1 ||
        box.top < frame.top - 1 ||
        box.bottom > frame.bottom + 1,
    )
    .map(({ text }) => "cut off: " + text);
  const overlap = (one, other, from, to) =>
    Math.min(one[to], other[to]) - Math.max(one[from], other[from]);
  const met = words.flatMap(({ text, box }, at) =>
    words
      .slice(at + 1)
      .filter(
        (other) =>
          overlap(box, other.box, "left", "right") > 1 &&
          overlap(box, other.box, "top", "bottom") > 3,
      )
      .map((other) => text + " lies on " + other.text),
  );
  return [...cut, ...met];
}`;
