/** All features, by number: `names[number]` is what the data file calls it. */
const names: string[] = [];

/** Makes a family of features, one for each choice of parts, and gives the number of each. */
export function family(
  word: string,
  first: readonly string[] = [""],
  second: readonly string[] = [""],
  third: readonly string[] = [""],
): (a?: number, b?: number, c?: number) => number {
  const base = names.length;
  for (const a of first)
    for (const b of second)
      for (const c of third) names.push([word, a, b, c].filter((one) => one !== "").join(" "));
  return (a = 0, b = 0, c = 0) => base + (a * second.length + b) * third.length + c;
}

/** The features as the data file names them; all families must be made before. */
export const featureNames = (): readonly string[] => names;
