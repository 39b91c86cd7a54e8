/** Strings, each once: a page names them by their number. */
export interface StringTable {
  readonly place: (text: string) => number;
  readonly strings: readonly string[];
}

/** An empty table; number 0 is the empty string. */
export function stringTable(): StringTable {
  const strings: string[] = [""];
  const places = new Map<string, number>([["", 0]]);
  return {
    strings,
    place: (text) => {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, strings.length);
      return strings.push(text) - 1;
    },
  };
}
