import { wordList } from "../../language/index.js";
import type { Span } from "../../corpus/article.js";
import type { Tree } from "../../parse/index.js";
import { firstConjunct } from "../../parse/index.js";
import type { ReadAttribution } from "../../reader/reader.js";
import type { Scene } from "../../reader/rules/scene.js";
import { verbGroup } from "../../reader/rules/verb-group.js";
import { frameAt } from "../../reader/rules/frame.js";
import { tokenIndexAt } from "./cue-reading.js";

const THIRD_AND_FIRST_OWNERS = wordList("grammar", "third-and-first-owners");

/**
 * A content without what its speaker did next: "said prices will fall by winter and left the hall". The
 * verb after "and" or "but" has no subject of its own and is the speaker's where a learned tree joins it
 * to the cue, where its form cannot go on from the content's verb ("will fall … left"), or where "his" or
 * "her" stands behind it and the content has no verb but "is".
 *
 * @param trees of the document's sentences, in order
 */
export function withoutNextAct(
  scene: Scene,
  one: ReadAttribution,
  trees: readonly Tree[],
): ReadAttribution {
  const last = one.content.at(-1);
  if (one.cue === null || last === undefined || last.start < one.cue.end) return one;
  const cut = nextAct(scene, one.cue, last, trees);
  if (cut === null) return one;
  return { ...one, content: [...one.content.slice(0, -1), { start: last.start, end: cut }] };
}

/**
 * "confirmed and repeated that the fund was empty": a second verb of speech at a content's start belongs
 * to the cue.
 */
export function withSecondCue(scene: Scene, one: ReadAttribution): ReadAttribution {
  const [first, ...rest] = one.content;
  if (one.cue === null || first === undefined || first.start < one.cue.end) return one;
  const at = tokenIndexAt(scene.document, first.start);
  if (!/^(?:and|or)$/.test(scene.at(at).normal) || scene.at(at + 1).pos !== "VERB") return one;
  const frame = frameAt(scene, at + 2, scene.sentenceOf(at).endToken);
  const start = scene.at(frame.contentFirst).start;
  if (frame.name !== "that" || start >= first.end) return one;
  return {
    ...one,
    cue: { start: one.cue.start, end: scene.at(at + 1).end },
    content: [{ start, end: first.end }, ...rest],
  };
}

function nextAct(scene: Scene, cue: Span, part: Span, trees: readonly Tree[]): number | null {
  const { document } = scene;
  const first = tokenIndexAt(document, part.start);
  const end = tokenIndexAt(document, part.end - 1) + 1;
  const cueVerb = tokenIndexAt(document, cue.end - 1);
  const sentence = scene.at(cueVerb).sentence;
  const relative = /^(?:who|which)$/.test(scene.at(verbGroup(scene, cueVerb).first - 1).normal);
  for (let at = first + 2; at < end - 1; at += 1) {
    const { normal, text } = scene.at(at);
    // "X, who said she had seen it, called it …": the main clause goes on behind the comma.
    if (relative && text === "," && isPast(scene, at + 1) && scene.at(at + 1).pos === "VERB")
      return scene.at(at - 1).end;
    // What stands behind a closed quotation and "but" is the outlet's answer to it.
    if (normal === "but" && closesQuotation(scene, at - 1)) return scene.at(at - 1).end;
    if ((normal !== "and" && normal !== "but") || scene.quotationAt(at) >= 0) continue;
    const verb = scene.at(at + 1).pos === "ADV" ? at + 2 : at + 1;
    if (verb >= end || scene.at(verb).pos !== "VERB" || scene.at(verb).sentence !== sentence)
      continue;
    const speakers =
      joinedTo(trees[sentence], verb) === cueVerb ||
      (isPast(scene, cueVerb) && isPast(scene, verb) && cannotGoOn(scene, first, at, verb, end));
    if (speakers)
      return scene.at(at - 1).text === "," ? scene.at(at - 2).end : scene.at(at - 1).end;
  }
  return null;
}

const closesQuotation = (scene: Scene, index: number): boolean =>
  scene.document.quotations[scene.quotationAt(index)]?.endToken === index + 1;

/** The token that a learned tree joins a verb to; null where rules made the tree. */
function joinedTo(tree: Tree | undefined, verb: number): number | null {
  if (tree === undefined || tree.shallow) return null;
  return tree.firstToken + firstConjunct(tree, verb - tree.firstToken);
}

const isPast = (scene: Scene, index: number): boolean => {
  const { normal, lemma } = scene.at(index);
  return normal !== lemma && !/(?:s|ing)$/.test(normal);
};

const MODAL = wordList("grammar", "modals-and-to");
const BE = wordList("grammar", "be-and-get");

/** Is a past form no second verb of the content: after a modal with its own verb, or behind a thing? */
function cannotGoOn(scene: Scene, first: number, and: number, verb: number, end: number): boolean {
  let modal = false;
  let passive = false;
  let head = -1;
  for (let at = first; at < and; at += 1) {
    const { normal, pos } = scene.at(at);
    if (MODAL.has(normal)) modal = true;
    if (pos === "VERB") {
      head = at;
      passive = BE.has(scene.at(at - 1).normal) && isPast(scene, at);
    }
  }
  if (modal && !passive) return true;
  if (passive || head >= 0) return false;
  const own = scene.tokens.slice(verb + 1, Math.min(end, verb + 5));
  return own.some(({ normal }) => THIRD_AND_FIRST_OWNERS.has(normal));
}
