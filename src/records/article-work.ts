import type { Article } from "../corpus/article.js";
import type { OnProgress } from "../progress.js";

/** Adds up how far the articles are that are being read. */
export interface ArticleWork {
  /** How much of an article is read, 0 to 1. */
  readonly within: (article: Article, share: number) => void;
  readonly finished: (article: Article) => void;
}

/**
 * @param unread articles to be read, all of a run's but those that were kept
 * @param all number of articles of the run
 */
export function articleWork(
  unread: readonly Article[],
  all: number,
  onProgress: OnProgress = () => undefined,
): ArticleWork {
  // Asked of each once, as its text may have to be read from disk.
  const lengths = new Map(unread.map((article) => [article, article.text.length]));
  const lengthOf = (article: Article) => lengths.get(article) ?? 0;
  const characters = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  const inWork = new Map<Article, number>();
  let finished = 0;
  let done = all - unread.length;
  const tell = () => {
    let read = finished;
    for (const [article, share] of inWork) read += lengthOf(article) * share;
    onProgress({ stage: "articles", done, all, share: characters === 0 ? 1 : read / characters });
  };
  tell();
  return {
    within: (article, share) => {
      inWork.set(article, share);
      tell();
    },
    finished: (article) => {
      inWork.delete(article);
      finished += lengthOf(article);
      done++;
      tell();
    },
  };
}
