import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { readAgency } from "../src/annotations/roles/index.js";
import { UserError } from "../src/errors.js";

const AGENCY = { agency_pos: "positive", agency_neg: "negative", agency_equal: "neutral" } as const;
const POWER = { power_agent: "agent", power_theme: "theme", power_equal: "equal" } as const;

/** How often two lists agree on the verbs that both have. */
export interface Agreement {
  readonly agree: number;
  readonly of: number;
}

/** A row of the published list: the verb's form after "X", its labels or nothing. */
export interface PublishedVerb {
  readonly verb: string;
  readonly agency: string;
  readonly power: string;
}

/** Our verbs against the published ones, agency and power apart. */
export function agencyAgreement(rows: readonly PublishedVerb[]): {
  readonly agency: Agreement;
  readonly power: Agreement;
} {
  const ours = new Map([...readAgency().values()].map((entry) => [thirdPerson(entry.verb), entry]));
  const agency = { agree: 0, of: 0 };
  const power = { agree: 0, of: 0 };
  for (const row of rows) {
    const entry = ours.get(row.verb);
    if (!entry) continue;
    count(agency, AGENCY[row.agency as keyof typeof AGENCY], entry.agency);
    count(power, POWER[row.power as keyof typeof POWER], entry.power);
  }
  return { agency, power };
}

function count(tally: { agree: number; of: number }, theirs: string | undefined, own: string) {
  if (theirs === undefined) return;
  tally.of += 1;
  if (theirs === own) tally.agree += 1;
}

function thirdPerson(verb: string): string {
  if (verb === "have") return "has";
  if (/(s|x|z|ch|sh|[^aeiou]o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/**
 * Agreement of the lexicon of agency and power with the published list (Sap and others 2017), where both
 * have the verb. The list is not part of the project: its licence is the GPL.
 *
 * @param file `agency_power.csv` as published: verb, agency, power
 */
export async function evaluateAgency(file: string): Promise<string> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch {
    throw new UserError(`${file}: cannot be read; give the published agency_power.csv`, 2);
  }
  const rows = parse<PublishedVerb>(text, { columns: true, bom: true });
  const { agency, power } = agencyAgreement(rows);
  const shown = ({ agree, of }: Agreement) => `${((100 * agree) / of).toFixed(1)} % of ${of}`;
  const both = { agree: agency.agree + power.agree, of: agency.of + power.of };
  return [
    `agency of verbs, agreement with the published list: ${shown(agency)}`,
    `power of verbs, agreement with the published list: ${shown(power)}`,
    `both together: ${shown(both)}`,
  ].join("\n");
}
