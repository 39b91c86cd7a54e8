"""What the TypeScript runtime must agree with, written to a temporary file: never to the project.

usage: check.py OUT.json [--models DIR] [--paragraphs 200]
Pieces and offsets of every gold text, and spans of the first paragraphs of PolNeAR dev.
Offsets are UTF-16 units. `check.mjs` reads the file.
"""
import argparse
import json
from pathlib import Path

import data
from decode import read_window
from evaluate import chain_weights
from text import load_tokenizer, paragraphs
from windows import Block, make_window
from text import encode


def utf16(text):
    out = [0]
    for c in text:
        out.append(out[-1] + (2 if ord(c) > 0xFFFF else 1))
    return out


def main():
    arg = argparse.ArgumentParser()
    arg.add_argument("out")
    arg.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    arg.add_argument("--checkpoint")
    arg.add_argument("--models", type=Path, default=Path(__file__).resolve().parent.parent / "models")
    arg.add_argument("--paragraphs", type=int, default=200)
    args = arg.parse_args()
    gold, tokenizer = args.gold, load_tokenizer()
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
        from export import OnnxReader, load
        from evaluate import rows_of

        model = OnnxReader(args.models / "reader.int8.onnx", load(args.checkpoint))
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
    Path(args.out).write_text(json.dumps({"pieces": pieces, "windows": windows}))
    print(len(pieces), "texts,", len(windows), "paragraphs")


if __name__ == "__main__":
    main()
