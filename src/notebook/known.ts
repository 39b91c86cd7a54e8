import { UserError } from "../errors.js";
import { listOf } from "../figures/index.js";

/** Names that a message lists. */
const MOST = 12;

/**
 * The value, where it is one of those that there are.
 *
 * @param what the value is, as "outlet"
 * @throws UserError that names the value and those that there are
 * @example known("outlet", "The Pots", ["The Post"]) // throws: no outlet is “The Pots”; there is “The Post”
 */
export function known(what: string, value: string, values: readonly string[]): string {
  if (values.includes(value)) return value;
  const shown = values.slice(0, MOST).map((one) => `“${one}”`);
  const rest = values.length > MOST ? [`${String(values.length - MOST)} others`] : [];
  const told =
    values.length === 0
      ? "this analysis has none"
      : `there ${values.length === 1 ? "is" : "are"} ${listOf([...shown, ...rest])}`;
  throw new UserError(`no ${what} is “${value}”; ${told}`);
}

/** One value or several as a list; none where there is none. */
export const listed = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === "string" ? [value] : value;
