/**
 * How well one colour is read on another: the ratio of their relative luminances, from 1 (not at all) to 21
 * (black on white). Text needs 4.5, marks and large text need 3 (WCAG 2.2, criteria 1.4.3 and 1.4.11).
 *
 * @param one and `other`: `#rrggbb`
 * @example contrast("#000000", "#ffffff") // 21
 */
export function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
