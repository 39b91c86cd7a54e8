"""What kind of source speaks, and whether it is named: FactAppeal."""
import csv
import re
from dataclasses import dataclass, field

import torch
from torch.nn import functional as F

from model import mean, part
from text import CLS, PAD, SEP, SPECIAL, encode_many
from windows import by_length, group_sentences, pad

SOURCE_KINDS = ("official", "expert", "witness", "participant", "document", "news", "none")
KIND_OF = {"Official": 0, "Expert": 1, "Witness": 2, "Active_Participant": 3, "Expert_Document": 4, "News_Report": 5, "null": 6, "Direct_Evidence": -100}
TAG = re.compile(r"<(/?)([A-Za-z_:]+)>")


@dataclass
class Told:
    """A sentence and its sources: (start, end, kind, named)."""

    text: str
    sources: list = field(default_factory=list)


def load_factappeal(path):
    out = []
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            text, at, opened, sources = "", 0, {}, []
            for m in TAG.finditer(row["annotation"]):
                text += row["annotation"][at : m.start()]
                at = m.end()
                if not m.group(1):
                    opened[m.group(2)] = len(text)
                elif m.group(2) in opened and m.group(2).startswith("Source:"):
                    _, named, kind = m.group(2).split(":")
                    sources.append((opened[m.group(2)], len(text), KIND_OF[kind], float(named == "Named")))
            text += row["annotation"][at:]
            out.append(Told(text, sources))
    return out


def source_batch(groups):
    ids, features, row, masks, kinds, named = [], [], [], [], [], []
    for items, joined in groups:
        line, marks = [CLS], [SPECIAL]
        for n, (told, pieces) in enumerate(items):
            base = len(line)
            line += pieces.ids
            marks += pieces.features
            for a, b, kind, known in told.sources:
                own = [base + k for k, (s, e) in enumerate(pieces.places) if s < b and e > a]
                if own:
                    row.append(len(ids))
                    masks.append(own)
                    kinds.append(kind)
                    named.append(known)
            if not joined or n == len(items) - 1:
                line.append(SEP)
                marks.append(SPECIAL)
        ids.append(line)
        features.append(marks)
    width = max(map(len, ids))
    mask = torch.zeros(len(masks), width, dtype=torch.bool)
    for n, own in enumerate(masks):
        mask[n, own] = True
    return {
        "ids": pad(ids, PAD), "mask": pad([[1] * len(r) for r in ids], 0), "features": pad(features, SPECIAL),
        "row": torch.tensor(row, dtype=torch.long), "source": mask,
        "kind": torch.tensor(kinds, dtype=torch.long), "named": torch.tensor(named),
    }


def source_batches(told, tokenizer, rng, budget):
    items = [x for x in zip(told, encode_many(tokenizer, [t.text for t in told])) if x[0].sources and len(x[1].ids) < 200]
    while True:
        groups = group_sentences(items, rng)
        size = lambda g: 1 + sum(len(x[1].ids) + 1 for x in g[0])
        for batch in by_length(groups, size, budget, rng):
            yield source_batch(batch)


def source_logits(rows, batch):
    x = rows[batch["row"]]
    return mean(part(x, "source_kind"), batch["source"]), mean(part(x, "source_named"), batch["source"])[:, 0]


def source_loss(model, batch):
    kind, named = source_logits(model(batch["ids"], batch["mask"], batch["features"], first=False), batch)
    weight = torch.where(batch["named"] > 0.5, 0.8, 1.4)  # a third are unnamed
    loss = F.binary_cross_entropy_with_logits(named, batch["named"], weight)
    if (batch["kind"] >= 0).any():
        loss = loss + F.cross_entropy(kind, batch["kind"], ignore_index=-100, label_smoothing=0.05)
    return loss


@torch.no_grad()
def source_figures(model, told, tokenizer):
    items = [x for x in zip(told, encode_many(tokenizer, [t.text for t in told])) if x[0].sources]
    right, known = 0, 0
    hits, totals = {0.0: 0, 1.0: 0}, {0.0: 0, 1.0: 0}
    for item in items:
        batch = source_batch([([item], True)])
        if not len(batch["row"]):
            continue
        kind, named = source_logits(model(batch["ids"], batch["mask"], batch["features"], first=False), batch)
        for k, n, gold, own in zip(kind, named, batch["kind"].tolist(), batch["named"].tolist()):
            totals[own] += 1
            hits[own] += float(n > 0) == own
            if 0 <= gold < 6:  # where the set names a type
                known += 1
                right += int(k[:6].argmax()) == gold
    return {
        "named, balanced": round(sum(hits[k] / max(1, totals[k]) for k in hits) / 2, 4),
        "type": round(right / max(1, known), 4), "sources": sum(totals.values()),
    }
