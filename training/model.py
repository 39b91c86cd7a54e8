"""One encoder, and every head a few columns of one output per word piece.

Four layers are shared. Above them stand two of their own for the first heads (attributions, loadedness, tone), which
are a linear map of the last, and two for trees, people, frames and kinds of source, which share one small hidden
layer over the shared layers and their last: a tree needs more room than a linear map has.

Because pooling (a mean, or a mean weighted by a softmax) commutes with a linear map, sentence and
tone heads need no second pass: the reader sums columns over a sentence's or a mention's pieces.
"""
import torch
from torch import nn

import crf
from encoder import LAYERS, MIDDLE, WIDTH, Encoder, product
from people import PAIRS
from text import FEATURES
from treebank import GENDERS, KINDS, RELATIONS, UPOS
from trees import STEPS

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
FIRST = sum(COLUMNS.values())
ARC, RELATION, PERSON, HIDDEN = 64, 32, 64, 512
# name -> number of columns over the hidden layer, behind those above
MORE = {
    "arc_dependent": ARC,
    "arc_head": ARC,
    "arc_root": 1,
    "relation_dependent": RELATION,
    "relation_head": RELATION,
    "relation_of_dependent": len(RELATIONS),
    "relation_of_head": len(RELATIONS),
    "upos": len(UPOS),
    "mention": 1,
    "entity_kind": len(KINDS),
    "gender_number": len(GENDERS),
    "coreference_query": PERSON,
    "coreference_key": PERSON,
    "anaphor": 1,
    "frames_weight": 1,
    "frames": 11,
    "source_kind": 7,
    "source_named": 1,
}
TOTAL = FIRST + sum(MORE.values())
# Columns that only help training and are cut off at export: does the sentence express an opinion?
HELPERS = {"opinion": 1}
DISTANCES = 6


def columns():
    """Where each head's columns stand, without those that only help training."""
    return {name: place for name, place in all_columns().items() if name not in HELPERS}


def all_columns():
    out, at = {}, 0
    for name, width in (COLUMNS | MORE | HELPERS).items():
        out[name] = (at, at + width)
        at += width
    return out


class Reader(nn.Module):
    def __init__(self, dropout=0.1):
        super().__init__()
        self.encoder = Encoder(FEATURES, dropout)
        self.heads = nn.Linear(WIDTH, FIRST + sum(HELPERS.values()))
        self.hidden, self.more = nn.Linear(2 * WIDTH, HIDDEN), nn.Linear(HIDDEN, sum(MORE.values()))
        for layer in (self.heads, self.hidden, self.more):
            nn.init.normal_(layer.weight, std=0.02)
            nn.init.zeros_(layer.bias)
        with torch.no_grad():
            for name in ("sentence_weight", "tone_weight"):
                a, b = columns()[name]
                self.heads.weight[a:b] = 0  # start as a plain mean
            for name in ("arc_dependent", "arc_head", "relation_dependent", "relation_head", "coreference_query", "coreference_key"):
                a, b = (x - FIRST for x in columns()[name])
                nn.init.orthogonal_(self.more.weight[a:b])
            a, b = (x - FIRST for x in columns()["frames_weight"])
            self.more.weight[a:b] = 0
        self.transitions = nn.Parameter(torch.zeros(7, 7))
        self.start = nn.Parameter(torch.zeros(7))
        self.cue_distance = nn.Parameter(torch.zeros(DISTANCES))
        self.source_distance = nn.Parameter(torch.zeros(DISTANCES))
        self.no_source = nn.Parameter(torch.zeros(1))
        self.arc_distance = nn.Parameter(torch.zeros(STEPS))
        self.relation_weights = nn.Parameter(torch.randn(len(RELATIONS), RELATION) * 0.2)
        self.coreference_weights = nn.Parameter(torch.zeros(len(PAIRS)))
        self.dropout = dropout

    def forward(self, ids, mask, features, more=True, first=True):
        """All columns; `more` False leaves those over the hidden layer empty, `first` False the others, to spare the
        work."""
        middle, last, other = self.encoder.read(ids, mask, features, first, more)
        count = len(self.heads.bias)
        own = self.heads(last.float()) if first else middle.new_zeros(*ids.shape, count, dtype=torch.float32)
        if not more:
            rest = own.new_zeros(*ids.shape, TOTAL - FIRST)
        else:
            rounded = self.encoder.rounded and self.training
            both = self.encoder.dropout(torch.cat([middle, other], -1))
            hidden = nn.functional.gelu(product(both, self.hidden.weight, self.hidden.bias, rounded))
            rest = product(self.encoder.dropout(hidden).float(), self.more.weight, self.more.bias, rounded)
        return torch.cat([own[..., :FIRST], rest, own[..., FIRST:]], -1)

    def take(self, state):
        """Weights of a checkpoint, also of one without the helping columns, with fewer heads, or from
        before the hidden layer: what it lacks stays as it was drawn. One layer for all heads becomes two alike."""
        if not any(k.startswith("encoder.second.") for k in state):
            above = {f"encoder.layers.{n}.": f"encoder.second.{n - MIDDLE}." for n in range(MIDDLE, LAYERS)}
            state = state | {own + k.removeprefix(old): v for old, own in above.items() for k, v in state.items() if k.startswith(old)}
        self.encoder.shape_as(state)
        own = self.state_dict()
        if "hidden.bias" in state and len(state["hidden.bias"]) != len(self.hidden.bias):  # `widen.py`
            count = len(state["hidden.bias"])
            self.hidden, self.more = nn.Linear(2 * WIDTH, count), nn.Linear(count, sum(MORE.values()))
            own = self.state_dict()
        missing = len(self.heads.bias) - len(state["heads.bias"])
        if missing:
            state = state | {k: torch.cat([state[k], own[k][-missing:]]) for k in ("heads.weight", "heads.bias")}
        self.load_state_dict(own | state)
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
