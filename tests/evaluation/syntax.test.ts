import { describe, expect, it } from "vitest";
import { syntaxScore } from "../../evaluation/syntax.js";
import { documentsOf } from "../../evaluation/treebank.js";
import { readDocument } from "../../src/document/index.js";
import type { Tree } from "../../src/parse/index.js";
import { bodyArticle } from "../document/article.js";

const CONLLU = `# newdoc id = a
# newpar
# text = We don't know.
1\tWe\twe\tPRON\t_\t_\t4\tnsubj\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdo\tdo\tAUX\t_\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\t_\t_\t4\tadvmod\t_\t_
4\tknow\tknow\tVERB\t_\t_\t0\troot\t_\t_
5\t.\t.\tPUNCT\t_\t_\t4\tpunct\t_\t_

# newpar
# text = Ana left.
1\tAna\tAna\tPROPN\t_\t_\t2\tnsubj\t_\t_
2\tleft\tleave\tVERB\t_\t_\t0\troot\t_\t_
3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_
`;

describe("treebanks", () => {
  const [gold] = documentsOf(CONLLU);
  it("are read as running text, with contractions in their parts", () => {
    expect(gold!.text).toBe("We don't know.\n\nAna left.");
    expect(gold!.words.map(({ start, end }) => gold!.text.slice(start, end))).toEqual([
      ..."We do n't know . Ana left .".split(" "),
    ]);
    expect(gold!.words.map(({ head }) => head)).toEqual([3, 3, 3, null, 3, 6, null, 6]);
  });

  it("score heads and relations without punctuation", () => {
    const document = readDocument(bodyArticle(gold!.text));
    const tree = (sentence: number, heads: (number | null)[], relations: string[]): Tree => {
      const { firstToken, endToken } = document.sentences[sentence]!;
      const words = document.tokens.slice(firstToken, endToken);
      return {
        firstToken,
        words,
        heads,
        relations,
        partsOfSpeech: words.map(() => "VERB"),
        shallow: false,
      };
    };
    const right = [
      tree(0, [3, 3, 3, null, 3], ["nsubj", "aux", "advmod", "root", "punct"]),
      tree(1, [1, null, 1], ["nsubj:pass", "root", "punct"]),
    ];
    expect(syntaxScore(gold!, document, right)).toEqual({
      words: 6,
      attached: 6,
      labelled: 6,
      exact: 5,
      tagged: 2,
      cut: 6,
    });
    const wrong = [right[0]!, tree(1, [null, 0, 0], ["root", "dep", "punct"])];
    expect(syntaxScore(gold!, document, wrong)).toMatchObject({
      words: 6,
      attached: 4,
      labelled: 4,
    });
  });
});
