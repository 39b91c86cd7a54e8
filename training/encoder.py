"""The encoder: BERT's six-layer MiniLM in plain PyTorch, so that the exported graph is ours to read.

Weights come from all-MiniLM-L6-v2. One thing is added: a table of surface features. The tokenizer
lowercases and forgets spaces, so capitals, spaces and quotation marks, which tell a reader where a
name or a quotation begins, would be lost. Each word piece therefore carries a small feature number
(see `text.py`) whose vector, zero at the start of training, is added to the piece's own.
"""
import math

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

WIDTH, LAYERS, HEADS, INNER = 384, 6, 12, 1536
MIDDLE = 4  # up to this layer all heads share the encoder; trees and people are read from it beside their own last
HEAD = WIDTH // HEADS  # numbers of a head


class CheapDropout(nn.Module):
    """Dropout whose noise is cut from one long strip at a random place: drawing fresh random numbers
    for every piece takes a third of a training step on a processor."""

    strip = None

    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, x):
        if not self.training or self.rate == 0:
            return x
        need = x.numel()
        strip = CheapDropout.strip
        if strip is None or strip.numel() < 2 * need or strip.dtype != x.dtype:
            keep = 1 - self.rate
            strip = (torch.empty(max(4 * need, 1 << 23)).bernoulli_(keep) / keep).to(x.dtype)
            CheapDropout.strip = strip
        at = int(torch.randint(strip.numel() - need, ()))
        return x * strip[at : at + need].view(x.shape)


def eight_bits(x):
    """x of each window as the exported graph will see it: 256 steps between its smallest and largest.
    The gradient passes as if nothing were rounded."""
    with torch.no_grad():
        low, high = (f(x.float(), dim=(1, 2), keepdim=True) for f in (torch.amin, torch.amax))
        step = (high.clamp(min=0) - low.clamp(max=0)) / 255 + 1e-12
        change = (x.float() / step).round() * step - x.float()
    return x + change.to(x.dtype)


def seven_bits(weight):
    """Weights as export rounds them: a scale for each row, one bit in reserve."""
    with torch.no_grad():
        step = weight.abs().amax(1, keepdim=True) / 64 + 1e-12
        change = (weight / step).round() * step - weight
    return weight + change


def product(x, weight, bias, rounded):
    if rounded:
        x, weight = eight_bits(x), seven_bits(weight)
    return F.linear(x, weight.to(x.dtype), bias.to(x.dtype))


def linear(layer, x, rounded):
    return product(x, layer.weight, layer.bias, rounded)


def normed(layer, x):
    return F.layer_norm(x, layer.normalized_shape, layer.weight.to(x.dtype), layer.bias.to(x.dtype), layer.eps)


class Layer(nn.Module):
    """`heads` and `inner` may be fewer than the base has: `prune.py` takes out what is hardly used."""

    def __init__(self, dropout, heads=HEADS, inner=INNER):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(WIDTH, heads * HEAD) for _ in range(3))
        self.out = nn.Linear(heads * HEAD, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up, self.down = nn.Linear(WIDTH, inner), nn.Linear(inner, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = CheapDropout(dropout)

    def forward(self, x, bias, rounded=False):
        """Computes in the type of x; the weights stay in full precision. One product gives queries,
        keys and values; the scale of the scores stands in the queries' weights. `bias` None: no padding.
        `rounded`: products as the exported graph rounds them."""
        b, t, _ = x.shape
        scale = math.sqrt(HEAD)
        weight = torch.cat([self.query.weight / scale, self.key.weight, self.value.weight])
        shift = torch.cat([self.query.bias / scale, self.key.bias, self.value.bias])
        qkv = product(x, weight, shift, rounded)
        q, k, v = (y.view(b, t, self.heads, HEAD).transpose(1, 2) for y in qkv.split(self.heads * HEAD, -1))
        scores = q @ k.transpose(-1, -2)
        weights = torch.softmax(scores if bias is None else scores + bias, dim=-1)
        y = (weights @ v).transpose(1, 2).reshape(b, t, self.heads * HEAD)
        x = normed(self.norm1, x + self.dropout(linear(self.out, y, rounded)))
        return normed(self.norm2, x + self.dropout(linear(self.down, F.gelu(linear(self.up, x, rounded)), rounded)))


class Encoder(nn.Module):
    def __init__(self, features, dropout=0.1, vocabulary=30522, positions=512):
        super().__init__()
        self.word = nn.Embedding(vocabulary, WIDTH)
        self.position = nn.Embedding(positions, WIDTH)
        self.feature = nn.Embedding(features, WIDTH)
        nn.init.zeros_(self.feature.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        # Above the shared layers trees, people, frames and sources have layers of their own: what is good for a
        # tree was bad for attributions and tone.
        self.second = nn.ModuleList(Layer(dropout) for _ in range(LAYERS - MIDDLE))
        self.below = None  # in training only: the shared layers as the exported graph computes them (`below.py`)
        self.dropout = CheapDropout(dropout)
        self.rounded = False  # in training only: learn to read in spite of 8 bits
        self.compute = torch.float32  # bfloat16 is about twice as fast where the processor has AMX

    def forward(self, ids, mask, features):
        return self.read(ids, mask, features, second=False)[1].float()

    def shared(self, ids, bias, features, rounded):
        positions = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.word(ids) + self.position(positions) + self.feature(features))
        x = self.dropout(x.to(self.compute))
        for layer in self.layers[:MIDDLE]:
            x = layer(x, bias, rounded)
        return x

    def read(self, ids, mask, features, first=True, second=True):
        """Rows after the shared layers, after the last layer of the first heads and after that of the others (None
        where not asked for), in the type that is computed with."""
        rounded = self.rounded and self.training
        bias = None if mask is None else ((1 - mask.to(self.compute)) * -1e4)[:, None, None, :]
        if self.below:
            middle = self.dropout(self.below(ids, mask, features).to(self.compute))
        else:
            middle = self.shared(ids, bias, features, rounded)

        def above(layers):
            x = middle
            for layer in layers:
                x = layer(x, bias, rounded)
            return x

        return middle, above(self.layers[MIDDLE:]) if first else None, above(self.second) if second else None

    def shape_as(self, state):
        """Layers of the sizes that the weights of a checkpoint have."""
        for kind, layers in (("layers", self.layers), ("second", self.second)):
            for i in range(len(layers)):
                name = f"encoder.{kind}.{i}."
                heads, inner = len(state[name + "query.bias"]) // HEAD, len(state[name + "up.bias"])
                layers[i] = Layer(self.dropout.rate, heads, inner)

    def load_minilm(self, path):
        """Take the published weights; the token type of all text (0) is folded into the positions."""
        w = load_file(path)
        with torch.no_grad():
            self.word.weight.copy_(w["embeddings.word_embeddings.weight"])
            kind = w["embeddings.token_type_embeddings.weight"][0]
            self.position.weight.copy_(w["embeddings.position_embeddings.weight"] + kind)
            self.norm.weight.copy_(w["embeddings.LayerNorm.weight"])
            self.norm.bias.copy_(w["embeddings.LayerNorm.bias"])
            names = {
                "query": "attention.self.query", "key": "attention.self.key",
                "value": "attention.self.value", "out": "attention.output.dense",
                "norm1": "attention.output.LayerNorm", "up": "intermediate.dense",
                "down": "output.dense", "norm2": "output.LayerNorm",
            }
            for i, layer in enumerate(self.layers):
                for ours, theirs in names.items():
                    module = getattr(layer, ours)
                    module.weight.copy_(w[f"encoder.layer.{i}.{theirs}.weight"])
                    module.bias.copy_(w[f"encoder.layer.{i}.{theirs}.bias"])
