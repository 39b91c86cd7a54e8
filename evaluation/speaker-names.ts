const TITLES =
  /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|lt|president|senator|secretary|governor|judge|justice|mayor)\.?\s+/;
const OPENERS =
  /^(?:the|a|an|some|many|several|other|another|those|these|all|most|at least|one|two|three|four|multiple|various)\s+/;

/** A name as it is compared: lower case, without titles, articles, middle initials, marks. */
export function plainName(name: string): string {
  let plain = name
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/["“”]/g, "")
    .replace(/\s+(?:jr|sr|iii?)\.?$/u, "")
    .trim();
  for (let before = ""; before !== plain;) {
    before = plain;
    plain = plain.replace(OPENERS, "").replace(TITLES, "");
  }
  return plain
    .replace(/(?<=\s)\p{L}\.\s/gu, "")
    .replace(/\bu\.s\./g, "us")
    .replace(/[^\p{L}\p{N}' -]+/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Do two names stand for the same in a table? Null is the same as null only. */
export function sameName(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return plainName(a) === plainName(b);
}

/** A labelled full name and a found name with the same family name and no other given name. */
export function sameSurname(label: string | null, found: string | null): boolean {
  if (label === null || found === null) return false;
  const wanted = plainName(label).split(" ");
  const given = plainName(found).split(" ");
  if (wanted.length < 2 || !/^\p{Lu}/u.test(label) || wanted.at(-1) !== given.at(-1)) return false;
  return given.length === 1 || given[0] === wanted[0];
}
