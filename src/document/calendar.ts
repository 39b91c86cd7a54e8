import { wordList } from "../language/index.js";

/**
 * Days and months, in full and as newspapers shorten them, in lower case. They are capitalised in
 * English and are nobody's name. Shortened days without a stop are left out: The Sun is a newspaper.
 */
export const DAYS_AND_MONTHS: ReadonlySet<string> = wordList("calendar", "days-and-months");
