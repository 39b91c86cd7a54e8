/** A dot with its words, in pixels from the upper left corner of a chart's area. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly text: string;
}

/** Where plotly sets a text beside its dot. */
export type LabelPlace = "middle right" | "middle left" | "top center" | "bottom center";

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pixels of a character and of a line in the type of labels, and the least between two labels. */
const CHARACTER = 6.6;
const LINE = 15;
const AIR = 3;
/**
 * Which dots have room for their words, and on which side: no label meets another or leaves the area, and none hides
 * another dot. Dots are looked at in their order, the most telling first; one without room stays without a
 * label, as the pointer shows it.
 *
 * @param most labels that are placed
 * @returns for each dot where its label stands; null for none
 * @example placeLabels([{ x: 50, y: 50, radius: 4, text: "dam" }], { width: 100, height: 100 }, 9) // ['middle right']
 */
export function placeLabels(
  dots: readonly Labelled[],
  area: { readonly width: number; readonly height: number },
  most: number,
): (LabelPlace | null)[] {
  const taken: Box[] = [];
  const covers = (box: Box, own: number): boolean =>
    dots.some(
      ({ x, y, radius }, at) =>
        at !== own && meet(box, { left: x, right: x, top: y, bottom: y }, radius),
    );
  return dots.map((dot, at) => {
    if (taken.length >= most) return null;
    const [best] = placesOf(dot, area.width)
      .map((place) => ({ place, box: boxAt(dot, place) }))
      .filter(
        ({ box }) =>
          box.left >= 0 && box.right <= area.width && box.top >= 0 && box.bottom <= area.height,
      )
      .filter(({ box }) => taken.every((other) => !meet(box, other, AIR)))
      .filter(({ box }) => !covers(box, at));
    if (best === undefined) return null;
    taken.push(best.box);
    return best.place;
  });
}

/** Away from the middle first, so that the mirror image of dots has its labels mirrored. */
function placesOf({ x }: Labelled, width: number): readonly LabelPlace[] {
  const outward = x >= width / 2 ? "middle right" : "middle left";
  const inward = x >= width / 2 ? "middle left" : "middle right";
  return [outward, "top center", "bottom center", inward];
}

function boxAt({ x, y, radius, text }: Labelled, place: LabelPlace): Box {
  const length = text.length * CHARACTER;
  const away = radius + AIR;
  const level = { top: y - LINE / 2, bottom: y + LINE / 2 };
  const centred = { left: x - length / 2, right: x + length / 2 };
  switch (place) {
    case "middle right":
      return { ...level, left: x + away, right: x + away + length };
    case "middle left":
      return { ...level, left: x - away - length, right: x - away };
    case "top center":
      return { ...centred, top: y - away - LINE, bottom: y - away };
    case "bottom center":
      return { ...centred, top: y + away, bottom: y + away + LINE };
  }
}

const meet = (a: Box, b: Box, air: number): boolean =>
  a.left < b.right + air &&
  b.left < a.right + air &&
  a.top < b.bottom + air &&
  b.top < a.bottom + air;
