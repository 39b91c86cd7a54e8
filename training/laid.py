"""Whom a sentence accuses, and whom a loaded word casts in which light: columns on an encoder that only reads.

usage: laid.py read LABELS.json MODELS READ.npz
       laid.py accused|slants LABELS.json READ.npz OUT.pt
       laid.py graft ACCUSED.pt SLANTS.pt MODELS

LABELS.json comes from labels.ts. Both heads stand on hidden units of their own over all that the exported graph knows of a
piece (the shared layers, and the last of each half), and nothing else of the graph changes: what it said before it says to
the last bit. A mention m is accused by the words w of its sentence: a(m) + log sum exp(q(m) k(w) + r(w)); a loaded word w
casts m in a bad or good light by c(m) + q(m) k(w) + distance, a product each. Articles are held out in three parts for
the calibration and the printed figures.
"""
import hashlib
import json
import random
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from torch import nn
from torch.nn import functional as F

import full

WIDTH, UNITS, KEY, DROPOUT = 1152, 128, 32, (0.3, 0.4)
LAYERS = ("layer3.norm2", "second1.norm2", "layer5.norm2")
MENTION = -1.0
BOUNDS = [-20, -10, -6, -4, -3, -2, -1, 0, 1, 2, 3, 4, 6, 10, 20]
LIGHTS = ("bad", "good")
PARTS = 3


def read(labels, models, out):
    import onnxruntime

    graph = onnx.load(models / "reader.full.onnx", load_external_data=False)
    for name in LAYERS:
        graph.graph.output.append(helper.make_tensor_value_info(name, 1, None))
    opened = models / "reader.layers.onnx"
    onnx.save(graph, opened)
    session = onnxruntime.InferenceSession(str(opened))
    opened.unlink()
    mention = json.loads((models / "reader.json").read_text())["columns"]["mention"][0]
    data = json.loads(labels.read_text())
    own = {}
    for i, one in enumerate(data["sentences"]):
        own.setdefault(one["window"], []).append(i)
    rows, mentions = [None] * len(data["sentences"]), [None] * len(data["sentences"])
    for number, sentences in own.items():
        window = data["windows"][number]
        feed = {k: np.array([window[k]], np.int32) for k in ("ids", "features")}
        heads, *layers = [x.reshape(len(window["ids"]), -1) for x in session.run(["heads", *LAYERS], feed)]
        both = np.concatenate(layers, 1).astype(np.float16)
        for i in sentences:
            words = data["sentences"][i]["words"]
            first, end = min(w[2] for w in words), max(w[3] for w in words)
            rows[i] = both[first:end]
            mentions[i] = np.array([heads[a:b, mention].mean() for _, _, a, b in words], np.float32)
    np.savez(out, rows=np.concatenate(rows), ends=np.cumsum([len(r) for r in rows]),
             mentions=np.concatenate(mentions), words=np.cumsum([len(m) for m in mentions]))


class Case:
    """One label as arrays over the words of its sentence."""

    def __init__(self, one, rows, mentions):
        first = min(w[2] for w in one["words"])
        self.document, self.rows, self.count = one["document"], rows, len(one["words"])
        self.pool = np.zeros((self.count, len(rows)), np.float32)
        for word, (_, _, a, b) in enumerate(one["words"]):
            self.pool[word, a - first : b - first] = 1 / (b - a)
        within = lambda start, end: [k for k, (a, b, _, _) in enumerate(one["words"]) if a < end and b > start]
        self.candidate, self.spans = mentions > MENTION, []
        self.right = np.zeros((self.count, 2), np.float32)
        self.wrong = np.zeros((self.count, self.count), np.float32)
        self.asked, self.bucket = np.zeros(self.count, np.float32), np.zeros(self.count, np.int64)
        for start, end, *more in one.get("accused", []):
            words = within(start, end)
            self.mark(words, 0, mentions)
            head = max(words, key=lambda k: mentions[k])
            self.wrong[head, within(*more) if more else []] = 1
        for start, end, light in one.get("about", []):
            self.mark(within(start, end), LIGHTS.index(light), mentions)
        if "word" in one:
            asked = within(*one["word"])
            self.asked[asked] = 1 / len(asked)
            away = [k - asked[0] if k < asked[0] else max(0, k - asked[-1]) for k in range(self.count)]
            self.bucket = np.searchsorted(BOUNDS, away)

    def mark(self, words, column, mentions):
        head = max(words, key=lambda k: mentions[k])
        self.candidate[head] = True
        self.right[[k for k in words if k == head or mentions[k] > MENTION], column] = 1
        self.spans.append((set(words), column))


class Head(nn.Module):
    def __init__(self, outputs, dropout):
        super().__init__()
        self.into, self.out, self.dropout = nn.Linear(WIDTH, UNITS), nn.Linear(UNITS, outputs), dropout
        nn.init.normal_(self.into.weight, std=0.03)
        nn.init.zeros_(self.into.bias)
        nn.init.normal_(self.out.weight, std=0.02)
        nn.init.zeros_(self.out.bias)

    def columns(self, x):
        drop = lambda y: F.dropout(y, self.dropout, self.training)
        return self.out(drop(F.gelu(self.into(drop(x)))))


class Accused(Head):
    """Columns: query, key, accused, wrong. Three times the column of who is accused learns faster."""

    def __init__(self):
        super().__init__(2 * KEY + 2, DROPOUT[0])

    def forward(self, batch):
        o = batch["pool"] @ self.columns(batch["rows"])
        links = o[..., :KEY] @ o[..., KEY : 2 * KEY].transpose(1, 2) / KEY**0.5 + o[..., None, :, -1]
        links = links.masked_fill(~batch["words"][:, None, :], -1e4)
        return (3 * o[..., -2] - 5 + torch.logsumexp(links, -1))[..., None], links

    def loss(self, batch):
        scores, links = self(batch)
        loss = F.binary_cross_entropy_with_logits(scores[batch["candidate"]][:, 0], batch["right"][batch["candidate"]][:, 0])
        told = batch["wrong"].sum(-1) > 0
        if told.any():
            shares = F.log_softmax(links[told], -1).masked_fill(batch["wrong"][told] == 0, -1e4)
            loss = loss - 0.06 * torch.logsumexp(shares, -1).mean()
        return loss


class Slants(Head):
    """Columns: query and key of a bad light, of a good one, and one column each of who is cast so."""

    def __init__(self):
        super().__init__(4 * KEY + 2, DROPOUT[1])
        self.scale, self.shift = nn.Parameter(torch.full((2,), 3.0)), nn.Parameter(torch.tensor([-3.0, -4.0]))
        self.distance = nn.Embedding(len(BOUNDS) + 1, 2)
        nn.init.zeros_(self.distance.weight)

    def forward(self, batch):
        o = batch["pool"] @ self.columns(batch["rows"])
        asked = (batch["asked"][:, :, None] * o).sum(1)
        scores = []
        for light in range(2):
            query, key = o[..., 2 * light * KEY : (2 * light + 1) * KEY], asked[:, (2 * light + 1) * KEY : (2 * light + 2) * KEY]
            product = (query * key[:, None, :]).sum(-1) / KEY**0.5
            scores.append(self.scale[light] * product + o[..., 4 * KEY + light] + self.shift[light])
        return torch.stack(scores, -1) + 3 * self.distance(batch["bucket"]), None

    def loss(self, batch):
        scores, _ = self(batch)
        return F.binary_cross_entropy_with_logits(scores[batch["candidate"]], batch["right"][batch["candidate"]])


def together(cases):
    n, pieces = max(c.count for c in cases), max(len(c.rows) for c in cases)
    shapes = {"rows": (pieces, WIDTH), "pool": (n, pieces), "right": (n, 2), "wrong": (n, n), "candidate": (n,), "asked": (n,), "bucket": (n,)}
    batch = {k: np.zeros((len(cases), *shape), {"candidate": bool, "bucket": np.int64}.get(k, np.float32)) for k, shape in shapes.items()}
    batch["words"] = np.zeros((len(cases), n), bool)
    for i, case in enumerate(cases):
        for k in shapes:
            value = getattr(case, k)
            batch[k][(i, *(slice(size) for size in value.shape))] = value
        batch["words"][i, : case.count] = True
    return {k: torch.from_numpy(v) for k, v in batch.items()}


def learn(kind, cases, epochs, size=32, seed=0):
    torch.manual_seed(seed)
    rng, head = random.Random(seed), kind()
    optimizer = torch.optim.AdamW(head.parameters(), lr=2e-3, weight_decay=0.05)
    steps = epochs * (len(cases) // size + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, (s + 1) / 50) * max(0.02, 1 - s / steps))
    for _ in range(epochs):
        order = rng.sample(cases, len(cases))
        near = [c for k in range(0, len(order), 20 * size) for c in sorted(order[k : k + 20 * size], key=lambda c: c.count)]
        batches = [near[k : k + size] for k in range(0, len(near), size)]
        rng.shuffle(batches)
        for batch in batches:
            optimizer.zero_grad()
            head.loss(together(batch)).backward()
            optimizer.step()
            schedule.step()
    return head.eval()


@torch.no_grad()
def judged(head, cases):
    said = []
    for k in range(0, len(cases), 64):
        scores, _ = head(together(cases[k : k + 64]))
        said += [s[: c.count].numpy() for s, c in zip(scores, cases[k : k + 64])]
    return said


def calibrated(scores, right):
    """Scale and shift of log-odds."""
    x, y = torch.tensor(scores), torch.tensor(right, dtype=torch.float32)
    line = torch.tensor([1.0, 0.0], requires_grad=True)
    optimizer = torch.optim.LBFGS([line], max_iter=100)

    def closure():
        optimizer.zero_grad()
        loss = F.binary_cross_entropy_with_logits(line[0] * x + line[1], y)
        loss.backward()
        return loss

    optimizer.step(closure)
    return [round(v, 4) for v in line.tolist()]


def figures(cases, said, lines):
    """A sentence's, or a loaded word's, surest mention: how often one is told, and how often it is one of those labelled."""
    for least in (0.3, 0.4, 0.5, 0.6, 0.7):
        told = right = 0
        labelled = sum(bool(c.spans) for c in cases)
        for case, scores in zip(cases, said):
            share = 1 / (1 + np.exp(-(scores * lines[:, 0] + lines[:, 1]))) * case.candidate[:, None]
            word, column = np.unravel_index(share.argmax(), share.shape)
            if share[word, column] >= least:
                told += 1
                right += any(word in words and column == own for words, own in case.spans)
        print(f"from {least}: {told} of {len(cases)} told, right {right / max(1, told):.2f}, of {labelled} labelled found {right / labelled:.2f}", flush=True)


def fit(kind, key, epochs, labels, rows, out):
    data, held = json.loads(labels.read_text())["sentences"], np.load(rows)
    pieces, words = np.split(held["rows"], held["ends"][:-1]), np.split(held["mentions"], held["words"][:-1])
    cases = [Case(one, r, m) for one, r, m in zip(data, pieces, words) if key in one]
    part = lambda case: int(hashlib.sha256(case.document.encode()).hexdigest(), 16) % PARTS
    left, said = [], []
    for n in range(PARTS):
        own = [c for c in cases if part(c) == n]
        left += own
        said += judged(learn(kind, [c for c in cases if part(c) != n], epochs), own)
    lines = np.array([
        calibrated([s[k, c] for case, s in zip(left, said) for k in range(case.count) if case.candidate[k]],
                   [case.right[k, c] for case in left for k in range(case.count) if case.candidate[k]])
        for c in range(said[0].shape[1])
    ])
    figures(left, said, lines)
    torch.save({"head": learn(kind, cases, epochs).state_dict(), "lines": lines.tolist()}, out)


def graft(accused, slants, models):
    """The two heads as nodes after the others, in 8 bits with a scale for each column."""
    a, s = (torch.load(p, weights_only=True) for p in (accused, slants))
    model = onnx.load(models / full.SMALL)
    graph = model.graph
    if any(n.name == "laid" for n in graph.node):
        raise SystemExit("the graph has these heads already; take them from the models of a commit before")
    tables, nodes = [], []

    def linear(x, weight, shift, name):
        scale = weight.abs().amax(0) / 127 + 1e-12
        for key, value in (("weight_int8", torch.round(weight / scale).to(torch.int8)), ("weight_scale", scale), ("bias", shift)):
            tables.append(numpy_helper.from_array(value.numpy(), f"{name}.{key}"))
        nodes.append(helper.make_node("Cast", [f"{name}.weight_int8"], [f"{name}.float"], f"{name}.float", to=onnx.TensorProto.FLOAT))
        nodes.append(helper.make_node("Mul", [f"{name}.float", f"{name}.weight_scale"], [f"{name}.weight"], f"{name}.weight"))
        nodes.append(helper.make_node("MatMul", [x, f"{name}.weight"], [f"{name}.product"], f"{name}.product"))
        nodes.append(helper.make_node("Add", [f"{name}.product", f"{name}.bias"], [name], name))
        return name

    first, second = a["head"], s["head"]
    out_a, bias_a = first["out.weight"].clone(), first["out.bias"].clone()
    out_a[-2], bias_a[-2] = 3 * out_a[-2], 3 * bias_a[-2] - 5
    out_s, bias_s = second["out.weight"].clone(), second["out.bias"].clone()
    for light in range(2):
        query = slice(2 * light * KEY, (2 * light + 1) * KEY)
        out_s[query], bias_s[query] = second["scale"][light] * out_s[query], second["scale"][light] * bias_s[query]
        bias_s[4 * KEY + light] += second["shift"][light]
    outputs = torch.zeros(2 * UNITS, len(out_a) + len(out_s))
    outputs[:UNITS, : len(out_a)], outputs[UNITS:, len(out_a) :] = out_a.T, out_s.T
    nodes.append(helper.make_node("Concat", list(LAYERS), ["laid.all"], "laid.all", axis=-1))
    units = linear("laid.all", torch.cat([first["into.weight"], second["into.weight"]]).T.contiguous(),
                   torch.cat([first["into.bias"], second["into.bias"]]), "laid.units")
    gelu = next(n for n in graph.node if n.name == "hidden.gelu")
    nodes.append(helper.make_node("Gelu", [units], ["laid.gelu"], "laid.gelu", domain=gelu.domain))
    linear("laid.gelu", outputs, torch.cat([bias_a, bias_s]), "laid")
    joined = next(n for n in graph.node if list(n.output) == ["heads"])
    at = list(graph.node).index(joined)
    kept = [*list(graph.node)[:at], *nodes, helper.make_node("Concat", [*joined.input, "laid"], ["heads"], joined.name, axis=-1)]
    path = models / "reader.json"
    card = json.loads(path.read_text())
    at = card["width"]
    (heads,) = graph.output
    heads.type.tensor_type.shape.dim[-1].dim_value = at + outputs.shape[1]
    made = helper.make_graph(kept, graph.name, graph.input, [heads], [*graph.initializer, *tables])
    onnx.save(helper.make_model(made, opset_imports=model.opset_import, ir_version=model.ir_version), models / full.SMALL)
    full.write_full(models)
    for name, size in (("accused_query", KEY), ("wrong_key", KEY), ("accused", 1), ("wrong", 1), ("bad_query", KEY), ("bad_key", KEY),
                       ("good_query", KEY), ("good_key", KEY), ("bad", 1), ("good", 1)):
        card["columns"][name] = [at, at + size]
        at += size
    card["width"] = at
    line = lambda pair: {"scale": pair[0], "shift": pair[1]}
    card["calibration"] |= {"accused": line(a["lines"][0]), "bad": line(s["lines"][0]), "good": line(s["lines"][1])}
    distance = (3 * second["distance.weight"]).T.tolist()
    card["slantBounds"], card["slantDistance"] = BOUNDS, {k: [round(v, 4) for v in d] for k, d in zip(LIGHTS, distance)}
    for name in (full.SMALL, full.FULL):
        held = (models / name).read_bytes()
        card["files"][name] = {"bytes": len(held), "sha256": hashlib.sha256(held).hexdigest()}
    path.write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    torch.set_num_threads(1)
    what, *paths = sys.argv[1:]
    paths = [Path(p) for p in paths]
    if what == "read":
        read(*paths)
    elif what == "graft":
        graft(*paths)
    else:
        fit(*{"accused": (Accused, "accused", 6), "slants": (Slants, "word", 12)}[what], *paths)
