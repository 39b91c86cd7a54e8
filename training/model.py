"""One encoder and one linear map: every head is a few columns of one output per word piece.

Because pooling (a mean, or a mean weighted by a softmax) commutes with a linear map, sentence and
tone heads need no second pass: the reader sums columns over a sentence's or a mention's pieces.
"""
import torch
from torch import nn

import crf
from encoder import WIDTH, Encoder
from text import FEATURES

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
LINK = 32
# name -> number of columns, in the order in which they stand in the output
COLUMNS = {
    "tags": 7,
    "word": 1,
    "sentence_weight": 1,  # how much a piece counts in its sentence
    "sentence": 1,
    "tone_weight": 1,
    "tone_sentence": 3,
    "tone_mention": 3,
    "content_query": LINK,  # content looks for its cue
    "cue_key": LINK,
    "cue_query": LINK,  # cue looks for its source
    "source_key": LINK,
}
TOTAL = sum(COLUMNS.values())
# Columns that only help training and are cut off at export: does the sentence express an opinion?
HELPERS = {"opinion": 1}
DISTANCES = 6


def columns():
    """Where each head's columns stand, without those that only help training."""
    return {name: place for name, place in all_columns().items() if name in COLUMNS}


def all_columns():
    out, at = {}, 0
    for name, width in (COLUMNS | HELPERS).items():
        out[name] = (at, at + width)
        at += width
    return out


class Reader(nn.Module):
    def __init__(self, dropout=0.1):
        super().__init__()
        self.encoder = Encoder(FEATURES, dropout)
        self.heads = nn.Linear(WIDTH, TOTAL + sum(HELPERS.values()))
        nn.init.normal_(self.heads.weight, std=0.02)
        nn.init.zeros_(self.heads.bias)
        with torch.no_grad():
            for name in ("sentence_weight", "tone_weight"):
                a, b = columns()[name]
                self.heads.weight[a:b] = 0  # start as a plain mean
        self.transitions = nn.Parameter(torch.zeros(7, 7))
        self.start = nn.Parameter(torch.zeros(7))
        self.cue_distance = nn.Parameter(torch.zeros(DISTANCES))
        self.source_distance = nn.Parameter(torch.zeros(DISTANCES))
        self.no_source = nn.Parameter(torch.zeros(1))
        self.dropout = dropout

    def forward(self, ids, mask, features):
        return self.heads(self.encoder(ids, mask, features))

    def take(self, state):
        """Weights of a checkpoint, also of one without the helping columns or with fewer heads."""
        self.encoder.shape_as(state)
        missing = len(self.heads.bias) - len(state["heads.bias"])
        if missing:
            own = self.state_dict()
            state = state | {k: torch.cat([state[k], own[k][-missing:]]) for k in ("heads.weight", "heads.bias")}
        self.load_state_dict(state)
        return self


def part(out, name):
    a, b = all_columns()[name]
    return out[..., a:b]


def to_units(x, unit, count):
    """Mean of a unit's pieces. x [B,T,K], unit [B,T] (-1 for padding), -> [B,U,K]."""
    b, t, k = x.shape
    index = torch.where(unit < 0, count, unit)
    total = x.new_zeros(b, count + 1, k).scatter_add(1, index[:, :, None].expand(b, t, k), x)
    pieces = x.new_zeros(b, count + 1).scatter_add(1, index, x.new_ones(b, t))
    return (total / pieces.clamp(min=1)[:, :, None])[:, :count]


def pooled(values, weights, mask):
    """Softmax-weighted mean over the pieces of `mask` [N,T]; values [N,T,K], weights [N,T,1]."""
    share = torch.softmax(weights[..., 0].masked_fill(~mask, -1e4), 1) * mask
    return (share[:, :, None] * values).sum(1)


def mean(values, mask):
    share = mask.to(values.dtype)
    return (values * share[:, :, None]).sum(1) / share.sum(1, keepdim=True).clamp(min=1)


def attribution_loss(model, out, batch):
    units = to_units(part(out, "tags"), batch["unit"], batch["unit_mask"].shape[1])
    if "marginals" in batch:
        targets = batch["marginals"], batch["moves"]
        return crf.expected_nll(units, *targets, batch["unit_mask"], model.transitions, model.start)
    return crf.nll(units, batch["tags"], batch["unit_mask"], model.transitions, model.start)


def span_means(rows, spans):
    """Mean row of each span; spans are index tensors into rows."""
    index = torch.cat(spans)
    owner = torch.repeat_interleave(torch.arange(len(spans)), torch.tensor([len(s) for s in spans]))
    total = rows.new_zeros(len(spans), rows.shape[1]).index_add(0, owner, rows[index])
    return total / torch.bincount(owner, minlength=len(spans))[:, None]


def link_loss(model, out, batch):
    """Of all cues in the window, which is this content's; of all sources (or none), which is this cue's."""
    width, flat = out.shape[1], out.flatten(0, 1)
    windows = [(row, s) for row, s in enumerate(batch["spans"]) if s and s["pairs"] and s["sources"]]
    if not windows:
        return out.sum() * 0
    everywhere = lambda which: [p + row * width for row, s in windows for p in s[which]]
    sizes = lambda which: [len(s[which]) for _, s in windows]
    means = lambda name, which: span_means(part(flat, name), everywhere(which)).split(sizes(which))
    content, cue = means("content_query", "contents"), means("cue_key", "cues")
    asking, source = means("cue_query", "cues"), means("source_key", "sources")
    losses, count = [], 0
    for n, (_, s) in enumerate(windows):
        scores = content[n] @ cue[n].T / LINK**0.5 + s["content_cue"] @ model.cue_distance
        gold = torch.tensor(s["pairs"])
        losses.append(nn.functional.cross_entropy(scores[gold[:, 0]], gold[:, 1], reduction="sum"))
        scores = asking[n] @ source[n].T / LINK**0.5 + s["cue_source"] @ model.source_distance
        scores = torch.cat([scores, model.no_source.expand(len(scores), 1)], 1)
        losses.append(nn.functional.cross_entropy(scores, torch.tensor(s["source_of"]), reduction="sum"))
        count += len(gold) + len(scores)
    return sum(losses) / count


def sentence_logits(out, batch):
    rows = batch["sentence_row"]
    x = out[rows]
    return pooled(part(x, "sentence"), part(x, "sentence_weight"), batch["sentence_mask"])[:, 0]


def opinion_logits(out, batch):
    x = out[batch["sentence_row"]]
    return pooled(part(x, "opinion"), part(x, "sentence_weight"), batch["sentence_mask"])[:, 0]


def tone_logits(out, batch):
    x = out[batch["mention_row"]]
    whole = pooled(part(x, "tone_sentence"), part(x, "tone_weight"), batch["mention_sentence_mask"])
    return whole + mean(part(x, "tone_mention"), batch["mention_mask"])
