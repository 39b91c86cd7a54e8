"""What the TypeScript runtime must agree with, written to a temporary file: never to the project.

usage: check.py OUT.json [--models DIR] [--paragraphs 200]
Pieces and offsets of every gold text, spans of the first paragraphs of PolNeAR dev, and trees, mentions and
links of the first documents of GUM dev and of short texts of our own, with the rows of a few words.
Offsets are UTF-16 units. `check.mjs` reads the file; --grammar-only writes trees and people alone.
"""
import argparse
import json
import re
from pathlib import Path

import data
import grammar
import people
import treebank
from decode import read_window
from evaluate import chain_weights
from model import part
from text import load_tokenizer, paragraphs
from windows import TOGETHER, Block, make_window
from text import encode


def utf16(text):
    out = [0]
    for c in text:
        out.append(out[-1] + (2 if ord(c) > 0xFFFF else 1))
    return out


OWN = (
    "Nordia met envoys from Sudia on Monday. It attacked the town of Belm at dawn, a witness said. “We saw them come,” she told reporters. Her brother Tomas Ferro, who was hurt, is in hospital.",
    "The ministry was accused by Amnesty of having lied to its own workers. Officials denied it. They said that the minister, Anna Kerr, had never seen the report that her deputy wrote.",
    "Mr. Kerr and Mrs. Kerr differ: he voted against the bill, she for it.",
    "Stop.",
)


def tokenised(text, number):
    """A text of our own as a document: words by the pattern that GAP is read with."""
    words, sentences = [], []
    for m in re.finditer(r"\S.*?(?:(?<=[^A-Z]{2}[.!?])[\"”’)]*(?=\s+[A-Z\"“])|$)", text):
        base = len(words)
        words += [treebank.Word(w.start(), w.end(), w.group(), len(sentences), -2) for w in treebank.WORDS.finditer(text, m.start(), m.end())]
        sentences.append((base, len(words)))
    return treebank.Document(f"own-{number}", text, words, sentences, [[(words[a].start, words[b - 1].end) for a, b in sentences]])


def grammar_of(model, tokenizer, gold, most=60):
    """Trees, mentions and links of documents, each read as windows of its paragraphs."""
    documents = [tokenised(t, n) for n, t in enumerate(OWN)]
    for path in sorted((gold / "gum" / "dev").glob("GUM_news*.gz")) + sorted((gold / "gum" / "dev").glob("GUM_interview*.gz"))[:1]:
        documents += treebank.load_treebank(path, True)
    out, count = [], 0
    for d in treebank.prepare(tokenizer, documents):
        rows, batch = grammar.rows_of(model, d)
        at = utf16(d.text)
        trees = grammar.parsed(model, rows, batch)
        candidates = people.likely_mentions(rows, part, 0, len(d.words))
        scores, _, upos = people.scored(model, rows, part, d, 0, len(d.words), candidates)
        best = scores.argmax(1).tolist()
        kinds, likeness = (part(rows, n).argmax(1).tolist() for n in ("entity_kind", "gender_number"))
        shown = [s for s in range(len(d.sentences))][: max(0, most - count)]
        count += len(shown)
        windows, _ = treebank.document_windows(d, TOGETHER)
        out.append({
            "id": d.id, "text": d.text, "paragraphs": [[at[b.start], at[b.start + b.pieces.ends[-1]]] for b in d.blocks],
            "windows": [{"ids": w.ids, "features": w.features} for w in windows],
            "sentences": [[a, b] for a, b in d.sentences],
            "words": [[at[w.start], at[w.end]] for w in d.words],
            "upos": [treebank.UPOS[i] for i in upos.tolist()], "quoted": d.quoted,
            "trees": [{"heads": h, "relations": r} for h, r in trees],
            "mentions": [{"word": i, "kind": treebank.KINDS[kinds[i]], "likeness": treebank.GENDERS[likeness[i]],
                          "antecedent": candidates[best[n]] if best[n] < len(candidates) else None, "score": round(float(scores[n].max()), 4)} for n, i in enumerate(candidates)],
            "rows": [[round(float(v), 4) for v in row] for row in rows[:3]],
        })
        if count >= most:
            break
    return out


def main():
    arg = argparse.ArgumentParser()
    arg.add_argument("out")
    arg.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    arg.add_argument("--checkpoint")
    arg.add_argument("--models", type=Path, default=Path(__file__).resolve().parent.parent / "models")
    arg.add_argument("--paragraphs", type=int, default=200)
    arg.add_argument("--grammar-only", action="store_true")
    args = arg.parse_args()
    gold, tokenizer = args.gold, load_tokenizer()
    if args.checkpoint:
        from export import OnnxReader, load

        reader = OnnxReader(args.models / "reader.int8.onnx", load(args.checkpoint))
        documents = grammar_of(reader, tokenizer, gold)
    if args.grammar_only:
        Path(args.out).write_text(json.dumps({"grammar": documents}))
        print(sum(len(d["trees"]) for d in documents), "sentences")
        return
    articles = [a.text for s in ("dev", "train") for a in data.load_polnear(gold / "polnear" / s)]
    texts = list(articles)
    texts += [s.text for s in data.load_babe(gold / "babe" / "sentences.csv")]
    for k in ("train", "rw-dev", "mt-dev"):
        texts += [s.text for s in data.load_newsmtsc(gold / "newsmtsc" / f"{k}.jsonl")]
    texts += [json.loads(p.read_text(encoding="utf-8")).get("text", "") for p in sorted((gold / "seeds").glob("*.json"))]
    pieces = []
    for text in texts:
        e, at = tokenizer.encode(text, add_special_tokens=False), utf16(text)
        pieces.append({"text": text, "ids": e.ids, "offsets": [[at[a], at[b]] for a, b in e.offsets]})
    windows = []
    if args.checkpoint:
        from evaluate import rows_of

        model = reader
        weights = chain_weights(model)
        for text in articles:
            if len(windows) >= args.paragraphs:
                break
            for a, b in paragraphs(text):
                window = make_window([Block(0, encode(tokenizer, text[a:b]))])
                if len(window.ids) > 200 or len(windows) >= args.paragraphs:
                    continue
                rows = rows_of(model, [window])[0]
                spans, links, _ = read_window(rows, window, weights)
                at = utf16(text[a:b])
                place = lambda span: [[at[window.offsets[f][0]], at[window.offsets[l][1]]] for f, l in span] if span else None
                windows.append({
                    "text": text[a:b], "features": window.features, "ids": window.ids,
                    "attributions": [{"content": place(c), "cue": place(q), "source": place(s)} for c, q, s in links],
                })
    Path(args.out).write_text(json.dumps({"pieces": pieces, "windows": windows, "grammar": documents if args.checkpoint else []}))
    print(len(pieces), "texts,", len(windows), "paragraphs")


if __name__ == "__main__":
    main()
