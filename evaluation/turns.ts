import { articleFromText } from "../src/corpus/index.js";
import { loadLexicon } from "../src/annotations/loaded/index.js";
import { partsOf } from "../src/annotations/attribution/index.js";
import { createFinder } from "../src/find.js";
import { ASKED, BONDS, FAMILY, GIVEN, RARE, ROLES, SAID, USUAL } from "./turns-data.js";

/** A paragraph in which several people speak, and who says what. */
export interface TurnParagraph {
  readonly pattern: string;
  readonly text: string;
  readonly said: readonly { readonly words: string; readonly by: string }[];
}

interface Turn {
  readonly words: string;
  readonly by: string;
  readonly text: string;
}

/** Draws from a list, never the same twice for one paragraph. */
type Draw = (from: readonly string[]) => string;
type Person = { readonly full: string; readonly family: string };
type Pattern = (draw: Draw, person: () => Person) => readonly Turn[];

/** “words,” and a tag, with marks of a kind. */
const turn = (words: string, { full }: Person, text: string): Turn => ({ words, by: full, text });

const tagged =
  (cues: readonly string[], [open, close]: readonly [string, string], order: "name" | "verb") =>
  (draw: Draw, person: Person): Turn => {
    const words = draw(SAID);
    const cue = draw(cues);
    const tag = order === "name" ? `${person.full} ${cue}` : `${cue} ${person.full}`;
    return turn(words, person, `${open}${words},${close} ${tag}.`);
  };

const DOUBLE = ["“", "”"] as const;
const CURLY = ["‘", "’"] as const;
const STRAIGHT = ["'", "'"] as const;

const PATTERNS: Readonly<Record<string, Pattern>> = {
  "“…,” A said. “…,” B said.": (draw, person) =>
    [person(), person(), person()].map((one) => tagged(USUAL, DOUBLE, "name")(draw, one)),
  "“…,” said A. “…,” said B.": (draw, person) =>
    [person(), person()].map((one) => tagged(USUAL, DOUBLE, "verb")(draw, one)),
  "A said, “….” B said, “….”": (draw, person) =>
    [person(), person(), person()].map((one) => {
      const words = draw(SAID);
      return turn(words, one, `${one.full} ${draw(USUAL)}, “${words}.”`);
    }),
  "‘…,’ A said. ‘…,’ said B.": (draw, person) => [
    tagged(USUAL, CURLY, "name")(draw, person()),
    tagged(USUAL, CURLY, "verb")(draw, person()),
  ],
  "'…,' said A. '…,' B said.": (draw, person) => [
    tagged(USUAL, STRAIGHT, "verb")(draw, person()),
    tagged(USUAL, STRAIGHT, "name")(draw, person()),
  ],
  "“…,” A quipped. “…,” raged B.": (draw, person) => [
    tagged(RARE, DOUBLE, "name")(draw, person()),
    tagged(RARE, DOUBLE, "verb")(draw, person()),
    tagged(RARE, DOUBLE, "name")(draw, person()),
  ],
  "“…,” A said, “….” “…,” B countered.": (draw, person) => {
    const first = person();
    const [words, more] = [draw(SAID), draw(SAID).toLowerCase()];
    return [
      { words, by: first.full, text: `“${words},” ${first.full} ${draw(USUAL)}, “and ${more}.”` },
      tagged(RARE, DOUBLE, "name")(draw, person()),
    ];
  },
  "“…,” said A, a baker. “…,” said her neighbour B.": (draw, person) => {
    const [first, second] = [person(), person()];
    const [words, more] = [draw(SAID), draw(SAID)];
    return [
      turn(words, first, `“${words},” ${draw(USUAL)} ${first.full}, ${draw(ROLES)}.`),
      turn(more, second, `“${more},” ${draw(BONDS)} ${second.full} ${draw(USUAL)}.`),
    ];
  },
  "“…?” asked A. “…!” B shouted.": (draw, person) => {
    const [first, second] = [person(), person()];
    const [words, more] = [draw(ASKED), draw(SAID)];
    return [
      turn(`${words}?`, first, `“${words}?” ${draw(["asked", "wondered"])} ${first.full}.`),
      turn(
        `${more}!`,
        second,
        `“${more}!” ${second.full} ${draw(["shouted", "cried", "roared", "snapped"])}.`,
      ),
    ];
  },
  "“…,” said A. “…,” said B. “…,” Asurname replied. “…,” Bsurname added.": (draw, person) => {
    const [first, second] = [person(), person()];
    const again = ({ full, family }: Person): Turn => {
      const words = draw(SAID);
      return { words, by: full, text: `“${words},” ${family} ${draw(USUAL)}.` };
    };
    return [
      tagged(USUAL, DOUBLE, "verb")(draw, first),
      tagged(USUAL, DOUBLE, "verb")(draw, second),
      again(first),
      again(second),
    ];
  },
};

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Paragraphs in which two to four people speak, by ten patterns of setting and tagging speech. Names,
 * verbs and sentences are drawn; the same seed gives the same paragraphs.
 *
 * @param each how many of each pattern
 */
export function turnParagraphs(each = 60, seed = 2026): TurnParagraph[] {
  const random = numbers(seed);
  return Object.entries(PATTERNS).flatMap(([pattern, make]) =>
    Array.from({ length: each }, () => {
      const used = new Set<string>();
      const draw: Draw = (from) => {
        for (;;) {
          const one = from[Math.floor(random() * from.length)]!;
          if (used.has(one) && from.length > 10) continue;
          used.add(one);
          return one;
        }
      };
      const person = (): Person => {
        const family = draw(FAMILY);
        return { full: `${draw(GIVEN)} ${family}`, family };
      };
      const turns = make(draw, person);
      return { pattern, text: turns.map(({ text }) => text).join(" "), said: turns };
    }),
  );
}

/** How many quotations of a pattern went to the wrong speaker or to none. */
export interface TurnScore {
  readonly pattern: string;
  readonly quotations: number;
  readonly wrong: number;
  readonly examples: readonly string[];
}

/**
 * Who is made to say what in {@link turnParagraphs}: a quotation is right where the attribution that
 * holds four fifths of it and little else has the speaker who was drawn, by full name.
 */
export async function measureTurns(
  reader: "learned" | "rules",
  paragraphs: readonly TurnParagraph[],
): Promise<TurnScore[]> {
  const finder = await createFinder({ reader, topic: null, lexicon: loadLexicon().lexicon });
  const found = await finder.find(
    paragraphs.map(({ text }, i) => articleFromText({ id: `t${String(i)}`, text })),
  );
  const scores = new Map<string, { quotations: number; wrong: number; examples: string[] }>();
  for (const [index, { pattern, text, said }] of paragraphs.entries()) {
    const score = scores.get(pattern) ?? { quotations: 0, wrong: 0, examples: [] };
    scores.set(pattern, score);
    const attributions = found[index]!.findings.filter((one) => one.kind === "attribution");
    for (const { words, by } of said) {
      const start = text.indexOf(words);
      const end = start + words.length;
      const fits = attributions
        .filter(({ counted }) => counted)
        .flatMap((one) => partsOf(one).map((part) => ({ one, part })))
        .filter(({ part }) => {
          const both = Math.min(part.end, end) - Math.max(part.start, start);
          return both >= 0.8 * words.length && part.end - part.start <= 1.5 * words.length;
        });
      score.quotations += 1;
      if (fits.some(({ one }) => one.speaker.name === by)) continue;
      score.wrong += 1;
      score.examples.push(
        `“${words}” → ${fits[0]?.one.speaker.name ?? "nobody"}, not ${by}: ${text}`,
      );
    }
  }
  return [...scores].map(([pattern, score]) => ({ pattern, ...score }));
}

/** Lines to print for `npm run evaluate -- turns`. */
export async function evaluateTurns(reader: "learned" | "rules"): Promise<string> {
  const scores = await measureTurns(reader, turnParagraphs());
  const sum = (key: "quotations" | "wrong") => scores.reduce((all, one) => all + one[key], 0);
  const share = (wrong: number, all: number) => `${((100 * wrong) / all).toFixed(1)} %`;
  return [
    ...scores.map(
      ({ pattern, quotations, wrong }) =>
        `${share(wrong, quotations).padStart(7)} wrong (${String(wrong)} of ${String(quotations)})  ${pattern}`,
    ),
    `${share(sum("wrong"), sum("quotations")).padStart(7)} wrong of ${String(sum("quotations"))} quotations, ${reader} reader`,
    ...scores.flatMap(({ examples }) => examples.slice(0, 2)),
  ].join("\n");
}
