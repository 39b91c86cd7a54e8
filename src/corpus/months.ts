/** Languages in which newspapers in the archives' exports write their dates. */
const LOCALES = "en fr de es it pt nl pl tr ru uk sv da nb fi cs sk hu ro el hr ca id".split(" ");

let read: ReadonlyMap<string, number> | undefined;

/**
 * The number of a month's name, long or short, in two dozen languages, or null. The names are those of
 * Unicode's locale data that come with Node; a name that stands for two months in different languages
 * ("listopad") is none.
 *
 * @example
 * monthOf("décembre"); // 12
 */
export function monthOf(name: string): number | null {
  read ??= names();
  const found = read.get(plain(name));
  return found === undefined || found === 0 ? null : found;
}

function names(): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  const add = (name: string, month: number, first: boolean) => {
    const key = plain(name);
    if (key.length < 3 || /\d/u.test(key)) return;
    const known = months.get(key);
    if (known === undefined) months.set(key, month);
    // English goes before all others; among those, a name of two months is none.
    else if (known !== month && !first && !ENGLISH.has(key)) months.set(key, 0);
  };
  for (const locale of LOCALES) {
    for (const style of ["long", "short"] as const) {
      const alone = new Intl.DateTimeFormat(locale, { month: style, timeZone: "UTC" });
      const dated = new Intl.DateTimeFormat(locale, {
        day: "numeric",
        month: style,
        timeZone: "UTC",
      });
      for (let month = 1; month <= 12; month += 1) {
        const date = new Date(Date.UTC(2001, month - 1, 15));
        const within = dated.formatToParts(date).find(({ type }) => type === "month")?.value;
        for (const name of [alone.format(date), within ?? ""]) {
          add(name, month, locale === "en");
          if (locale === "en") ENGLISH.add(plain(name));
        }
      }
    }
  }
  months.set("sept", 9);
  return months;
}

const ENGLISH = new Set<string>();

/** Lower case without accents and points, as archives write names in capitals too. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}.]/gu, "");
}
