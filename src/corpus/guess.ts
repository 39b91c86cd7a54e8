import { isoDate } from "./dates.js";

/** What a file's path alone suggests. */
export interface Guess {
  readonly outlet: string | null;
  readonly date: string | null;
}

const DATE_IN_NAME = /(?<!\d)(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/u;
const OUTLET_BEFORE_DATE = /^(\p{L}[\p{L}\p{N} .-]*?)[_ -]+(?=\d{4}[-_.]?\d{2}[-_.]?\d{2}(?!\d))/u;
const OUTLET_BEFORE_UNDERLINES = /^(\p{L}[\p{L}\p{N} .-]*?)__/u;

/**
 * Guesses an outlet and a date from a path: the outlet is the folder that holds the file, or the
 * part of the name before a date (`guardian_2020-10-04_town.txt`) or a double underline.
 *
 * @param path relative path, with `/`
 */
export function guessFromName(path: string): Guess {
  const parts = path.split("/");
  const name = parts.at(-1)!.replace(/\.[^.]+$/u, "");
  const dated = DATE_IN_NAME.exec(name);
  // An archive's entries stand below its name, which is no outlet's.
  const folder = parts.slice(0, -1).findLast((part) => !/\.(?:zip|gz)$/iu.test(part));
  const date = dated ? isoDate(`${dated[1]!}-${dated[2]!}-${dated[3]!}`) : null;
  const before =
    (date === null ? undefined : OUTLET_BEFORE_DATE.exec(name)?.[1]) ??
    OUTLET_BEFORE_UNDERLINES.exec(name)?.[1];
  return {
    outlet: folder ?? (before === undefined ? null : before.trim()),
    date,
  };
}
