/** The colours are half-transparent, so that text stays readable on a light and on a dark page. */
const STYLES: Readonly<Record<string, string>> = {
  "zone-headline": "font-size:1.35em;line-height:1.3;margin:0 0 0.6em",
  "zone-standfirst": "font-style:italic;margin:0 0 0.7em",
  "zone-subheading": "font-weight:bold;margin:0 0 0.7em",
  "zone-body": "margin:0 0 0.7em",
  "zone-embed": "margin:0 0 0.7em;padding-left:12px;border-left:3px solid #e69f00",
  "zone-byline": "margin:0 0 0.3em;font-size:0.8em;opacity:0.7",
  "zone-dateline": "margin:0 0 0.3em;font-size:0.8em;opacity:0.7",
  "zone-link": "margin:0 0 0.3em;font-size:0.8em;opacity:0.7",
  "zone-furniture": "margin:0 0 0.3em;font-size:0.8em;opacity:0.7",
  "form-indirect": "background-color:rgba(86,180,233,0.22)",
  "form-direct": "background-color:rgba(230,159,0,0.25)",
  "form-mixed": "background-color:rgba(230,159,0,0.13)",
  source: "border-bottom:2px solid #56b4e9",
  cue: "border-bottom:2px dotted #888888",
  "stance-doubting": "border-bottom:2px dashed #d55e00",
  "stance-accusing": "border-bottom:2px dashed #d55e00",
  "voice-outlet": "font-weight:bold;border-bottom:3px solid #d55e00",
  "voice-reported": "border-bottom:2px solid rgba(213,94,0,0.5)",
  "voice-quoted": "border-bottom:2px solid rgba(213,94,0,0.5)",
  distanced: "font-style:italic",
};

/**
 * Writes the look of marked articles into the elements themselves. Style sheets do not reach into a
 * notebook that is merely opened: JupyterLab removes them from what it does not trust, but keeps
 * `style` attributes.
 *
 * @param html what `highlight` gives: in it a `<` or a `"` from an article is escaped
 * @example inlineStyles('<p class="zone-body">') // '<p class="zone-body" style="margin:0 0 0.7em">'
 */
export function inlineStyles(html: string): string {
  return html.replace(/ class="([^"]*)"/g, (attribute, classes: string) => {
    const style = classes
      .split(" ")
      .flatMap((name) => STYLES[name] ?? [])
      .join(";");
    return style === "" ? attribute : `${attribute} style="${style}"`;
  });
}

/** The same looks for a sample in a legend. */
export const sample = (names: string, text: string): string =>
  inlineStyles(`<span class="${names}">${text}</span>`);
