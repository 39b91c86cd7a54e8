"""What several trained readers say of the training texts, and of texts without labels, as targets.

A reader trained on the mean of several, beside the labels, reads better than any of them (Hinton and
others 2015, Distilling the Knowledge in a Neural Network; Furlanello and others 2018, Born-Again Neural
Networks). For tags the targets are the chain's own expectations: how likely each tag is for each unit
and how often each tag follows each other, averaged over the teachers.

Loadedness and tone may have teachers of their own: readers that learned that task alone. Their sets are
small, and several such specialists together mark words better than any reader of all tasks.

What one person marked is partly taste, and a teacher that has seen a sentence's label only repeats it. With
--babe-folds the specialists have each left out one fold (`train.py --babe-fold K/N`, in the order of K), and
a labelled sentence is judged by the one that has not seen it; sentences without labels by all of them.

usage: teach.py OUT CHECKPOINT … [--babe CHECKPOINT …] [--babe-folds CHECKPOINT …] [--mtsc CHECKPOINT …];
then train.py --teach OUT
"""
import argparse
import random
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

import crf
import data
import evaluate
from export import load
from model import part, to_units
from pretrain import unlabelled_articles
from text import encode_many, load_tokenizer
from together import best_type
from windows import LENGTHS, blocks_of, collate, label, make_window, pack


def expectations_of(models, windows, budget=20000):
    """(marginals, moves) of every window, mean over the models."""
    order = sorted(range(len(windows)), key=lambda i: len(windows[i].ids))
    out, at = [None] * len(windows), 0
    while at < len(order):
        size = max(1, budget // len(windows[order[min(at + 99, len(order) - 1)]].ids))
        now = order[at : at + size]
        own = [windows[i] for i in now]
        batch = collate([replace(w, tags=[]) for w in own])
        longest = max(len(w.offsets) for w in own)
        mask = torch.arange(longest)[None] < torch.tensor([len(w.offsets) for w in own])[:, None]
        marginals, moves = 0, 0
        for model in models:
            with torch.no_grad():
                rows = model(batch["ids"], batch["mask"], batch["features"])
                scores = to_units(part(rows, "tags"), batch["unit"], longest)
            m, v = crf.expectations(scores, mask, model.transitions, model.start)
            marginals, moves = marginals + m / len(models), moves + v / len(models)
        for k, i in enumerate(now):
            out[i] = marginals[k, : len(windows[i].offsets)].clone(), moves[k].clone()
        at += size
    return out


def counted(tags):
    """The same of one gold sequence: certain marginals, counted moves."""
    moves = torch.zeros(7, 7)
    for a, b in zip(tags, tags[1:]):
        moves[a, b] += 1
    return torch.nn.functional.one_hot(torch.tensor(tags), 7).float(), moves


def taught_windows(models, articles, tokenizer, rng, packings, gold_share):
    windows = []
    for article in articles:
        own = blocks_of(tokenizer, article.text)
        for _ in range(packings):
            events = rng.choice(article.readings) if article.readings else None
            for a, b in pack(own, rng.randint(*LENGTHS)):
                window = make_window(own[a:b])
                windows.append(label(window, events) if events is not None else window)
    for window, (marginals, moves) in zip(windows, expectations_of(models, windows)):
        if window.tags:
            certain, steps = counted(window.tags)
            marginals = gold_share * certain + (1 - gold_share) * marginals
            moves = gold_share * steps + (1 - gold_share) * moves
        window.marginals, window.moves = marginals.half(), moves.half()
    return windows


def taught_sentences(models, sentences, tokenizer, gold_share):
    """Loadedness of sentences and words; where people judged, their word is mixed in."""
    items = list(zip(sentences, encode_many(tokenizer, [s.text for s in sentences])))
    sigmoid = lambda x: 1 / (1 + np.exp(-np.asarray(x, float)))
    said = [0] * len(items)
    words = [0] * len(items)
    for model in models:
        for i, (sentence, units) in enumerate(loadedness(model, items)):
            said[i] = said[i] + sigmoid(sentence) / len(models)
            words[i] = words[i] + sigmoid(units) / len(models)
    out = []
    for (s, p), biased, units in zip(items, said, words):
        if s.biased >= 0:
            marked = [any(a < e and b > c for c, e in s.words) for a, b in zip(p.starts, p.ends)]
            biased = gold_share * s.biased + (1 - gold_share) * biased
            units = gold_share * np.array(marked, float) + (1 - gold_share) * units
        out.append(replace(s, biased=float(biased), unit_words=[float(u) for u in units], mentions=[]))
    return out


@torch.no_grad()
def loadedness(model, items):
    """(log-odds of the sentence, [log-odds of each unit]) in the order of the items."""
    order = sorted(range(len(items)), key=lambda i: len(items[i][1].ids))
    out = [None] * len(items)
    for at in range(0, len(order), 48):
        now = order[at : at + 48]
        batch = evaluate.sentence_batch([([(replace(items[i][0], biased=0), items[i][1])], True) for i in now])
        rows = model(batch["ids"], batch["mask"], batch["features"])
        sentences = evaluate.sentence_logits(rows, batch).tolist()
        word = part(rows, "word")[..., 0]
        for k, i in enumerate(now):
            unit = torch.tensor(items[i][1].unit[:300])
            count = len(items[i][1].starts)
            total = torch.zeros(count).index_add(0, unit, word[k, 1 : 1 + len(unit)])
            out[i] = sentences[k], (total / torch.bincount(unit, minlength=count).clamp(min=1)).tolist()
    return out


@torch.no_grad()
def taught_mentions(models, sentences, tokenizer, gold_share):
    items = list(zip(sentences, encode_many(tokenizer, [s.text for s in sentences])))
    single = [(replace(s, mentions=[m]), p) for s, p in items for m in s.mentions]
    order = sorted(range(len(single)), key=lambda i: len(single[i][1].ids))
    said = {}
    for model in models:
        for at in range(0, len(order), 48):
            now = order[at : at + 48]
            batch = evaluate.sentence_batch([([single[i]], True) for i in now])
            rows = model(batch["ids"], batch["mask"], batch["features"])
            shares = torch.softmax(evaluate.tone_logits(rows, batch), 1)
            if len(shares) != len(now):
                continue  # a mention that no piece covers
            for i, share in zip(now, shares):
                said[i] = said.get(i, 0) + share / len(models)
    out, n = [], 0
    for s, _ in items:
        mentions = []
        for a, b, tone in s.mentions:
            share = said.get(n)
            n += 1
            if tone >= 0:
                certain = torch.nn.functional.one_hot(torch.tensor(tone), 3).float()
                share = certain if share is None else gold_share * certain + (1 - gold_share) * share
            if share is not None:
                mentions.append((a, b, share.tolist()))
        out.append(replace(s, mentions=mentions))
    return [s for s in out if s.mentions]


# Two capitalised words side by side, or one after a small letter: a name, as far as can be told cheaply.
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+)*|\b[A-Z][a-z]+(?: [A-Z][a-z]+)+")


def with_names(sentences, rng, most=2):
    """Sentences nobody judged, with names whose tone only the teachers tell."""
    out = []
    for s in sentences:
        names = [m.span() for m in NAME.finditer(s.text)]
        if names:
            chosen = sorted(rng.sample(names, min(most, len(names))))
            out.append(replace(s, mentions=[(a, b, -1) for a, b in chosen]))
    return out


def sentences_of(texts, rng, count):
    """Sentences of articles, a sample drawn by a seed."""
    found = []
    for text in texts:
        for paragraph in text.split("\n"):
            found += [x.strip() for x in re.split(r"(?<=[.!?])[\"”’']?\s+(?=[A-Z“\"‘])", paragraph)]
    found = [x for x in found if 40 < len(x) < 500]
    return [data.Sentence(x) for x in rng.sample(found, min(count, len(found)))]


def main():
    arg = argparse.ArgumentParser()
    arg.add_argument("out", type=Path)
    arg.add_argument("checkpoints", nargs="+")
    arg.add_argument("--babe", nargs="*", help="teachers of loadedness, where not the same")
    arg.add_argument("--babe-folds", nargs="*", help="specialists that each left out one fold, in their order")
    arg.add_argument("--mtsc", nargs="*", help="teachers of tone, where not the same")
    arg.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    arg.add_argument("--gold-share", type=float, default=0.5, help="how far the labels count beside the teachers")
    arg.add_argument("--packings", type=int, default=2)
    arg.add_argument("--seed", type=int, default=1)
    arg.add_argument("--small", action="store_true", help="a few articles only, to try the code")
    args = arg.parse_args()
    rng, tokenizer = random.Random(args.seed), load_tokenizer()
    torch.manual_seed(args.seed)
    readers = {c: load(c) for c in {*args.checkpoints, *(args.babe or []), *(args.babe_folds or []), *(args.mtsc or [])}}
    for model in readers.values():
        model.encoder.compute = best_type()
    models, of_babe, of_mtsc = (
        [readers[c] for c in x or args.checkpoints] for x in (args.checkpoints, args.babe, args.mtsc)
    )
    labelled = data.load_polnear(args.gold / "polnear" / "train")
    others = [data.Article(str(i), t) for i, t in enumerate(unlabelled_articles(args.gold))]
    babe = data.split_babe(data.load_babe(args.gold / "babe" / "sentences.csv"))["train"]
    mtsc = data.load_newsmtsc(args.gold / "newsmtsc" / "train.jsonl")
    if args.small:
        labelled, others, babe, mtsc = labelled[:10], others[:5], babe[:50], mtsc[:50]
    windows = taught_windows(models, labelled, tokenizer, rng, args.packings, args.gold_share)
    windows += taught_windows(models, others, tokenizer, rng, 1, args.gold_share)
    print("windows", len(windows), flush=True)
    texts = [a.text for a in labelled + others]
    more = sentences_of(texts, rng, int(1.5 * len(babe)))
    more += [replace(s, mentions=[]) for s in rng.sample(mtsc, min(len(mtsc), 3 * len(babe)))]
    if args.babe_folds:
        own = data.folds_of(babe, len(args.babe_folds))
        sentences = []
        for k, name in enumerate(args.babe_folds):
            unseen = [s for s, fold in zip(babe, own) if fold == k]
            sentences += taught_sentences([readers[name]], unseen, tokenizer, args.gold_share)
        unjudged = (of_babe if args.babe else []) + [readers[c] for c in args.babe_folds]
        sentences += taught_sentences(unjudged, more, tokenizer, args.gold_share)
    else:
        sentences = taught_sentences(of_babe, babe + more, tokenizer, args.gold_share)
    sentences += sentences[: len(babe)]  # what people judged counts twice
    print("sentences", len(sentences), flush=True)
    named = with_names(sentences_of(texts, rng, len(mtsc) // 2), rng)
    mentions = taught_mentions(of_mtsc, mtsc + named, tokenizer, args.gold_share)
    print("sentences with mentions", len(mentions), flush=True)
    torch.save({"windows": windows, "sentences": sentences, "mentions": mentions}, args.out)


if __name__ == "__main__":
    main()
