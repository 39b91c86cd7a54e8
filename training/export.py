"""A checkpoint to models/: ONNX, int8, calibration, and the card the runtime reads.

usage: export.py CHECKPOINT [--gold DIR] [--models DIR] [--keep-fp32 FILE]
"""
import argparse
import hashlib
import json
import math
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

import data
import evaluate
import frames
import grammar
from below import run_rows, session_of
from decode import LONGEST_GAP, content_log_odds, read_window
from full import FULL, write_full
from graph import reader_graph
from model import TAGS, TOTAL, Reader, columns
from people import PAIRS
from sources import SOURCE_KINDS
from text import base_folder, encode_many, load_tokenizer
from treebank import GENDERS, KINDS, RELATIONS, UPOS
from trees import BOUNDS
from windows import TOGETHER, blocks_of, make_window, pack

MAX_PIECES = 200
# What the runtime needs beside the columns.
LOOSE = ("transitions", "start", "cue_distance", "source_distance", "no_source", "arc_distance", "relation_weights", "coreference_weights")


def load(checkpoint):
    return Reader().take(torch.load(checkpoint, map_location="cpu")["average"]).eval()


def to_int8(full, small):
    """Weights to 8 bits by channel, with one bit in reserve so that no processor saturates; the last
    map (the heads, 0.2 MB) stays as it is."""
    quantize_dynamic(
        str(full), str(small), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
        op_types_to_quantize=["MatMul"], nodes_to_exclude=["first.product"],
        extra_options={"MatMulConstBOnly": True, "DefaultTensorType": onnx.TensorProto.FLOAT},
    )


class OnnxReader:
    """Stands in for the PyTorch model in evaluate.py; runs windows one by one, as the runtime does."""

    def __init__(self, path, model, threads=1):
        self.session = session_of(str(path), threads)
        self.seen = {}  # calibration and figures read the same texts
        for name in LOOSE:
            setattr(self, name, getattr(model, name))

    def __call__(self, ids, mask, features, **_):
        return run_rows(self.session, ids, mask, features, TOTAL, self.seen)


def fit_logistic(x, y, steps=200):
    """scale, shift of the logistic through (x, y), by Newton's method."""
    x, y = np.asarray(x, float), np.asarray(y, float)
    w, design = np.array([1.0, 0.0]), np.stack([x, np.ones_like(x)], 1)
    for _ in range(steps):
        p = 1 / (1 + np.exp(-design @ w))
        gradient = design.T @ (y - p) - 1e-3 * w
        hessian = (design * (p * (1 - p))[:, None]).T @ design + 1e-3 * np.eye(2)
        change = np.linalg.solve(hessian, gradient)
        w = w + change
        if abs(change).max() < 1e-9:
            break
    return {"scale": round(float(w[0]), 5), "shift": round(float(w[1]), 5)}


def fit_steps(x, y, count=10):
    """Knots [log-odds, probability] through equal parts of the data, made to rise (pool neighbours)."""
    order = np.argsort(x, kind="stable")
    x, y = np.asarray(x, float)[order], np.asarray(y, float)[order]
    pools = [[a.mean(), b.mean(), len(a)] for a, b in zip(np.array_split(x, count), np.array_split(y, count))]
    i = 0
    while i + 1 < len(pools):
        (xa, pa, na), (xb, pb, nb) = pools[i], pools[i + 1]
        if pa <= pb:
            i += 1
            continue
        n = na + nb
        pools[i : i + 2] = [[(xa * na + xb * nb) / n, (pa * na + pb * nb) / n, n]]
        i = max(0, i - 1)
    return [[round(float(a), 3), round(float(p), 4)] for a, p, _ in pools]


def fit_around_half(x, y, count=5):
    """Knots on both sides of log-odds 0, whose probability is one half. The point of decision is the
    reader's own: a cut chosen on one half of 737 sentences did worse on the other than this one."""
    x, y = np.asarray(x, float), np.asarray(y, float)
    below = [[a, min(p, 0.49)] for a, p in fit_steps(x[x < 0], y[x < 0], count)]
    above = [[a, max(p, 0.51)] for a, p in fit_steps(x[x >= 0], y[x >= 0], count)]
    return below + [[0, 0.5]] + above


def steps(x, knots):
    return np.interp(x, [k[0] for k in knots], [k[1] for k in knots])


def logistic(x, line):
    return 1 / (1 + np.exp(-(line["scale"] * np.asarray(x, float) + line["shift"])))


def ece(p, right, bins=10):
    """Expected calibration error over equal bins, and the reliability table [n, mean p, share right]."""
    p, right = np.asarray(p, float), np.asarray(right, float)
    at = np.minimum((p * bins).astype(int), bins - 1)
    table = [[int((at == b).sum()), round(float(p[at == b].mean()), 3), round(float(right[at == b].mean()), 3)] for b in range(bins) if (at == b).any()]
    return round(sum(n * abs(a - b) for n, a, b in table) / len(p), 4), table


def by_halves(x, y, group, fit=fit_steps):
    """Calibration error of knots fitted on one half of the groups and read on the other."""
    x, y, half = np.asarray(x, float), np.asarray(y, float), np.asarray(group) % 2
    p = np.zeros(len(x))
    for h in (0, 1):
        p[half == h] = steps(x[half == h], fit(x[half != h], y[half != h]))
    return ece(p, y)[0]


def attribution_pairs(model, articles, blocks):
    """(log-odds of the content's tags, is the content right, article) for every content found."""
    out = []
    weights = evaluate.chain_weights(model)
    for n, (article, own) in enumerate(zip(articles, blocks)):
        gold = {evaluate.trim(article.text, e.content[0][0], e.content[-1][1]) for e in article.readings[0] if e.content}
        windows = [make_window(own[a:b]) for a, b in pack(own, TOGETHER)]
        for window, rows in zip(windows, evaluate.rows_of(model, windows)):
            spans, _, scores = read_window(rows, window, weights)
            for odds, span in content_log_odds(spans, scores, weights):
                ends = [window.offsets[u] for p in span for u in p if window.offsets[u]]
                if ends:
                    out.append((odds, evaluate.trim(article.text, ends[0][0], ends[-1][1]) in gold, n))
    return out


def calibrate(model, gold):
    tokenizer, figures = load_tokenizer(), {}
    encoded = lambda s: list(zip(s, encode_many(tokenizer, [x.text for x in s])))
    dev = data.load_polnear(gold / "polnear" / "dev")
    x, y, group = zip(*attribution_pairs(model, dev, [blocks_of(tokenizer, a.text) for a in dev]))
    attribution = fit_steps(x, y)
    figures["ece_attribution"] = {"fitted": ece(steps(x, attribution), y)[0], "by_halves": by_halves(x, y, group)}

    parts = data.split_babe(data.load_babe(gold / "babe" / "sentences.csv"))
    held = [s for k in ("topic", "outlet", "random") for s in parts[k]]
    scored = evaluate.babe_scores(model, encoded(held))
    x, y = [s for s, _, _ in scored], [g for _, g, _ in scored]
    sentence = fit_around_half(x, y)
    p = steps(x, sentence)
    figures["ece_sentence"] = {"raw": ece(logistic(x, {"scale": 1, "shift": 0}), y)[0], "fitted": ece(p, y)[0], "by_halves": by_halves(x, y, range(len(x)), fit_around_half), "table": ece(p, y)[1]}
    figures["babe_macro_by_cut"] = {c: round(evaluate.macro(y, [int(v >= c) for v in p], (0, 1)), 4) for c in (0.4, 0.45, 0.5, 0.55, 0.6)}
    x, y = zip(*[w for _, _, pairs in scored for w in pairs])
    word = fit_logistic(x, y)
    p = logistic(x, word)
    figures["ece_word"] = {"raw": ece(logistic(x, {"scale": 1, "shift": 0}), y)[0], "fitted": ece(p, y)[0]}
    y = np.array(y)
    f1 = {c: 2 * (y & (p >= c)).sum() / (y.sum() + (p >= c).sum()) for c in np.round(np.arange(0.1, 0.6, 0.01), 2)}
    # Of thresholds within a fiftieth of the best, the one that flags the fewest words: who is shown a flag
    # minds a wrong one more than a missing one.
    threshold = max(c for c in f1 if f1[c] >= 0.98 * max(f1.values()))
    figures["word_f1"] = round(float(f1[threshold]), 4)

    logits, labels = [], []
    for k in ("rw-dev", "mt-dev"):
        a, b = evaluate.tone_scores(model, encoded(data.load_newsmtsc(gold / "newsmtsc" / f"{k}.jsonl")))
        logits.append(a)
        labels += b
    logits, labels = np.concatenate(logits), np.array(labels)

    def shares(t):
        e = np.exp((logits - logits.max(1, keepdims=True)) / t)
        return e / e.sum(1, keepdims=True)

    loss = lambda t: -np.log(shares(t)[np.arange(len(labels)), labels] + 1e-12).mean()
    temperature = float(min(np.arange(0.5, 4, 0.02), key=loss))
    figures["ece_tone"] = {t: ece(shares(t).max(1), shares(t).argmax(1) == labels)[0] for t in (1.0, round(temperature, 2))}
    of_frames, figures["frames"] = calibrate_frames(model, gold, tokenizer)
    return {
        "frames": of_frames["frames"], "frameThreshold": of_frames["threshold"],
        "attribution": attribution, "word": word, "wordThreshold": float(threshold),
        "sentence": sentence, "toneTemperature": round(temperature, 2),
    }, figures


def calibrate_frames(model, gold, tokenizer):
    """One logistic for each frame, fitted on the tenth of articles that was left for it, drawn towards the
    one of all frames (few units have a frame); and one threshold for all. Judged on the held-out fifth."""
    parts = frames.load_labelled(gold)
    read = {}
    for role in ("calibration", "held"):
        units = parts[role]
        logits = frames.logits_of(model, list(zip(units, encode_many(tokenizer, [u.text for u in units])))).numpy()
        labels = np.array([[x if w == 1 else -1 for x, w in zip(u.labels, u.weights)] for u in units])
        read[role] = units, logits, labels
    units, logits, labels = read["calibration"]
    known = labels >= 0
    whole = fit_logistic(logits[known], labels[known])
    lines = []
    for n in range(len(frames.FRAMES)):
        x, y = logits[known[:, n], n], labels[known[:, n], n]
        p = logistic(x, whole)
        # The shift of a frame: one Newton step from the line of all, held back by four imagined units.
        spread = float((p * (1 - p)).sum())
        shift = float((y - p).sum()) / (spread + 4) if len(x) else 0.0
        lines.append({"scale": whole["scale"], "shift": round(whole["shift"] + shift, 5)})
    shares = lambda table: np.stack([logistic(table[:, n], line) for n, line in enumerate(lines)], 1)
    mean_f1 = lambda role, cut: np.mean([
        frames.positive_f1(torch.tensor(shares(read[role][1])[rows]), torch.tensor(read[role][2][rows]), [cut] * len(frames.FRAMES))["mean"]
        for t in ("ccf", "gvfc") if (rows := np.array([u.topic == t for u in read[role][0]])).any()
    ])
    cut = float(max(np.round(np.arange(0.25, 0.56, 0.05), 2), key=lambda c: mean_f1("calibration", c)))
    units, logits, labels = read["held"]
    known, p = labels >= 0, shares(logits)
    figures = {"threshold": cut, "ece_held": ece(p[known], labels[known])[0], "raw": ece(1 / (1 + np.exp(-logits[known])), labels[known])[0]}
    for t in ("ccf", "gvfc"):
        rows = np.array([u.topic == t for u in units])
        figures[t] = frames.positive_f1(torch.tensor(p[rows]), torch.tensor(labels[rows]), [cut] * len(frames.FRAMES))
        figures[t + "_ece"] = ece(p[rows][known[rows]], labels[rows][known[rows]])[0]
    figures["first theme"] = frames.first_theme(torch.tensor(p), units)
    return {"frames": dict(zip(frames.FRAMES, lines)), "threshold": cut}, figures


def all_figures(model, gold):
    tokenizer = load_tokenizer()
    encoded = lambda s: list(zip(s, encode_many(tokenizer, [x.text for x in s])))
    dev = data.load_polnear(gold / "polnear" / "dev")
    out = {"polnear_dev": evaluate.polnear(model, dev, [blocks_of(tokenizer, a.text) for a in dev])}
    parts = data.split_babe(data.load_babe(gold / "babe" / "sentences.csv"))
    held = {k: parts[k] for k in ("random", "topic", "outlet")}
    held["all"] = [s for x in held.values() for s in x]
    out |= {f"babe_{k}": evaluate.babe(model, encoded(v)) for k, v in held.items()}
    for k in ("rw-dev", "mt-dev"):
        out[k] = evaluate.tone(model, encoded(data.load_newsmtsc(gold / "newsmtsc" / f"{k}.jsonl")))
    return out | grammar.figures(model, gold, tokenizer, with_gap=True)


def grammar_card(model):
    """What trees, people, frames and sources need beside the columns."""
    numbers = lambda x: [[round(float(v), 5) for v in row] for row in x] if x.ndim > 1 else [round(float(v), 5) for v in x]
    return {
        "relations": RELATIONS, "relationWeights": numbers(model.relation_weights), "partsOfSpeech": UPOS,
        "arcBounds": BOUNDS, "arcDistance": numbers(model.arc_distance),
        "entityKinds": KINDS, "genderNumbers": GENDERS,
        "coreferenceWeights": {k: round(float(v), 5) for k, v in zip(PAIRS, model.coreference_weights)},
        "frames": frames.FRAMES, "sourceKinds": SOURCE_KINDS,
    }


def main():
    arg = argparse.ArgumentParser()
    arg.add_argument("checkpoint")
    arg.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    arg.add_argument("--models", type=Path, default=Path(__file__).resolve().parent.parent / "models")
    arg.add_argument("--work", type=Path, default=Path("/tmp"), help="where the full-precision file goes")
    arg.add_argument("--calibration", type=Path, help="take calibration from this reader.json instead of fitting it")
    arg.add_argument("--no-full", action="store_true", help="leave out the figures of the full-precision model")
    arg.add_argument("--no-figures", action="store_true")
    args = arg.parse_args()
    model = load(args.checkpoint)
    full, small = args.work / "reader.fp32.onnx", args.models / "reader.int8.onnx"
    onnx.save(reader_graph(model), full)
    to_int8(full, small)
    write_full(args.models)
    shutil.copy(base_folder() / "vocab.txt", args.models / "vocab.txt")
    reader = OnnxReader(small, model)
    figures = {}
    if args.calibration:
        calibration = json.loads(args.calibration.read_text())["calibration"]
        if "frames" not in calibration:
            plain = {"scale": 1.0, "shift": 0.0}
            calibration |= {"frames": {f: plain for f in frames.FRAMES}, "frameThreshold": 0.35}
    else:
        calibration, figures["calibration"] = calibrate(reader, args.gold)
    w = {k: v.tolist() for k, v in evaluate.chain_weights(model).items()}
    files = {n: (args.models / n).read_bytes() for n in ("reader.int8.onnx", FULL, "vocab.txt")}
    card = {
        "schemaVersion": 1,
        "files": {n: {"bytes": len(b), "sha256": hashlib.sha256(b).hexdigest()} for n, b in files.items()},
        "maxPieces": MAX_PIECES, "packedPieces": TOGETHER, "width": TOTAL, "columns": columns(), "tags": TAGS,
        "transitions": w["transitions"], "start": w["start"], "cueDistance": w["cue_distance"],
        "sourceDistance": w["source_distance"], "noSource": w["no_source"][0],
        "longestGap": LONGEST_GAP, "calibration": calibration, **grammar_card(model),
    }
    (args.models / "reader.json").write_text(json.dumps(card, indent=2) + "\n")
    if args.no_figures:
        print(json.dumps(figures, indent=1, default=str))
        return
    figures["int8"] = all_figures(reader, args.gold)
    if not args.no_full:
        figures["fp32"] = all_figures(model, args.gold)
    print(json.dumps(figures, indent=1, default=str))


if __name__ == "__main__":
    main()
