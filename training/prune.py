"""Takes out of a checkpoint the attention heads and inner units that its tasks miss least.

A third of the heads of such an encoder can go and hardly be missed (Michel and others 2019, Are Sixteen
Heads Really Better than One?); a training run after it wins back what little is lost. How much a head
or a unit is missed is how far the loss would change, to first order, if its output were scaled down:
the sum of weight times gradient over the weights that carry its output, its absolute value averaged
over small batches of all three tasks (Molchanov and others 2019). Heads are compared across layers,
each layer scaled to the same length; every layer keeps the same number of units.

usage: prune.py CHECKPOINT OUT [--heads 48] [--inner 1280]
"""
import argparse
import random
from pathlib import Path

import torch

import data
from encoder import HEAD, LAYERS
from model import attribution_loss, link_loss
from text import load_tokenizer
from train import babe_batches, babe_loss, mtsc_batches, new_model, polnear_batches, tone_loss
from windows import blocks_of

FEWEST_HEADS = 4  # of a layer


def losses(model, gold, rounds, seed):
    """Losses of small batches, the three tasks in turn."""
    rng, tokenizer = random.Random(seed), load_tokenizer()
    articles = data.load_polnear(gold / "polnear" / "train")
    babe = data.split_babe(data.load_babe(gold / "babe" / "sentences.csv"))["train"]
    mtsc = data.load_newsmtsc(gold / "newsmtsc" / "train.jsonl")
    names = data.name_pool(mtsc)
    windows = polnear_batches(articles, [blocks_of(tokenizer, a.text) for a in articles], rng, 400)
    sentences = babe_batches(babe, tokenizer, rng, 400)
    mentions = mtsc_batches(mtsc, tokenizer, rng, 400, lambda s: data.rename(s, names, rng))
    for _ in range(rounds):
        batch = next(windows)
        out = model(batch["ids"], batch["mask"], batch["features"])
        yield 1.5 * attribution_loss(model, out, batch) + 0.15 * link_loss(model, out, batch)
        yield 0.6 * babe_loss(model, next(sentences))[0]
        yield 0.6 * tone_loss(model, next(mentions))[0]


def missed(model, gold, rounds, seed):
    """([heads] of each layer, [inner units] of each layer): how much each would be missed."""
    heads = [torch.zeros(layer.heads) for layer in model.encoder.layers]
    inner = [torch.zeros(len(layer.up.bias)) for layer in model.encoder.layers]
    for loss in losses(model, gold, rounds, seed):
        model.zero_grad()
        loss.backward()
        for layer, h, u in zip(model.encoder.layers, heads, inner):
            by_column = (layer.out.weight * layer.out.weight.grad).sum(0).detach()
            h += by_column.view(-1, HEAD).sum(1).abs()
            u += (layer.down.weight * layer.down.weight.grad).sum(0).detach().abs()
    return [h / h.norm() for h in heads], inner


def kept_heads(missed, count):
    """For each layer the heads that stay, in order: the most missed of all, but a few in every layer."""
    order = sorted(((float(x), n, h) for n, row in enumerate(missed) for h, x in enumerate(row)), reverse=True)
    kept = [set(row.topk(FEWEST_HEADS).indices.tolist()) for row in missed]
    for _, n, h in order:
        if sum(map(len, kept)) >= count:
            break
        kept[n].add(h)
    return [sorted(k) for k in kept]


def without(state, heads, inner):
    out = {k: v for k, v in state.items() if not k.startswith("encoder.second.")}  # made anew from these, smaller too
    for n in range(LAYERS):
        name = f"encoder.layers.{n}."
        columns = torch.cat([torch.arange(h * HEAD, (h + 1) * HEAD) for h in heads[n]])
        for part in ("query", "key", "value"):
            for kind in ("weight", "bias"):
                out[f"{name}{part}.{kind}"] = state[f"{name}{part}.{kind}"][columns]
        out[name + "out.weight"] = state[name + "out.weight"][:, columns]
        for kind in ("weight", "bias"):
            out[f"{name}up.{kind}"] = state[f"{name}up.{kind}"][inner[n]]
        out[name + "down.weight"] = state[name + "down.weight"][:, inner[n]]
    return out


def main():
    arg = argparse.ArgumentParser()
    arg.add_argument("checkpoint")
    arg.add_argument("out")
    arg.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    arg.add_argument("--heads", type=int, default=48, help="of all 72, to keep")
    arg.add_argument("--inner", type=int, default=1280, help="units of each layer, of 1,536, to keep")
    arg.add_argument("--rounds", type=int, default=150)
    arg.add_argument("--seed", type=int, default=1)
    args = arg.parse_args()
    torch.manual_seed(args.seed)
    model = new_model(args.checkpoint).eval()
    heads, inner = missed(model, args.gold, args.rounds, args.seed)
    heads = kept_heads(heads, args.heads)
    inner = [row.topk(args.inner).indices.sort().values for row in inner]
    print("heads kept", heads, flush=True)
    torch.save({"average": without(model.state_dict(), heads, inner)}, args.out)


if __name__ == "__main__":
    main()
