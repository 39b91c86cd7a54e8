"""The PyTorch reader from `models/`, where no checkpoint is left: the 8-bit weights, multiplied out.

usage: restore.py OUT.pt [--models DIR]; prints how far its numbers are from the graph's own.
The graph rounds what it multiplies as well, so the two agree but for that rounding.
"""
import argparse
import json
import math
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import numpy_helper

from encoder import HEAD, LAYERS, MIDDLE
from evaluate import GOING_ON
from model import Reader
from text import encode, load_tokenizer
from windows import Block, collate, make_window

SAMPLES = (
    "The minister said on Monday that the law would pass. “We have no doubt,” she told reporters in Paris.",
    "According to two people familiar with the matter, the company lied to its workers about the closure.",
)


def tables(path):
    """Every table of the graph, 8-bit weights as numbers again."""
    raw = {t.name: numpy_helper.to_array(t) for t in onnx.load(path).graph.initializer}
    out = dict(raw)
    for name, value in raw.items():
        if name.endswith("_quantized"):
            base = name.removesuffix("_quantized")
            scale, zero = (raw[f"{base}_{k}"].astype(np.float32) for k in ("scale", "zero_point"))
            out[base] = (value.astype(np.float32) - zero) * scale
    return out


def state_of(graph, card):
    """The tables under the names of the PyTorch model."""
    state = {
        "encoder.word.weight": graph["pieces.int8"].astype(np.float32) * graph["pieces.scale"],
        "encoder.position.weight": graph["position.weight"],
        "encoder.feature.weight": graph["feature.weight"],
        "encoder.norm.weight": graph["norm.weight"], "encoder.norm.bias": graph["norm.bias"],
    }
    names = {"first": "heads", "hidden": "hidden", "more": "more"} if "first.weight" in graph else {"heads": "heads"}
    for own, name in names.items():
        state |= {f"{name}.weight": graph[f"{own}.weight"].T, f"{name}.bias": graph[f"{own}.bias"]}
    above = [(f"second{n}.", f"encoder.second.{n}.") for n in range(LAYERS - MIDDLE) if f"second{n}.qkv.bias" in graph]
    for own, layer in [(f"layer{n}.", f"encoder.layers.{n}.") for n in range(LAYERS)] + above:
        weight, shift = graph[own + "qkv.weight"].T, graph[own + "qkv.bias"]
        for k, (name, scale) in enumerate((("query", math.sqrt(HEAD)), ("key", 1), ("value", 1))):
            third = len(shift) // 3
            state[f"{layer}{name}.weight"] = weight[k * third : (k + 1) * third] * scale
            state[f"{layer}{name}.bias"] = shift[k * third : (k + 1) * third] * scale
        for name, sign in (("out", -1), ("up", 1), ("down", -1)):
            state[f"{layer}{name}.weight"] = sign * graph[f"{own}{name}.weight"].T
            state[f"{layer}{name}.bias"] = sign * graph[f"{own}{name}.bias"]
        for name in ("norm1", "norm2"):
            for kind in ("weight", "bias"):
                state[f"{layer}{name}.{kind}"] = graph[f"{own}{name}.{kind}"]
    transitions = np.array(card["transitions"])
    transitions[:5, 6] += GOING_ON  # the card holds it taken off
    state |= {
        "transitions": transitions, "start": np.array(card["start"]),
        "cue_distance": np.array(card["cueDistance"]), "source_distance": np.array(card["sourceDistance"]),
        "no_source": np.array([card["noSource"]]),
    }
    for name, own in {"arc_distance": "arcDistance", "relation_weights": "relationWeights"}.items():
        if own in card:
            state[name] = np.array(card[own])
    if "coreferenceWeights" in card:
        state["coreference_weights"] = np.array(list(card["coreferenceWeights"].values()))
    return {k: torch.tensor(np.ascontiguousarray(v), dtype=torch.float32) for k, v in state.items()}


def main():
    arg = argparse.ArgumentParser()
    arg.add_argument("out", type=Path)
    arg.add_argument("--models", type=Path, default=Path(__file__).resolve().parent.parent / "models")
    args = arg.parse_args()
    path = args.models / "reader.int8.onnx"
    state = state_of(tables(path), json.loads((args.models / "reader.json").read_text()))
    args.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"average": state}, args.out)
    model, session = Reader().take(state).eval(), onnxruntime.InferenceSession(str(path))
    for text in SAMPLES:
        window = make_window([Block(0, encode(load_tokenizer(), text))])
        batch = collate([window])
        with torch.no_grad():
            mine = model(batch["ids"], batch["mask"], batch["features"])[0].numpy()
        feed = {k: batch[k].int().numpy() for k in ("ids", "features")}
        theirs = session.run(None, feed)[0][0]
        mine = mine[:, : theirs.shape[1]]
        print("largest difference", round(float(abs(mine - theirs).max()), 3), "of", round(float(abs(theirs).max()), 2))


if __name__ == "__main__":
    main()
