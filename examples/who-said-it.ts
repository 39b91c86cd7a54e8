/** Who is made to say what in one text, and which of its words are loaded, in whose voice. */
import { attributionsOf, loadedTermsOf } from "news-parallax";

const text = `The government slashed benefits again on Monday. "This is a brutal attack on the poor," union leader Carla Mendes said. Officials claimed that no family would lose money.`;

for (const { speaker, form, cue, content } of await attributionsOf(text))
  console.log(`${speaker.name ?? "?"} (${form}, ${cue?.text ?? "no cue"}): ${content.text}`);

for (const { text: words, voice, alternatives, reason } of await loadedTermsOf(text))
  console.log(`${words} [${voice}] ${reason} Instead: ${alternatives.join(", ") || "–"}`);
