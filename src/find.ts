import pMap from "p-map";
import { toldFindings, turnLabels, voiceOf } from "./annotations/attribution/index.js";
import type { Article, Span, Warning } from "./corpus/article.js";
import type { Finding, LoadedFinding, Tone, Voice } from "./finding.js";
import {
  lexiconSentenceScores,
  loadedFindings,
  withDirection,
} from "./annotations/loaded/index.js";
import type { Lexicon } from "./annotations/loaded/index.js";
import { frameFindings, framesOfSentences } from "./annotations/frames/index.js";
import type { FrameProbabilities } from "./annotations/frames/index.js";
import { forceReader } from "./annotations/harm/index.js";
import { namingFindings } from "./annotations/naming/index.js";
import { roleFindings } from "./annotations/roles/index.js";
import { createReader, type Engine, type KeptReadings, type Precision } from "./reader/index.js";
import { ownTone } from "./annotations/tone/index.js";
import { sidednessFindings } from "./annotations/accusations/index.js";
import { articlePeople } from "./entities/index.js";
import type { ArticleEntities } from "./entities/index.js";
import { readDocument } from "./document/index.js";
import type { Document } from "./document/document.js";
import { actorNames, findMentions, mentionFindings } from "./topic/index.js";
import type { Tree } from "./parse/index.js";
import type { Topic } from "./topic/topic.js";

/** What was found in one article. */
export interface Found {
  readonly document: Document;
  /** In order of kind, then of place. */
  readonly findings: readonly Finding[];
  /** One tree a sentence. */
  readonly trees: readonly Tree[];
  /** Everybody and everything that the article speaks of, and where. */
  readonly entities: ArticleEntities;
  /** For each sentence the probability of each of the eleven frames. */
  readonly frames: readonly FrameProbabilities[];
  /** Whose voice the text at a span is in. */
  readonly voiceAt: (start: number, end: number) => Voice;
  /** For each sentence the probability that its wording would be called biased. */
  readonly loadedSentences: readonly number[];
  /** Words that the learned reader marked by itself, before any list; none with the rules. */
  readonly markedWords: readonly Span[];
  /** For each target asked for; null where the reader tells no tone. */
  readonly tones: readonly (Tone | null)[];
  readonly warnings: readonly Warning[];
}

/** Finds everything in articles: made once, used for any number of them. */
export interface Finder {
  /** Who reads. */
  readonly reader: "learned" | "rules";
  /** How the learned reader reckons; null for rules. */
  readonly precision: Precision | null;
  readonly find: (
    articles: readonly Article[],
    targets?: readonly (readonly Span[])[],
    onShare?: OnShare,
  ) => Promise<Found[]>;
}

/** Hears how much of an article is read, 0 to 1. */
export type OnShare = (article: Article, share: number) => void;

/**
 * The part of the work of an article that is done when its text is cut into words, when it is read, when
 * it is known who is meant, who says what, and what is loaded: measured on 38,000 words.
 */
const SHARES = {
  rules: { words: 0.05, read: 0.13, people: 0.46, told: 0.56, loaded: 0.78 },
  learned: { words: 0.02, read: 0.69, people: 0.81, told: 0.87, loaded: 0.92 },
} as const;

/** What a finder works with. */
export interface FinderOptions {
  readonly topic: Topic | null;
  readonly lexicon: Lexicon;
  readonly reader: "learned" | "rules";
  /** What runs the learned reader; onnxruntime's native library where it is installed unless told. */
  readonly engine?: Engine;
  /** `full` unless told: the learned reader finds the same on every processor. `fast` rounds, and saves time. */
  readonly precision?: Precision;
}

/** Articles in work at once in one thread: while one is looked through, the learned reader reads the next. */
export const LANES = 4;

/**
 * Makes a finder. What it finds in an article depends on that article, the topic, the lexicon and
 * the reader alone, never on what was read before.
 *
 * @param kept what the learned reader said of texts before, whatever the topic was; nothing is kept unless told
 * @throws UserError where the learned reader's files are missing or damaged
 * @example
 * const finder = await createFinder({ topic: null, lexicon: loadLexicon().lexicon, reader: "rules" });
 * const text = "Ana Ruiz said that the mill is closed.";
 * const [found] = await finder.find([articleFromText({ id: "a", text })]);
 * found.findings.filter(({ kind }) => kind === "attribution").length; // 1
 */
export async function createFinder(
  { topic, lexicon, reader: name, engine, precision = "full" }: FinderOptions,
  kept: KeptReadings | null = null,
): Promise<Finder> {
  const reader = await createReader(name, { engine, precision, kept });
  const names = topic === null ? null : actorNames(topic);

  const shares = SHARES[name];

  const findIn = async (
    article: Article,
    targets: readonly Span[],
    onShare: OnShare = () => undefined,
  ): Promise<Found> => {
    const document = readDocument(article);
    onShare(article, shares.words);
    // Whose name it is, the trees tell: tone is asked of all that may be an actor's.
    const likely = names ? findMentions(document, names) : [];
    const [reading] = await reader.read([document], [[...targets, ...likely]], (share) =>
      onShare(article, shares.words + share * (shares.read - shares.words)),
    );
    const asked = targets.length;
    const people = articlePeople(document, reading!, topic);
    onShare(article, shares.people);
    const { entities, sides } = people;
    const { attributions, attitudes } = toldFindings(document, reading!, {
      topic,
      reader: name,
      people,
    });
    onShare(article, shares.told);
    const voices = voiceOf(document, attributions);
    const voiceAt = (start: number, end: number) => voices(start, end).voice;
    const loaded: LoadedFinding[] = loadedFindings(document, {
      attributions,
      voiceAt: voices,
      topic,
      lexicon,
      reading: reading!,
    });
    onShare(article, shares.loaded);
    const tones = reading!.tones;
    const toneAt = tones && new Map(likely.map(({ start }, i) => [start, tones[asked + i]!]));
    const isLabel = turnLabels(document, attributions);
    const met = mentionFindings(
      document,
      sides.mentions.filter((mention) => !isLabel(mention)),
      voiceAt,
      toneAt && (({ start }) => toneAt.get(start) ?? null),
    );
    const frames = framesOfSentences(document, reading!);
    const forceAt = forceReader(frames, reading!.frames === null);
    const sided =
      topic === null
        ? []
        : sidednessFindings(document, {
            mentions: met,
            attributions,
            voiceAt: voices,
            trees: reading!.trees,
            entities,
            forceAt,
            accused: reading!.accused,
            topic,
          });
    const harms = sided.filter((one) => one.kind === "harm");
    const named = ownTone(met, { attributions, harms, loaded });
    return {
      document,
      entities,
      trees: reading!.trees,
      findings: [
        ...attributions,
        ...attitudes,
        ...withDirection(document, loaded, named, topic, {
          trees: reading!.trees,
          harms,
          entities,
          slants: reading!.slants,
        }),
        ...named,
        ...sided,
        ...frameFindings(document, frames, { reading: reading!, voiceAt: voices }),
        ...namingFindings(document, { entities, trees: reading!.trees, voiceAt, isLabel, loaded }),
        ...roleFindings(document, {
          entities,
          trees: reading!.trees,
          toneOf: reading!.toneOf ?? null,
          mentions: met,
          attributions,
          voiceAt: voices,
          forceAt,
        }),
      ],
      frames,
      voiceAt,
      loadedSentences: reading!.loadedSentences ?? lexiconSentenceScores(document, loaded),
      markedWords: reading!.loadedWords.filter(({ marked }) => marked),
      tones: tones?.slice(0, asked) ?? Array<null>(asked).fill(null),
      warnings: reading!.warnings ?? [],
    };
  };

  return {
    reader: name,
    precision: name === "learned" ? precision : null,
    find: (articles, targets = [], onShare) =>
      pMap(articles, (article, i) => findIn(article, targets[i] ?? [], onShare), {
        concurrency: LANES,
      }),
  };
}
