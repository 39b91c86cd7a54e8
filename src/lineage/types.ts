/** Two articles' shared text. */
export interface SharedText {
  readonly a: string;
  readonly b: string;
  /** Share of a's word shingles that stand in b too, 0 to 1; and the other way round. */
  readonly aInB: number;
  readonly bInA: number;
}

/** Articles that carry the same text: wire copy, syndication, or one outlet's repeats. */
export interface Family {
  /** `family-<id of the origin>`; it depends on the articles alone, not on their order. */
  readonly id: string;
  /** Ids of its articles, sorted. */
  readonly members: readonly string[];
  /** The article that most likely stands nearest to the original. */
  readonly origin: string;
  /** News agency that its articles credit; null where none does. */
  readonly agency: string | null;
  /** Why this article is taken for the origin, in a few words. */
  readonly reason: string;
}

/** The first and the last of the versions of one story that an outlet published. */
export interface Versions {
  readonly first: string;
  /** The one that is counted: it stands for all of them. */
  readonly last: string;
}

/** Which articles share text. */
export interface Lineage {
  /** Pairs of articles that share text, each once with `a < b`, in order of ids. */
  readonly pairs: readonly SharedText[];
  readonly families: readonly Family[];
  /** For each article the indices of its paragraphs that another outlet carries too. */
  readonly sharedParagraphs: ReadonlyMap<string, ReadonlySet<number>>;
  /**
   * For each article that repeats one of its own outlet, or is an earlier version of it, the article
   * that is counted instead.
   */
  readonly copiesWithinOutlet: ReadonlyMap<string, string>;
  /** For each article that is one of several versions of a story, the first and the last of them. */
  readonly versionsWithinOutlet: ReadonlyMap<string, Versions>;
}
