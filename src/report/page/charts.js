/* global document, parallax, parallaxCharts, Plotly */
/** Draws the charts with the plotly that the page carries; a mark opens the sentences behind it. */
(() => {
  const told = document.getElementById("mark-told");

  /** The marks of a chart that open something, in the order in which they are drawn. */
  const marksOf = (chart) =>
    chart.data.flatMap(({ customdata = [] }, curveNumber) =>
      customdata
        .flatMap((row, at) =>
          Array.isArray(row)
            ? row.map((opens, column) => ({ opens, pointNumber: [at, column] }))
            : [{ opens: row, pointNumber: at }],
        )
        .filter(({ opens }) => opens !== null)
        .map((mark) => ({ ...mark, curveNumber })),
    );

  const opensByMouse = (chart) =>
    chart.on("plotly_click", ({ points: [point] }) => {
      if (point?.customdata) parallax.panel.openMark(chart, point.customdata);
    });

  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

  const opensByKey = (chart) => {
    const marks = marksOf(chart);
    let at = -1;
    const show = () => {
      const { curveNumber, pointNumber, opens } = marks[at];
      const { xaxis = "x", yaxis = "y" } = chart.data[curveNumber];
      Plotly.Fx.hover(chart, [{ curveNumber, pointNumber }], [`${xaxis}${yaxis}`]);
      told.textContent = `${opens.title}. ${opens.detail}. ${opens.total} to read.`;
    };
    chart.addEventListener("keydown", (event) => {
      if (marks.length === 0) return;
      if (event.key in STEPS) {
        const from = at < 0 && STEPS[event.key] < 0 ? 0 : at;
        at = (from + STEPS[event.key] + marks.length) % marks.length;
        show();
      } else if (event.key === "Enter" && at >= 0) parallax.panel.openMark(chart, marks[at].opens);
      else return;
      event.preventDefault();
    });
    chart.addEventListener("blur", () => Plotly.Fx.unhover(chart));
  };

  const draw = async () => {
    const [plotly, figures] = await Promise.all([
      parallax.unpack("plotly-data"),
      parallax.unpack("figures-data"),
    ]);
    // The page's policy lets this very text run, by its hash, and no other.
    document.head.append(parallax.element("script", plotly));
    for (const { name, ...figure } of JSON.parse(figures)) {
      const chart = document.getElementById(`chart-${name}`);
      parallaxCharts.draw(chart, figure);
      opensByMouse(chart);
      opensByKey(chart);
    }
  };

  draw().catch((error) => {
    for (const chart of document.querySelectorAll(".chart"))
      chart.textContent = `This browser could not draw the chart (${error}); the folder figures/ holds it as a picture.`;
  });
})();
