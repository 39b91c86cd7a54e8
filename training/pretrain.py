"""Before the tasks: the encoder guesses hidden words of news text.

all-MiniLM-L6-v2 was made to compare sentences. Guessing hidden words on the texts that the tasks come
from brings back what a word means in its place (Gururangan and others 2020, Don't Stop Pretraining).
Only training texts are read, and no label.

usage: pretrain.py --run FOLDER [--minutes 15]; train.py --start-from FOLDER/last.pt goes on from it.
"""
import argparse
import csv
import json
import random
import re
import time
from pathlib import Path

import torch
import torch.multiprocessing as mp
from torch import nn
from torch.nn import functional as F

import data
from encoder import WIDTH
from model import Reader
from text import MASK, base_folder, load_tokenizer
from together import Together, best_type
from windows import blocks_of, by_length, collate, make_window, pack


def news_texts(gold):
    """Texts of the gold folders that no figure is measured on."""
    texts = [a.text for a in data.load_polnear(gold / "polnear" / "train")]
    texts += [s.text for s in data.load_newsmtsc(gold / "newsmtsc" / "train.jsonl")]
    texts += [s.text for s in data.split_babe(data.load_babe(gold / "babe" / "sentences.csv"))["train"]]
    return texts + unlabelled_articles(gold)


def unlabelled_articles(gold):
    """Articles of the sets that carry no label of ours, cut to paragraphs of about 100 words."""
    texts = [x["articleBody"] for x in json.loads((gold / "article-extraction" / "ground-truth.json").read_text()).values()]
    csv.field_size_limit(1 << 24)
    with open(gold / "narrative-frames" / "data" / "articles_metadata.tsv", encoding="utf-8", newline="") as file:
        texts += [row["text"] for row in csv.DictReader(file, delimiter="\t")]
    return ["\n".join(short_paragraphs(t)) for t in texts]


def short_paragraphs(text, longest=700):
    for paragraph in text.split("\n"):
        now = ""
        for sentence in re.split(r"(?<=[.!?][\"”’' ])(?=\S)", paragraph):
            if now and len(now) + len(sentence) > longest:
                yield now.strip()
                now = ""
            now += sentence
        if now.strip():
            yield now.strip()


class Guesser(nn.Module):
    """The encoder, and on top a guess which of the 30,522 pieces stands in a place."""

    def __init__(self, reader):
        super().__init__()
        self.encoder = reader.encoder
        self.turn, self.norm = nn.Linear(WIDTH, WIDTH), nn.LayerNorm(WIDTH)
        nn.init.eye_(self.turn.weight)
        self.bias = nn.Parameter(torch.zeros(reader.encoder.word.num_embeddings))

    def forward(self, batch, places):
        out = self.encoder(batch["ids"], batch["mask"], batch["features"])[places]
        out = self.norm(F.gelu(self.turn(out))).to(self.encoder.compute)
        table = self.encoder.word.weight.to(self.encoder.compute)
        return (out @ table.T).float() + self.bias


def hide(batch, rng, share=0.15):
    """Whole words hidden: four fifths behind [MASK], a tenth behind another piece, a tenth left."""
    ids, unit = batch["ids"], batch["unit"]
    words = torch.rand(ids.shape[0], int(unit.max()) + 1) < share
    places = words.gather(1, unit.clamp(min=0)) & (unit >= 0) & (ids > 999)
    gold, draw = ids[places], torch.rand(int(places.sum()))
    shown = gold.clone()
    shown[draw < 0.8] = MASK
    other = (draw >= 0.8) & (draw < 0.9)
    shown[other] = torch.randint(1000, 30000, (int(other.sum()),))
    return {**batch, "ids": ids.masked_scatter(places, shown)}, places, gold


def batches(blocks, rng, budget):
    while True:
        windows = [own[a:b] for own in blocks for a, b in pack(own, rng.randint(100, 200))]
        size = lambda w: 1 + sum(len(b.pieces.ids) + 1 for b in w)
        for batch in by_length(windows, size, budget, rng):
            yield collate([make_window(own) for own in batch])


def main():
    arg = argparse.ArgumentParser()
    arg.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    arg.add_argument("--run", type=Path, required=True)
    arg.add_argument("--minutes", type=float, default=15)
    arg.add_argument("--rate", type=float, default=2.5e-4)
    arg.add_argument("--seed", type=int, default=1)
    arg.add_argument("--pieces", type=int, default=2000, help="in a step, each process")
    arg.add_argument("--workers", type=int, default=2)
    args = arg.parse_args()
    args.run.mkdir(parents=True, exist_ok=True)
    size = sum(p.numel() for p in new_guesser().parameters() if p.requires_grad)
    mp.spawn(work, (args, Together(args.workers, size)), args.workers)


def new_guesser():
    reader = Reader()
    reader.encoder.load_minilm(base_folder() / "model.safetensors")
    reader.encoder.word.weight.requires_grad_(False)
    return Guesser(reader)


def work(rank, args, together):
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    model = new_guesser().train()
    model.encoder.compute = best_type()
    torch.manual_seed(args.seed + 100 * rank)
    rng = random.Random(args.seed + 100 * rank)
    tokenizer = load_tokenizer()
    stream = batches([blocks_of(tokenizer, t) for t in news_texts(args.gold)], rng, args.pieces)
    learned = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(learned, lr=args.rate, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    log = open(args.run / "log.jsonl", "a")
    began, step, sums = time.time(), 0, [0.0, 0, 0]
    while True:
        spent = together.tell(rank, time.time() - began)
        if spent >= args.minutes * 60:
            break
        p = spent / (args.minutes * 60)
        for g in optimizer.param_groups:
            g["lr"] = args.rate * min(p / 0.06 + 0.01, 1) * max(0.02, 1 - p)
        batch, places, gold = hide(next(stream), rng)
        loss = F.cross_entropy(model(batch, places), gold)
        loss.backward()
        together.average(rank, learned)
        torch.nn.utils.clip_grad_norm_(learned, 1.0)
        optimizer.step()
        optimizer.zero_grad()
        step += 1
        sums = [sums[0] + float(loss.detach()), sums[1] + 1, sums[2] + int(batch["mask"].sum())]
        if step % 50 == 0 and rank == 0:
            print(json.dumps({"step": step, "minutes": round(spent / 60, 1), "loss": round(sums[0] / sums[1], 3), "pieces": args.workers * sums[2]}), file=log, flush=True)
            sums[:2] = [0.0, 0]
    if rank == 0:
        reader = Reader()
        reader.encoder.load_state_dict(model.encoder.state_dict())
        torch.save({"average": reader.state_dict()}, args.run / "last.pt")


if __name__ == "__main__":
    main()
