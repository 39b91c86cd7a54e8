"""How well frames are told on a topic that was never trained on: one topic left out at a time.

The encoder stays as the checkpoint has it and only the columns `frames` and `frames_weight` are learned, over
a middle layer and the last, from the other topic's units and the sentences with hints. With a checkpoint that
has seen no frames at all (`restore.py` of earlier weights) this is honest, and rather too low: nothing but a linear map is learned.
Beside it stand the hints alone: one word of a frame says that it is there.

usage: leave_out.py CHECKPOINT [--gold DIR]
"""
import argparse
import json
import random
from pathlib import Path

import torch
from torch.nn import functional as F

import frames
from encoder import WIDTH
from export import load
from text import encode_many, load_tokenizer
from together import best_type


@torch.no_grad()
def read(model, units, tokenizer, rng=None):
    """[T, 768] of each unit, read alone."""
    items = list(zip(units, encode_many(tokenizer, [u.text for u in units])))
    order, out = sorted(range(len(items)), key=lambda i: len(items[i][1].ids)), [None] * len(items)
    for at in range(0, len(order), 24):
        now = order[at : at + 24]
        batch = frames.unit_batch([([items[i]], True) for i in now], rng)
        middle, _, last = model.encoder.read(batch["ids"], batch["mask"], batch["features"], first=False)
        both = torch.cat([middle, last], -1)
        for i, row, span in zip(now, both, batch["span"]):
            out[i] = row[span].to(torch.bfloat16)
    return out


class Head(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.out, self.weight = torch.nn.Linear(2 * WIDTH, len(frames.FRAMES)), torch.nn.Linear(2 * WIDTH, 1)
        torch.nn.init.zeros_(self.weight.weight)

    def forward(self, rows):
        x = torch.nn.utils.rnn.pad_sequence([r.float() for r in rows], batch_first=True)
        mask = torch.nn.utils.rnn.pad_sequence([torch.ones(len(r)) for r in rows], batch_first=True).bool()
        share = torch.softmax(self.weight(x)[..., 0].masked_fill(~mask, -1e4), 1)
        return (share[:, :, None] * self.out(x)).sum(1)


def learn(rows, units, steps, seed):
    torch.manual_seed(seed)
    head, rng = Head(), random.Random(seed)
    optimizer = torch.optim.AdamW(head.parameters(), lr=2e-3, weight_decay=0.05)
    for step in range(steps):
        for g in optimizer.param_groups:
            g["lr"] = 2e-3 * (1 - step / steps)
        own = [rng.randrange(len(rows)) for _ in range(64)]
        labels, weights = (torch.tensor([getattr(units[i], n) for i in own]) for n in ("labels", "weights"))
        loss = F.binary_cross_entropy_with_logits(head([F.dropout(rows[i].float(), 0.1) for i in own]), labels.clamp(min=0), weights * (labels >= 0))
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
    return head


def main():
    arg = argparse.ArgumentParser()
    arg.add_argument("checkpoint")
    arg.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    arg.add_argument("--steps", type=int, default=600)
    args = arg.parse_args()
    model, tokenizer, rng = load(args.checkpoint), load_tokenizer(), random.Random(3)
    model.encoder.compute = best_type()
    parts, patterns = frames.load_labelled(args.gold), frames.hints()
    hinted = frames.load_hinted(args.gold, 4000, rng)
    labelled = frames.hide_topics(parts["train"] + parts["calibration"], [u.text for u in hinted])
    rows = read(model, labelled + hinted, tokenizer, rng)
    units, out = labelled + hinted, {}
    for left in ("ccf", "gvfc"):
        test = [u for u in parts["held"] + parts["train"] + parts["calibration"] if u.topic == left]
        labels = torch.tensor([[x if w == 1 else -1.0 for x, w in zip(u.labels, u.weights)] for u in test])
        own = [i for i, u in enumerate(units) if u.topic != left]
        head = learn([rows[i] for i in own], [units[i] for i in own], args.steps, 1)
        with torch.no_grad():
            p = torch.sigmoid(torch.cat([head(x) for x in torch.utils.data.DataLoader(read(model, test, tokenizer), 64, collate_fn=list)]))
        said = torch.tensor([[float(bool(patterns[f].search(u.text))) for f in frames.FRAMES] for u in test])
        out[left] = {
            "mean positive F1 at .35": frames.positive_f1(p, labels, [0.35] * 11), "hints alone": frames.positive_f1(said, labels, [0.5] * 11),
            "units": len(test),
        }
        print(json.dumps({left: out[left]}), flush=True)


if __name__ == "__main__":
    main()
