/* global document, parallax, Plotly */
/** Draws the charts with the plotly that the page carries. */
(() => {
  const draw = async () => {
    const [plotly, figures] = await Promise.all([
      parallax.unpack("plotly-data"),
      parallax.unpack("figures-data"),
    ]);
    // The page's policy lets this very text run, by its hash, and no other.
    document.head.append(parallax.element("script", plotly));
    for (const { name, data, layout, config } of JSON.parse(figures))
      Plotly.newPlot(document.getElementById(`chart-${name}`), data, layout, config);
  };

  draw().catch((error) => {
    for (const chart of document.querySelectorAll(".chart"))
      chart.textContent = `This browser could not draw the chart (${error}); the folder figures/ holds it as a picture.`;
  });
})();
