/* global parallaxScheme, ResizeObserver, window */
/**
 * Draws charts for the width that they have: each brings drawings for less room, and when the page's width
 * changes, the one that fits is drawn. On paper they have the width of a sheet, whatever the screen's was, and
 * stand on one.
 */
window.parallaxCharts ??= (() => {
  /** Pixels of a sheet of A4 or Letter, upright, less its margins. */
  const SHEET = 640;
  /** Pixels of a chart that a sheet holds below its title: a taller one would be cut in two. */
  const SHEET_HEIGHT = 860;
  /** Pixels of a letter under the pointer, and below which its lines are made shorter. */
  const LETTER = 6.6;
  const WIDE = 600;

  const charts = new Map();
  let printing = false;

  const drawingsOf = ({ layout, narrower = [] }) => [{ width: 960, layout }, ...narrower];

  /** The widest drawing that fits, else the narrowest. */
  const onScreen = (figure, width) => {
    const all = drawingsOf(figure);
    return all.find((one) => one.width <= width) ?? all.at(-1);
  };

  /** By how much a drawing is made smaller to stand on one sheet; not so much that it can't be read. */
  const LEAST = 2 / 3;
  const scaleOf = ({ width, layout }) =>
    Math.min(1, SHEET / width, Math.max(LEAST, SHEET_HEIGHT / layout.height));

  /** The drawing that is made smaller least, the widest of these. */
  const onSheet = (figure) =>
    drawingsOf(figure).reduce((best, one) => (scaleOf(one) > scaleOf(best) ? one : best));

  const withData = ({ data }, chosen) => ({
    width: chosen.width,
    data: chosen.data?.map((own, at) => ({ ...data[at], ...own })) ?? data,
    layout: { ...chosen.layout },
  });

  /** Words, each with the bold letters' marks and the entities that belong to it, and how long it is to the eye. */
  const wordsOf = (line) =>
    line.split(" ").map((word) => ({
      word,
      length: word.replace(/<[^>]*>/g, "").replace(/&\w+;/g, "x").length,
    }));

  /** Lines for plotly, none longer than so many letters unless a word is. */
  const shorter = (text, letters) =>
    text
      .split("<br>")
      .map((line) => {
        let used = 0;
        return wordsOf(line)
          .map(({ word, length }, at) => {
            const fits = at === 0 || used + 1 + length <= letters;
            used = fits ? used + 1 + length : length;
            return at === 0 ? word : `${fits ? " " : "<br>"}${word}`;
          })
          .join("");
      })
      .join("<br>");

  const shortened = (hover, letters) =>
    Array.isArray(hover)
      ? hover.map((one) => shortened(one, letters))
      : typeof hover === "string"
        ? shorter(hover, letters)
        : hover;

  const paint = (place) => {
    const chart = charts.get(place);
    const chosen = printing ? onSheet(chart.figure) : onScreen(chart.figure, place.clientWidth);
    const { data, layout, width: drawn } = withData(chart.figure, chosen);
    const width = printing ? Math.max(SHEET, drawn) : place.clientWidth;
    chart.drawn = drawn;
    Object.assign(place.style, {
      height: `${layout.height}px`,
      width: printing ? `${width}px` : "",
      zoom: "",
    });
    const letters = Math.floor(width / LETTER) - 4;
    const painted = parallaxScheme.draw(place, {
      config: chart.figure.config,
      layout: printing ? { ...layout, width } : layout,
      data:
        drawn < WIDE
          ? data.map((trace) => ({ ...trace, hovertext: shortened(trace.hovertext, letters) }))
          : data,
    });
    // Only now: words are measured while a chart is drawn.
    if (printing) place.style.zoom = String(scaleOf({ width, layout }));
    return painted;
  };

  const watcher = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const chart = charts.get(target);
      const width = target.clientWidth;
      if (!printing && width > 0 && onScreen(chart.figure, width).width !== chart.drawn)
        paint(target);
    }
  });
  const prints = (now) => () => {
    printing = now;
    [...charts.keys()].forEach(paint);
  };
  window.addEventListener("beforeprint", prints(true));
  window.addEventListener("afterprint", prints(false));

  return {
    draw: (place, figure) => {
      charts.set(place, { figure });
      const drawn = paint(place);
      watcher.observe(place);
      return drawn;
    },
  };
})();
