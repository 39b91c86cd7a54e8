/* global DARK_OF_LIGHT, document, Plotly, window */
/**
 * Draws charts, which are made for a light page, in the colours of the page's scheme, and anew when it changes.
 * A notebook's own theme goes before the machine's; on paper charts are light.
 */
window.parallaxScheme ??= ((darkOf) => {
  const COLOUR = /color(?:s|scale)?$/i;
  const STYLED = /(<span style="[^"<>]*\bcolor:)(#[0-9a-f]{6})/g;

  /** A copy in dark colours. Only what is a colour is changed, never the words of an article. */
  const dark = (value, key = "") => {
    if (typeof value === "string")
      return COLOUR.test(key)
        ? (darkOf[value] ?? value)
        : value.replace(STYLED, (_, before, colour) => before + (darkOf[colour] ?? colour));
    if (key === "customdata" || value === null || typeof value !== "object") return value;
    if (Array.isArray(value)) return value.map((item) => dark(item, key));
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, dark(item, name)]),
    );
  };

  const asked = window.matchMedia("(prefers-color-scheme: dark)");
  let printing = false;
  const isDark = () => {
    const theme = document.body.dataset;
    if (printing) return false;
    if ("jpThemeLight" in theme) return theme.jpThemeLight === "false";
    if ("vscodeThemeKind" in theme) return !theme.vscodeThemeKind.includes("light");
    return asked.matches;
  };

  const drawn = new Map();
  const paint = (place) => {
    const { config, ...figure } = drawn.get(place);
    const { data, layout } = isDark() ? dark(figure) : figure;
    return Plotly.react(place, data, layout, config);
  };
  const repaint = () => [...drawn.keys()].forEach(paint);
  asked.addEventListener("change", repaint);
  const prints = (now) => () => {
    const before = isDark();
    printing = now;
    if (before !== isDark()) repaint();
  };
  window.addEventListener("beforeprint", prints(true));
  window.addEventListener("afterprint", prints(false));

  return {
    dark,
    draw: (place, figure) => {
      drawn.set(place, figure);
      return paint(place);
    },
  };
})(DARK_OF_LIGHT);
