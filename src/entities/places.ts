import { readData } from "../data.js";
import type { ActorKind } from "../topic/topic.js";

/** A place name that can speak: a state, its capital, a seat of power, or an adjective of a state. */
export interface Place {
  /** What a table would call the speaker. */
  readonly name: string;
  readonly kind: ActorKind;
  readonly country: string | null;
  readonly is: "state" | "capital" | "seat" | "adjective";
}

interface CountryEntry {
  readonly capital: string;
  readonly adjectives: readonly string[];
  readonly names?: readonly string[];
  readonly seats?: readonly string[];
}

interface SeatEntry {
  readonly written: readonly string[];
  readonly name: string;
  readonly kind: ActorKind;
  readonly country: string | null;
}

let places: ReadonlyMap<string, Place> | null = null;

function load(): ReadonlyMap<string, Place> {
  const map = new Map<string, Place>();
  const add = (written: string, place: Place) => {
    const key = written.toLowerCase();
    if (!map.has(key)) map.set(key, place);
  };
  for (const { written, ...seat } of readData("language/en/seats.yaml") as SeatEntry[])
    for (const one of written) add(one, { ...seat, is: "seat" });
  const countries = readData("language/en/countries.yaml") as Record<string, CountryEntry>;
  for (const [country, entry] of Object.entries(countries)) {
    const place = { name: country, kind: "country", country } as const;
    for (const name of [country, ...(entry.names ?? [])]) add(name, { ...place, is: "state" });
    for (const name of [entry.capital, ...(entry.seats ?? [])])
      add(name, { ...place, kind: "government", is: "capital" });
    for (const name of entry.adjectives) add(name, { ...place, is: "adjective" });
  }
  return map;
}

/** The place that a name is, by any of its written forms; null for none. */
export function placeOf(name: string): Place | null {
  places ??= load();
  return places.get(name.toLowerCase().replace(/^the /, "")) ?? null;
}
