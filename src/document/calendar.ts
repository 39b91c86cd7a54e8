/**
 * Days and months, in full and as newspapers shorten them, in lower case. They are capitalised in
 * English and are nobody's name. Shortened days without a stop are left out: The Sun is a newspaper.
 */
export const DAYS_AND_MONTHS: ReadonlySet<string> = new Set(
  (
    "monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun. " +
    "january february march april may june july august september october november december " +
    "jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec."
  ).split(" "),
);
