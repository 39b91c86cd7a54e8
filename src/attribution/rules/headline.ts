import type { Found, Run, Scene } from "./scene.js";
import { isLongDash } from "./words.js";

/** Tokens that a speaker's name in a headline has at most. */
const NAME = 7;

/**
 * Headlines that name their speaker beside a colon or a dash: `Azerbaijan: We've liberated seven
 * villages`, `Ceasefire holds – Putin`, `Army takes control: Ministry of Defense`.
 */
export function headlineAttributions(scene: Scene): Found[] {
  return scene.document.paragraphs
    .filter(({ zone }) => zone === "headline" || zone === "subheading")
    .flatMap(
      ({ firstToken, endToken }) => ofLine(scene, { first: firstToken, end: endToken }) ?? [],
    );
}

function ofLine(scene: Scene, { first, end }: Run): Found | null {
  for (let index = first + 1; index < end - 1; index += 1) {
    const token = scene.at(index);
    if (scene.quotationAt(index) >= 0) continue;
    const before = { first, end: index };
    const after = { first: index + 1, end };
    const cue = { first: index, end: index + 1 };
    if (token.text === ":") {
      if (isName(scene, before) && hasVerb(scene, after)) return found(after, cue, before);
      return isName(scene, after) && hasVerb(scene, before) ? found(before, cue, after) : null;
    }
    if (isLongDash(token) && isName(scene, after) && hasVerb(scene, before))
      return found(before, cue, after);
  }
  return null;
}

const found = (content: Run, cue: Run, source: Run): Found => ({
  content: [content],
  cue,
  source,
  rule: "headline",
  confidence: 0.7,
});

/** Capitalised words with at least one name or noun among them, and no verb. */
function isName(scene: Scene, { first, end }: Run): boolean {
  if (end - first > NAME || end <= first) return false;
  for (let index = first; index < end; index += 1) {
    const { pos, text } = scene.at(index);
    if (!/^\p{Lu}/u.test(text) && !/^(?:ADP|PART|CCONJ|DET|PUNCT)$/.test(pos)) return false;
    if (pos === "AUX" || pos === "NUM") return false;
  }
  return scene.at(end - 1).pos === "PROPN" || scene.at(end - 1).pos === "NOUN";
}

function hasVerb(scene: Scene, { first, end }: Run): boolean {
  for (let index = first; index < end; index += 1)
    if (/^(?:VERB|AUX)$/.test(scene.at(index).pos)) return true;
  return false;
}
