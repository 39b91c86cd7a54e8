import type { Span } from "../../corpus/article.js";
import type { Document } from "../../document/document.js";
import { readNames } from "../../entities/index.js";
import { transcriptData } from "./transcript-data.js";

/** The people whom an article names, as a transcript needs them. */
export interface People {
  /** Where the one is named whom the outlet talks to: the first person named before the first turn. */
  readonly guest: Span | null;
  /** Where somebody with these initials is named. */
  readonly withInitials: (initials: string) => Span | null;
  /** Where somebody is named by these words or by a name that ends with them. */
  readonly named: (label: string) => Span | null;
  /** Is it one of the outlet's people: its reporter, or who wrote the piece? */
  readonly isInterviewer: (label: string) => boolean;
}

/** @param first the paragraph of the first turn */
export function peopleOf(document: Document, first: number): People {
  const { text, article, paragraphs } = document;
  const before = paragraphs[first]?.start ?? 0;
  const people = readNames(document).mentions.filter(
    ({ entity, start, end }) =>
      entity.type === "person" &&
      entity.place === null &&
      !/^\p{Lu}{1,4}$/u.test(text.slice(start, end)),
  );
  const beside = ({ start }: Span): string =>
    text.slice(Math.max(0, start - 30), start).toLowerCase();
  const asks = (span: Span, name: string): boolean =>
    [...transcriptData().interviewers].some((word) => beside(span).trimEnd().endsWith(word)) ||
    (article.byline ?? "").toLowerCase().includes(name.toLowerCase());
  const guests = people.filter((one) => one.start < before && !asks(one, one.entity.name));
  const initialsOf = (name: string) =>
    name
      .split(/[\s-]+/u)
      .map((word) => word.charAt(0))
      .join("")
      .toUpperCase();
  const matching = (label: string) => {
    const wanted = label.toLowerCase();
    return (
      people.find(({ entity }) => entity.name.toLowerCase() === wanted) ??
      people.find(({ entity }) => entity.name.toLowerCase().endsWith(` ${wanted}`)) ??
      (/^\p{Lu}{2,4}$/u.test(label)
        ? people.find(({ entity }) => initialsOf(entity.name) === label)
        : undefined)
    );
  };
  return {
    guest: guests.find(({ entity }) => entity.name.includes(" ")) ?? guests[0] ?? null,
    withInitials: (initials) =>
      people.find(({ entity }) => initialsOf(entity.name) === initials) ?? null,
    named: (label) => matching(label) ?? null,
    isInterviewer: (label) => {
      const found = matching(label);
      return (
        label.toLowerCase() === article.outlet.toLowerCase() ||
        (found !== undefined && asks(found, found.entity.name))
      );
    },
  };
}
