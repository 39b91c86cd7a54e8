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
  const characters = unread.reduce((sum, { text }) => sum + text.length, 0);
  const inWork = new Map<Article, number>();
  let finished = 0;
  let done = all - unread.length;
  const tell = () => {
    let read = finished;
    for (const [{ text }, share] of inWork) read += text.length * share;
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
      finished += article.text.length;
      done++;
      tell();
    },
  };
}
