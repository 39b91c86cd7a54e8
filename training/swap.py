"""How far does tone hang on names? Swap two names in a sentence and ask again at the same places.

usage: swap.py CHECKPOINT [--models DIR] [--sentences 200]
Two tests: the two mentions of a NewsMTSC dev sentence swapped with each other, and one mention
replaced by a pair of rivals in turn. Prints the mean absolute change of positive minus negative, and
of each probability.
"""
import argparse
import itertools
import json
import random
import re
from pathlib import Path

import numpy as np

import data
from evaluate import sentence_batches
from export import OnnxReader, load
from model import tone_logits
from text import encode_many, load_tokenizer

PAIRS = [("Armenia", "Azerbaijan"), ("Russia", "Ukraine"), ("Israel", "Palestine"), ("Democrats", "Republicans"), ("India", "Pakistan"), ("Baku", "Yerevan")]


def replaced(text, changes, place):
    """Text with whole words replaced, and where `place` (start, end) has gone."""
    out, last, moved = [], 0, None
    pattern = "|".join(re.escape(k) for k in sorted(changes, key=len, reverse=True))
    for m in re.finditer(r"(?<!\w)(" + pattern + r")(?!\w)", text):
        out.append(text[last:m.start()])
        start = sum(map(len, out))
        out.append(changes[m.group()])
        if m.start() == place[0] and m.end() == place[1]:
            moved = (start, start + len(changes[m.group()]))
        last = m.end()
    return "".join(out) + text[last:], moved


def tones(model, asked, temperature):
    tokenizer = load_tokenizer()
    items = [data.Sentence(t, mentions=[(a, b, i)]) for i, (t, (a, b)) in enumerate(asked)]
    pieces = encode_many(tokenizer, [s.text for s in items])
    out = np.zeros((len(items), 3))
    for _, batch in sentence_batches(list(zip(items, pieces))):
        y = model(batch["ids"], batch["mask"], batch["features"])
        logits = tone_logits(y, batch).numpy() / temperature
        e = np.exp(logits - logits.max(1, keepdims=True))
        out[batch["mention_label"].numpy()] = e / e.sum(1, keepdims=True)
    return out


def report(name, a, b):
    tone = lambda p: p[:, 2] - p[:, 0]
    print(json.dumps({
        "test": name, "n": len(a), "mean_abs_change_tone": round(float(np.abs(tone(a) - tone(b)).mean()), 4),
        "mean_abs_change_probability": round(float(np.abs(a - b).mean()), 4),
        "mean_change_tone": round(float((tone(a) - tone(b)).mean()), 4),
        "same_class": round(float((a.argmax(1) == b.argmax(1)).mean()), 3),
    }))


def main():
    arg = argparse.ArgumentParser()
    arg.add_argument("checkpoint")
    arg.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    arg.add_argument("--models", type=Path, default=Path(__file__).resolve().parent.parent / "models")
    arg.add_argument("--sentences", type=int, default=200)
    args = arg.parse_args()
    model = OnnxReader(args.models / "reader.int8.onnx", load(args.checkpoint))
    temperature = json.loads((args.models / "reader.json").read_text())["calibration"]["toneTemperature"]
    sentences = [s for k in ("rw-dev", "mt-dev") for s in data.load_newsmtsc(args.gold / "newsmtsc" / f"{k}.jsonl")]
    random.Random(5).shuffle(sentences)
    named = lambda s, m: re.fullmatch(r"[A-Z][\w.-]+( [A-Z][\w.-]+)*", s.text[m[0]:m[1]]) and s.text[m[0]:m[1]] not in ("He", "She", "They", "It", "His", "Her", "Their", "I", "We", "You")

    before, after = [], []
    for s in sentences:
        for m, n in itertools.combinations([m for m in s.mentions if named(s, m)], 2):
            a, b = s.text[m[0]:m[1]], s.text[n[0]:n[1]]
            if a in b or b in a or len(before) >= args.sentences:
                continue
            text, at = replaced(s.text, {a: b, b: a}, m[:2])
            if at:
                before.append((s.text, m[:2]))
                after.append((text, at))
    report("two mentions of a sentence swapped", tones(model, before, temperature), tones(model, after, temperature))

    before, after = [], []
    for i, s in enumerate(sentences):
        able = [m for m in s.mentions if named(s, m)]
        if not able or len(before) >= args.sentences:
            continue
        m = able[0]
        for name, to in zip(PAIRS[i % len(PAIRS)], (before, after)):
            text, at = replaced(s.text, {s.text[m[0]:m[1]]: name}, m[:2])
            if at:
                to.append((text, at))
    report("a mention named after either of two rivals", tones(model, before, temperature), tones(model, after, temperature))


if __name__ == "__main__":
    main()
