/** How a column is typed in Parquet. */
export type ColumnType = "STRING" | "INT32" | "DOUBLE" | "BOOLEAN";

const of = (type: ColumnType, names: string): [string, ColumnType][] =>
  names.split(/\s+/).map((name) => [name, type]);
const within = (outer: string, columns: readonly [string, ColumnType][]): [string, ColumnType][] =>
  columns.map(([name, type]) => [`${outer}.${name}`, type]);
const SPAN = [...of("INT32", "start end"), ...of("STRING", "text")];
const PARTY = [...SPAN, ...of("STRING", "actor side")];

/**
 * A column for each field that a finding of any kind can have, fields of fields after a dot, the same ones
 * whatever was found, so that files of several corpora can be read as one. Lists are JSON.
 */
export const FINDING_COLUMNS: readonly (readonly [name: string, type: ColumnType])[] = [
  ...of("STRING", "id kind article outlet"),
  ...SPAN,
  ...of("STRING", "zone reader"),
  ...of("DOUBLE", "confidence"),
  ...of("STRING", "voice form"),
  ...of("BOOLEAN", "counted negated"),
  // Of an attribution or an attitude.
  ...within("content", [...SPAN, ...of("STRING", "parts")]),
  ...within("cue", [...SPAN, ...of("STRING", "lemma stance"), ...of("BOOLEAN", "negated")]),
  // A loaded term's source is a text, an attribution's a span.
  ...of("STRING", "source"),
  ...within("source", SPAN),
  ...within("speaker", [
    ...of("STRING", "name kind side resolved"),
    ...of("BOOLEAN", "anonymous"),
    ...of("DOUBLE", "confidence"),
  ]),
  ...of("STRING", "parent rule attribution"),
  // Of a loaded term.
  ...of("STRING", "term category favours alternatives lexicon entry reason concept"),
  ...of("BOOLEAN", "distanced"),
  // Of a mention.
  ...of("STRING", "actor side role"),
  ...within("tone", of("DOUBLE", "negative neutral positive")),
  // Of a harm or an accusation.
  ...of("STRING", "harm told"),
  ...within("agent", PARTY),
  ...within("patient", PARTY),
  ...of("STRING", "accused by response answer"),
  // Of a frame.
  ...of("STRING", "frame"),
  // Of what somebody is called.
  ...of("STRING", "entity entityKind naming head modifiers"),
  ...of("BOOLEAN", "loaded"),
  // Of a role.
  ...of("STRING", "of"),
  ...within("mention", SPAN),
  ...within("verb", [...SPAN, ...of("STRING", "lemma")]),
  ...of("STRING", "position act agency power"),
  ...within("probabilities", of("DOUBLE", "hero villain victim none")),
  ...of("INT32", "acts toned"),
];

/** A cell of a table. */
export type ColumnValue = string | number | boolean;

/**
 * The fields of a finding by column; what it has not, or is null, is left out.
 *
 * @example flatFinding({ kind: "loaded", source: "own", … }).get("source"); // "own"
 */
export function flatFinding(finding: object): Map<string, ColumnValue> {
  const cells = new Map<string, ColumnValue>();
  const add = (fields: object, outer: string) => {
    for (const [field, value] of Object.entries(fields) as [string, unknown][]) {
      const name = `${outer}${field}`;
      if (Array.isArray(value)) cells.set(name, JSON.stringify(value));
      else if (typeof value === "object" && value !== null) add(value, `${name}.`);
      else if (value !== null && value !== undefined) cells.set(name, value as ColumnValue);
    }
  };
  add(finding, "");
  return cells;
}
