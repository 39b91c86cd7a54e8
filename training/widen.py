"""More units of the hidden layer, for frames and for who is the same, with all else left as it is.

In the joint run a step sees few units of the frame sets, and whole documents are slow. Here the encoder only reads, once;
the new units and the columns on them are learned from what it read, many times over. Trees, tags and
loadedness can't change by it: their weights for the new units are zero.

usage: widen.py CHECKPOINT OUT frames|people [--gold DIR] [--instead FIRST:END]

--instead takes units out of the hidden layer before: those that an earlier run of this made for an encoder that
has been trained on since.
"""
import argparse
import random
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

import frames
import treebank
from encoder import WIDTH
from leave_out import read
from model import FIRST, Reader, columns, part
from people import gap_loss, link_people_loss
from text import load_tokenizer
from together import best_type
from trees import word_rows

UNITS = {"frames": 192, "people": 128}


class Units(nn.Module):
    def __init__(self, count, outputs, dropout):
        super().__init__()
        self.into, self.out = nn.Linear(2 * WIDTH, count), nn.Linear(count, outputs)
        nn.init.normal_(self.into.weight, std=0.03)
        nn.init.zeros_(self.into.bias)
        nn.init.normal_(self.out.weight, std=0.02)
        nn.init.zeros_(self.out.bias)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x):
        return self.out(self.dropout(F.gelu(self.into(self.dropout(x)))))


def optimise(parameters, rate, steps):
    optimizer = torch.optim.AdamW(parameters, lr=rate, weight_decay=0.05)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, (s + 1) / 50) * max(0.02, 1 - s / steps))
    return optimizer, schedule


def padded(rows):
    x = nn.utils.rnn.pad_sequence([r.float() for r in rows], batch_first=True)
    return x, nn.utils.rnn.pad_sequence([torch.ones(len(r)) for r in rows], batch_first=True).bool()


def pooled_frames(units, rows):
    x, mask = padded(rows)
    out = units(x)
    share = torch.softmax(out[..., 0].masked_fill(~mask, -1e4), 1)
    return (share[:, :, None] * out[..., 1:]).sum(1)


def learn_frames(model, gold, tokenizer, steps, rng):
    parts = frames.load_labelled(gold)
    hinted = frames.load_hinted(gold, 3500, rng)
    labelled = frames.hide_topics(parts["train"], [u.text for u in hinted])
    plain = parts["train"]
    pools = {}
    for topic in ("ccf", "gvfc"):
        pools[topic] = [u for u in plain if u.topic == topic] + [u for u in labelled if u.topic == topic]
    pools["hinted"] = hinted
    read_rows = {}
    for k, own in pools.items():
        half = len(own) // 2 if k != "hinted" else 0
        read_rows[k] = read(model, own[:half], tokenizer) + read(model, own[half:], tokenizer, rng)
        print("read", k, len(own), flush=True)
    left = parts["calibration"]
    left_rows = read(model, left, tokenizer)
    units = Units(UNITS["frames"], 1 + len(frames.FRAMES), 0.25)
    with torch.no_grad():
        units.out.weight[0] = 0
    optimizer, schedule = optimise(units.parameters(), 1.5e-3, steps)
    counts = {"ccf": 24, "gvfc": 14, "hinted": 14}
    average = None
    for step in range(steps):
        own = [(read_rows[k][i], pools[k][i]) for k, n in counts.items() for i in rng.sample(range(len(pools[k])), n)]
        logits = pooled_frames(units, [r for r, _ in own])
        labels, weights = torch.tensor([u.labels for _, u in own]), torch.tensor([u.weights for _, u in own])
        loss = F.binary_cross_entropy_with_logits(logits, labels.clamp(min=0), reduction="none")
        weights = weights * (labels >= 0)
        ((loss * weights).sum() / weights.sum()).backward()
        optimizer.step()
        schedule.step()
        optimizer.zero_grad()
        if step % 200 == 199:
            units.eval()
            with torch.no_grad():
                p = torch.sigmoid(torch.cat([pooled_frames(units, left_rows[i : i + 64]) for i in range(0, len(left), 64)]))
            labels = torch.tensor([[x if w == 1 else -1.0 for x, w in zip(u.labels, u.weights)] for u in left])
            said = {t: frames.positive_f1(p[rows], labels[rows], [0.35] * 11)["mean"] for t in ("ccf", "gvfc") if (rows := torch.tensor([u.topic == t for u in left])).any()}
            print(step + 1, said, "first theme", frames.first_theme(p, left), "loss", round(float((loss * weights).sum() / weights.sum()), 4), flush=True)
            units.train()
    return units.eval(), ["frames_weight", "frames"], False, {}


def learn_people(model, gold, tokenizer, steps, rng):
    documents = treebank.prepare(tokenizer, [x for d in treebank.load_all(gold, "train")[0] for x in treebank.shortened(d)])
    names = treebank.prepare(tokenizer, treebank.load_gap(gold / "gap" / "gap-development.tsv"))

    def kept(documents, longest):
        batch = treebank.batch_of(documents, rng, longest)
        with torch.no_grad():
            middle, _, last = model.encoder.read(batch["ids"], batch["mask"], batch["features"], first=False)
            both = torch.cat([middle, last], -1)
            rows = model.more(F.gelu(F.linear(both.float(), model.hidden.weight, model.hidden.bias)))
            rows = torch.cat([rows.new_zeros(*rows.shape[:2], FIRST), rows], -1)
            words = word_rows(rows, batch)
            pieces = both.flatten(0, 1)[batch["piece"]].bfloat16()
        return {"documents": batch["documents"], "owner": batch["owner"], "words": words, "pieces": pieces}

    gum = [kept([d], longest) for longest in (96, 140) for d in documents]
    print("read GUM", len(gum), flush=True)
    gap = [kept(names[i : i + 6], 120) for i in range(0, len(names), 6)]
    print("read GAP", len(gap), flush=True)
    units = Units(UNITS["people"], 129, 0.15)
    with torch.no_grad():
        units.out.weight.mul_(0.2)
    model.coreference_weights.requires_grad_(True)
    optimizer, schedule = optimise([*units.parameters(), model.coreference_weights], 1e-3, steps)
    at = columns()
    place = [*range(*at["coreference_query"]), *range(*at["coreference_key"]), *range(*at["anaphor"])]

    def rows_of(batch):
        out = units(batch["pieces"].float())
        count = torch.bincount(batch["owner"])
        more = out.new_zeros(len(count), 129).index_add(0, batch["owner"], out) / count[:, None]
        whole = torch.zeros_like(batch["words"])
        return batch["words"] + whole.index_copy(1, torch.tensor(place), more)

    sums = [0.0, 0.0]
    for step in range(steps):
        batch, other = rng.choice(gum), rng.choice(gap)
        one = link_people_loss(model, rows_of(batch), part, batch)
        two = gap_loss(model, rows_of(other), part, other)
        (one + 0.3 * two).backward()
        optimizer.step()
        schedule.step()
        optimizer.zero_grad()
        sums = [a + float(b.detach()) for a, b in zip(sums, (one, two))]
        if step % 100 == 99:
            print(step + 1, "GUM", round(sums[0] / 100, 4), "GAP", round(sums[1] / 100, 4), flush=True)
            sums = [0.0, 0.0]
    return units.eval(), ["coreference_query", "coreference_key", "anaphor"], True, {"coreference_weights": model.coreference_weights.detach()}


def widened(state, units, names, added):
    """The state with the new units behind the old; `added`: what the columns had from old units stays."""
    at = columns()
    place = [i - FIRST for n in names for i in range(*at[n])]
    old = state["more.weight"].clone()
    shift = state["more.bias"].clone()
    new = torch.zeros(old.shape[0], units.out.weight.shape[1])
    new[place] = units.out.weight.detach()
    if added:
        shift[place] += units.out.bias.detach()
    else:
        old[place] = 0
        shift[place] = units.out.bias.detach()
    return state | {
        "hidden.weight": torch.cat([state["hidden.weight"], units.into.weight.detach()]),
        "hidden.bias": torch.cat([state["hidden.bias"], units.into.bias.detach()]),
        "more.weight": torch.cat([old, new], 1), "more.bias": shift,
    }


def without_units(state, first, end):
    keep = [*range(first), *range(end, len(state["hidden.bias"]))]
    less = {name: state[name][keep] for name in ("hidden.weight", "hidden.bias")}
    return state | less | {"more.weight": state["more.weight"][:, keep]}


def main():
    arg = argparse.ArgumentParser()
    arg.add_argument("checkpoint")
    arg.add_argument("out")
    arg.add_argument("what", choices=["frames", "people"])
    arg.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    arg.add_argument("--steps", type=int, default=1600)
    arg.add_argument("--instead", help="FIRST:END, units of the hidden layer that go")
    args = arg.parse_args()
    torch.manual_seed(5)
    state = torch.load(args.checkpoint)["average"]
    if args.instead:
        state = without_units(state, *map(int, args.instead.split(":")))
    model, rng = Reader().take(state).eval(), random.Random(5)
    for p in model.parameters():
        p.requires_grad_(False)
    model.encoder.compute = best_type()
    learn = learn_frames if args.what == "frames" else learn_people
    units, names, added, more = learn(model, args.gold, load_tokenizer(), args.steps, rng)
    torch.save({"average": widened(state, units, names, added) | more, "units": units.state_dict()}, args.out)


if __name__ == "__main__":
    main()
