const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|er|ers|ing|ation|ations)$/, "iz$1"],
  [/ys(e|ed|es|ing)$/, "yz$1"],
  [/our(s|ed|ing|able|ite|ites|hood|hoods|less)?$/, "or$1"],
  [/enc(e|es|eless)$/, "ens$1"],
  [/([bt])re(s|d)?$/, "$1er$2"],
  [/ogue(s)?$/, "og$1"],
  [/ll(ed|ing|er|ers)$/, "l$1"],
  [/mme(s)?$/, "m$1"],
];

/**
 * Brings British and American spelling of a word to one form (`recognised` and `recognized`,
 * `defence` and `defense`), so that an outlet that respells wire copy is still seen to carry it. Only
 * for comparing: the form itself may be no word (`four` becomes `for`).
 *
 * @example
 * foldSpelling("recognised"); // "recognized"
 */
export function foldSpelling(word: string): string {
  for (const [pattern, replacement] of FOLDS)
    if (pattern.test(word)) return word.replace(pattern, replacement);
  return word;
}
