"""Figures on the gold sets, with the rules of matching of the reference scorers."""
import collections

import numpy as np
import torch

from decode import GOING_ON, read_window
from model import mean, part, pooled, sentence_logits, tone_logits
from windows import TOGETHER, collate, make_window, pack, sentence_batch

TRIM = " \t\r\n\"'“”‘’`,.;:!?"


def trim(text, s, e):
    while s < e and text[s] in TRIM:
        s += 1
    while e > s and text[e - 1] in TRIM:
        e -= 1
    return s, e


def chain_weights(model):
    names = ("transitions", "start", "cue_distance", "source_distance", "no_source")
    weights = {k: getattr(model, k).detach().numpy().copy() for k in names}
    weights["transitions"][:5, 6] -= GOING_ON
    return weights


@torch.no_grad()
def rows_of(model, windows, budget=3000):
    """The model's output for each window (length-sorted batches)."""
    order = sorted(range(len(windows)), key=lambda i: len(windows[i].ids))
    out, i = [None] * len(windows), 0
    while i < len(order):
        size = max(1, budget // max(len(windows[j].ids) for j in order[i : i + 16]))
        now = order[i : i + size]
        batch = collate([windows[j] for j in now])
        y = model(batch["ids"], batch["mask"], batch["features"]).numpy()
        for k, j in enumerate(now):
            out[j] = y[k, : len(windows[j].ids)]
        i += size
    return out


def overlap(a, b):
    """Both there and sharing a character, or both absent."""
    return a is b if a is None or b is None else a[0] < b[1] and b[0] < a[1]


def form_of(text, span):
    """direct (between quotation marks), mixed (some quoted words) or indirect. `span` is trimmed."""
    s, e = span
    around = set(text[max(0, s - 2) : s]) & set("\"“„«‘`"), set(text[e : e + 2]) & set("\"”»’'")
    if all(around):
        return "direct"
    return "mixed" if any(around) or set(text[s:e]) & set("\"“”«»") else "indirect"


def f1(tp, found, gold):
    return round(200 * tp / max(found + gold, 1), 2)


def polnear(model, articles, blocks, longest=TOGETHER, run=rows_of):
    """Exact F1 of sources, cues, contents, and how often a content found has its own cue and source."""
    weights = chain_weights(model)
    windows, owner = [], []
    for n, (article, own) in enumerate(zip(articles, blocks)):
        for a, b in pack(own, longest):
            windows.append(make_window(own[a:b]))
            owner.append(n)
    rows = run(model, windows)
    found = [collections.defaultdict(set) for _ in articles]
    linked = [[] for _ in articles]
    for n, window, y in zip(owner, windows, rows):
        text = articles[n].text
        outer = lambda span: trim(text, window.offsets[span[0][0]][0], window.offsets[span[-1][1]][1])
        spans, attributions, _ = read_window(y, window, weights)
        for role, span in spans:
            ok = [p for p in span if window.offsets[p[0]] and window.offsets[p[1]]]
            if ok:
                found[n][role].add(outer(ok))
        for parts in attributions:
            if all(window.offsets[u] for x in parts if x for p in x for u in p):
                linked[n].append(tuple(outer(x) if x else None for x in parts))
    counts = collections.Counter()
    for n, article in enumerate(articles):
        gold, triples = collections.defaultdict(set), {}
        whole = lambda pieces: trim(article.text, pieces[0][0], pieces[-1][1]) if pieces else None
        for event in article.readings[0]:
            for role in ("source", "cue", "content"):
                if getattr(event, role):
                    gold[role].add(whole(getattr(event, role)))
            if event.content:
                triples[whole(event.content)] = (whole(event.cue), whole(event.source))
        for role in ("source", "cue", "content"):
            counts[role, "g"] += len(gold[role])
            counts[role, "p"] += len(found[n][role])
            counts[role, "tp"] += len(gold[role] & found[n][role])
        for name, spans in (("g", gold["content"]), ("p", found[n]["content"]), ("tp", gold["content"] & found[n]["content"])):
            for span in spans:
                counts[form_of(article.text, span), name] += 1
                counts["crosses paragraphs" if "\n" in article.text[span[0] : span[1]] else "within a paragraph", name] += 1
        for content, cue, source in linked[n]:
            if content in triples:
                counts["link", "all"] += 1
                counts["link", "right"] += triples[content] == (cue, source)
                counts["link", "cue"] += triples[content][0] == cue
                counts["link", "overlap"] += all(overlap(a, b) for a, b in zip(triples[content], (cue, source)))
    out = {r: f1(counts[r, "tp"], counts[r, "p"], counts[r, "g"]) for r in ("source", "cue", "content")}
    for k in ("direct", "mixed", "indirect", "within a paragraph", "crosses paragraphs"):
        out[f"content, {k}"] = f1(counts[k, "tp"], counts[k, "p"], counts[k, "g"])
        out[f"gold, {k}"] = counts[k, "g"]
    out["link"] = round(100 * counts["link", "right"] / max(1, counts["link", "all"]), 1)
    out["link_overlap"] = round(100 * counts["link", "overlap"] / max(1, counts["link", "all"]), 1)
    out["link_cue"] = round(100 * counts["link", "cue"] / max(1, counts["link", "all"]), 1)
    return out


def sentence_batches(items, size=24):
    order = sorted(items, key=lambda x: len(x[1].ids))
    for i in range(0, len(order), size):
        yield order[i : i + size], sentence_batch([([x], True) for x in order[i : i + size]])


@torch.no_grad()
def babe_scores(model, items):
    """-> per sentence (probability logit, label, [(unit logit, label)])."""
    out = []
    for chunk, batch in sentence_batches(items):
        y = model(batch["ids"], batch["mask"], batch["features"])
        logits = sentence_logits(y, batch).numpy()
        word = part(y, "word")[..., 0].numpy()
        for k, (s, p) in enumerate(chunk):
            units = collections.defaultdict(list)
            for i, u in enumerate(p.unit):
                units[u].append(word[k, 1 + i])
            pairs = []
            for u, scores in units.items():
                if s.text[p.starts[u]].isalnum():
                    gold = any(p.starts[u] < e and p.ends[u] > c for c, e in s.words)
                    pairs.append((float(np.mean(scores)), gold))
            out.append((float(logits[k]), s.biased, pairs))
    return out


def macro(gold, found, labels):
    total = 0
    for k in labels:
        tp = sum(g == k and f == k for g, f in zip(gold, found))
        total += 2 * tp / max(1, sum(g == k for g in gold) + sum(f == k for f in found))
    return total / len(labels)


def auc(scores, gold):
    """How often a positive stands above a negative: steadier on few sentences than F1 at a cut."""
    rank = np.argsort(np.argsort(scores))
    positive = np.asarray(gold, bool)
    n = positive.sum()
    return float((rank[positive].sum() - n * (n - 1) / 2) / max(1, n * (len(positive) - n)))


def babe(model, items):
    scored = babe_scores(model, items)
    gold = [g for _, g, _ in scored]
    at = lambda cut: macro(gold, [int(x > cut) for x, _, _ in scored], (0, 1))
    words = [p for _, _, pairs in scored for p in pairs]
    total = sum(g for _, g in words)
    best = 0
    for cut in np.arange(-2.5, 1, 0.1):
        hit = sum(g for x, g in words if x > cut)
        best = max(best, 2 * hit / max(1, sum(x > cut for x, _ in words) + total))
    area = auc([x for x, _, _ in scored], gold)
    return {"auc": round(area, 4), "sentence": round(at(0), 4), "sentence_best": round(max(at(c) for c in np.arange(-1.5, 1.5, 0.1)), 4), "word_best": round(best, 4)}


@torch.no_grad()
def tone_scores(model, items):
    gold, logits = [], []
    for _, batch in sentence_batches(items):
        y = model(batch["ids"], batch["mask"], batch["features"])
        logits += tone_logits(y, batch).tolist()
        gold += batch["mention_label"].tolist()
    return np.array(logits), gold


def tone(model, items):
    logits, gold = tone_scores(model, items)
    return round(macro(gold, list(logits.argmax(1)), (0, 1, 2)), 4)
