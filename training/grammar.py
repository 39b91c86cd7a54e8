"""Figures of trees, people, frames and sources: words and sentences are the set's own.

usage: grammar.py CHECKPOINT [--gold DIR] prints them; the program's own figures come from `npm run evaluate`.
"""
import argparse
import json
from pathlib import Path

import numpy as np
import torch

import frames
import sources
import treebank
from model import part
from people import clusters_of, conll, f1, likely_mentions, scored
from text import encode_many, load_tokenizer
from trees import arc_scores, best_heads, relation_scores, word_rows
from windows import TOGETHER

PREPARED = {}


def documents_of(gold, tokenizer):
    """Dev documents, read once."""
    if not PREPARED:
        gum, ewt = treebank.load_all(gold, "dev")
        PREPARED["gum"] = treebank.prepare(tokenizer, gum)
        PREPARED["ewt"] = treebank.prepare(tokenizer, [x for d in ewt for x in treebank.shortened(d)])
        PREPARED["gap"] = treebank.prepare(tokenizer, treebank.load_gap(gold / "gap" / "gap-validation.tsv"))
    return PREPARED


@torch.no_grad()
def rows_of(model, document):
    batch = treebank.batch_of([document], longest=TOGETHER)
    return word_rows(model(batch["ids"], batch["mask"], batch["features"]), batch), batch


@torch.no_grad()
def parsed(model, rows, batch):
    """(heads, relations) of every sentence: heads are places in the sentence, -1 the root."""
    index, mask = batch["sentence_words"], batch["sentence_word_mask"]
    at = lambda name: part(rows, name)[index]
    scores = arc_scores(at("arc_dependent"), at("arc_head"), at("arc_root")[..., 0], model.arc_distance, mask).numpy()
    out = []
    for n, own in enumerate(mask.sum(1).tolist()):
        table = np.concatenate([scores[n, :own, :own], scores[n, :own, -1:]], 1)
        heads = best_heads(table)
        first = int(index[n, 0])
        d = torch.arange(own) + first
        h = torch.tensor([x if x >= 0 else 0 for x in heads]) + first
        names = [treebank.RELATIONS[i] for i in relation_scores(model, rows, part, d, h).argmax(1).tolist()]
        out.append((heads, [r if x >= 0 else "root" for r, x in zip(names, heads)]))
    return out


def syntax(model, documents):
    """Unlabelled and labelled share of words with the right head, punctuation left out."""
    total = right = labelled = base = tagged = words = 0
    for d in documents:
        rows, batch = rows_of(model, d)
        tagged += int((part(rows, "upos").argmax(1) == batch["upos"]).sum())
        words += len(d.words)
        for (a, _), (heads, relations) in zip(d.sentences, parsed(model, rows, batch)):
            for k, (h, r) in enumerate(zip(heads, relations)):
                w = d.words[a + k]
                if w.upos == "PUNCT" or w.relation == "punct":
                    continue
                total += 1
                if (h + a if h >= 0 else -1) == w.head:
                    right += 1
                    labelled += r == w.relation
                    base += r.split(":")[0] == w.relation.split(":")[0]
    return {"uas": round(100 * right / total, 2), "las": round(100 * labelled / total, 2), "las, no subtypes": round(100 * base / total, 2), "upos": round(100 * tagged / words, 2)}


@torch.no_grad()
def people(model, documents):
    """Mentions by their heads, kinds, and CoNLL F1 over clusters of two and more."""
    tp = found = gold = kind = like = likes = 0
    pairs, anaphors, resolved = [], 0, 0
    for d in documents:
        rows, _ = rows_of(model, d)
        candidates = likely_mentions(rows, part, 0, len(d.words))
        heads = {i for i, w in enumerate(d.words) if w.mention == 1}
        tp, found, gold = tp + len(heads & set(candidates)), found + len(candidates), gold + len(heads)
        kinds, likeness = part(rows, "entity_kind").argmax(1), part(rows, "gender_number").argmax(1)
        kind += sum(int(kinds[i]) == d.words[i].kind for i in heads)
        said = [i for i in heads if d.words[i].likeness >= 0]
        likes, like = likes + len(said), like + sum(int(likeness[i]) == d.words[i].likeness for i in said)
        key = {}
        for i in sorted(heads):
            key.setdefault(d.words[i].cluster, []).append(i)
        key = [c for c in key.values() if len(c) > 1]
        scores, _, _ = scored(model, rows, part, d, 0, len(d.words), candidates)
        response = [c for c in clusters_of(scores, candidates) if len(c) > 1]
        pairs.append((key, response))
    return {"mention_f1": round(f1(tp / max(1, found), tp / max(1, gold)), 4), "kind": round(kind / gold, 4), "likeness": round(like / max(1, likes), 4), **conll(pairs)}


@torch.no_grad()
def gap(model, documents):
    """F1 of the two names over all, and by gender: a name is right if the pronoun is linked to a mention in it."""
    counts = {g: [0, 0, 0] for g in (True, False)}  # right, found, gold
    for d in documents:
        rows, _ = rows_of(model, d)
        q = d.question
        candidates = sorted({*likely_mentions(rows, part, 0, len(d.words)), q["pronoun"]})
        scores, _, _ = scored(model, rows, part, d, 0, len(d.words), candidates)
        own = next(c for c in clusters_of(scores, candidates) if q["pronoun"] in c)
        for k in "AB":
            said = any(i in own for i in q["names"][k])
            counts[q["female"]][0] += said and q["right"][k]
            counts[q["female"]][1] += said
            counts[q["female"]][2] += q["right"][k]
    score = lambda c: 2 * c[0] / max(1, c[1] + c[2])
    both = [a + b for a, b in zip(*counts.values())]
    female, male = score(counts[True]), score(counts[False])
    return {"f1": round(score(both), 4), "feminine": round(female, 4), "masculine": round(male, 4), "bias": round(female / max(1e-9, male), 4)}


def frame_figures(model, gold, tokenizer):
    parts = frames.load_labelled(gold)
    out = {}
    for role in ("held", "calibration"):
        units = parts[role]
        logits = frames.logits_of(model, list(zip(units, encode_many(tokenizer, [u.text for u in units]))))
        shares = torch.sigmoid(logits)
        labels = torch.tensor([u.labels for u in units])
        own = {t: torch.tensor([u.topic == t for u in units]) for t in ("ccf", "gvfc")}
        for cut in (0.5, 0.35):
            out[f"{role}, ccf at {cut}"] = frames.positive_f1(shares[own["ccf"]], labels[own["ccf"]], [cut] * 11)
        out[f"{role}, gvfc first theme"] = frames.first_theme(logits, units)
        out[f"{role}, gvfc at .35"] = frames.positive_f1(shares[own["gvfc"]], labels[own["gvfc"]], [0.35] * 11)
    return out


def figures(model, gold, tokenizer, with_gap=False):
    """GAP validation is asked for at the end only."""
    documents = documents_of(gold, tokenizer)
    out = {
        "gum": syntax(model, documents["gum"]), "ewt": syntax(model, documents["ewt"]),
        "people": people(model, documents["gum"]), "frames": frame_figures(model, gold, tokenizer),
        "factappeal": sources.source_figures(model, sources.load_factappeal(gold / "factappeal" / "val.csv"), tokenizer),
    }
    if with_gap:
        out["gap"] = gap(model, documents["gap"])
    return out


def main():
    from export import load

    arg = argparse.ArgumentParser()
    arg.add_argument("checkpoint")
    arg.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    arg.add_argument("--gap", action="store_true")
    args = arg.parse_args()
    print(json.dumps(figures(load(args.checkpoint), args.gold, load_tokenizer(), with_gap=args.gap), indent=1))


if __name__ == "__main__":
    main()
