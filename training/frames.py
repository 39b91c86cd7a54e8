"""Frames of sentences: what three sets say, each of the frames that it labels, and words that hint at them.

Held out: the articles whose number sha1("SET:ARTICLE"), its first eight hexadecimal digits, divides by five
(`held`); a tenth (remainder 1 of ten) is left for the calibration.
"""
import collections
import csv
import gzip
import hashlib
import json
import math
import re
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch.nn import functional as F

from model import part, pooled
from text import CLS, MASK, PAD, SEP, SPECIAL, encode_many
from windows import by_length, group_sentences, pad

FRAMES = ("economic", "morality", "fairness", "legality-and-crime", "policy-and-politics", "security", "health-and-safety", "cultural-identity", "public-opinion", "science", "environment")
CCF = {"Eco": "economic", "Pbh": "health-and-safety", "Secu": "security", "Just": "fairness", "Pol": "policy-and-politics", "Sci": "science", "Envt": "environment", "Cult": "cultural-identity"}
GVFC = {"1": "legality-and-crime", "2": "policy-and-politics", "3": "policy-and-politics", "4": "health-and-safety", "5": "security", "6": "fairness", "7": "public-opinion", "8": "cultural-identity", "9": "economic"}
LONGEST = 190


@dataclass
class Unit:
    """A stretch of text with what is said of each frame: 1, 0, between, or -1 where nothing is said."""

    text: str
    labels: list
    weights: list
    topic: str
    id: str
    first: str = ""  # of gvfc: the first theme's frame
    hide: frozenset = frozenset()  # pieces that may be hidden
    always: float = 0.0  # how often the hints are hidden


def remainder(topic, article, divisor):
    return int(hashlib.sha1(f"{topic}:{article}".encode()).hexdigest()[:8], 16) % divisor


def role_of(topic, article):
    """train, held or calibration."""
    if remainder(topic, article, 5) == 0:
        return "held"
    return "calibration" if remainder(topic, article, 10) == 1 else "train"


def load_ccf(path):
    out = []
    for line in open(path, encoding="utf-8"):
        row = json.loads(line)
        labels = [-1.0] * len(FRAMES)
        for name, frame in CCF.items():
            labels[FRAMES.index(frame)] = float(f"{name} Detection" in row["label"])
        out.append(Unit(row["text"], labels, [1.0] * len(FRAMES), "ccf", str(row["meta"]["doc_ID"])))
    return out


def load_gvfc(path):
    out = []
    for line in open(path, encoding="utf-8"):
        row = json.loads(line)
        themes = [GVFC[row[k]] for k in ("Q3 Theme1", "Q3 Theme2") if row[k] in GVFC]
        labels, weights = [-1.0] * len(FRAMES), [1.0] * len(FRAMES)
        for frame in set(GVFC.values()):
            labels[FRAMES.index(frame)] = float(frame in themes)
        for frame in ("science", "environment"):  # no theme of the set, and no matter of its articles
            labels[FRAMES.index(frame)], weights[FRAMES.index(frame)] = 0.0, 0.3
        lead = row["lead_3_sentences_summary_of_full_article_text"].strip().strip('"').strip()
        out.append(Unit(f"{row['headline'].strip()} {lead}", labels, weights, "gvfc", row["id"], themes[0] if themes else ""))
    return out


def load_narrative(folder):
    """[(article, text, [economic, morality])] of the narrative frames that are among ours."""
    csv.field_size_limit(1 << 24)
    with open(folder / "articles_metadata.tsv", encoding="utf-8", newline="") as file:
        return [(r["ID"], r["text"], [float(r["EC"] == "True"), float(r["MO"] == "True")]) for r in csv.DictReader(file, delimiter="\t")]


def hints():
    """Frame -> pattern of the words that hint at it."""
    seeds = json.loads((Path(__file__).parent / "frame-seeds.json").read_text())
    return {f: re.compile(r"\b(?:" + "|".join(re.escape(w).replace(r"\|", r"\s+").replace("|", r"\s+") for w in words.split()) + r")\b", re.I) for f, words in seeds.items()}


def hinted(text, patterns, topic):
    """Two hints or more: likely; one: nothing is said; none: unlikely. The hints themselves may be hidden."""
    labels, found = [], set()
    for frame in FRAMES:
        words = {m.group().lower() for m in patterns[frame].finditer(text)}
        found |= {w for x in words for w in x.split()}
        labels.append(0.9 if len(words) > 1 else -1.0 if words else 0.02)
    return Unit(text, labels, [0.35] * len(FRAMES), topic, "", hide=frozenset(found), always=0.5)


def load_hinted(gold, count, rng):
    """Sentences without labels of ours, as many of each frame as can be."""
    patterns, by_frame, none = hints(), collections.defaultdict(list), []
    with gzip.open(gold / "anno-lexical" / "train.jsonl.gz", "rt", encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    rng.shuffle(texts)
    for text in texts:
        if 50 < len(text) < 400:
            unit = hinted(text, patterns, "hinted")
            own = [n for n, x in enumerate(unit.labels) if x > 0.5]
            for n in own:
                by_frame[n].append(unit)
            if not own and -1.0 not in unit.labels:
                none.append(unit)
    each, out = count // (len(FRAMES) + 2), {}
    for n in sorted(by_frame, key=lambda n: len(by_frame[n])):
        for unit in by_frame[n][:each]:
            out[unit.text] = unit
    return list(out.values()) + none[: 2 * each]


WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


def topic_words(units, background, count=40):
    """The words that tell a topic from others: by how much more often its units have them (log-odds, weighted)."""
    has = collections.Counter(w for u in units for w in set(WORD.findall(u.text.lower())))
    other = collections.Counter(w for t in background for w in set(WORD.findall(t.lower())))
    n, m = len(units), len(background)
    odds = lambda k, total: math.log((k + 0.5) / (total - k + 0.5))
    score = {w: (odds(k, n) - odds(other[w], m)) * math.sqrt(k) for w, k in has.items() if len(w) > 2 and k > 0.01 * n}
    return frozenset(sorted(score, key=score.get, reverse=True)[:count])


def hide_topics(units, background):
    hidden = {t: topic_words([u for u in units if u.topic == t], background) for t in {u.topic for u in units}}
    return [replace(u, hide=hidden[u.topic], always=0.4) for u in units]


def hide(pieces, unit, rng, masked=0.08):
    """Ids with topic words hidden (now and then) and some others."""
    ids = list(pieces.ids)
    forms = [unit.text[a:b].lower() for a, b in zip(pieces.starts, pieces.ends)]
    topical = rng.random() < unit.always
    for k, u in enumerate(pieces.unit):
        if (topical and forms[u] in unit.hide) or (forms[u].isalpha() and rng.random() < masked):
            ids[k] = MASK
    return ids


def unit_batch(groups, rng=None):
    """groups: [([(unit, pieces)], joined)] -> tensors with a mask for every unit."""
    ids, features, spans = [], [], []
    for items, joined in groups:
        row, marks = [CLS], [SPECIAL]
        for n, (unit, pieces) in enumerate(items):
            a = len(row)
            row += (hide(pieces, unit, rng) if rng else pieces.ids)[:LONGEST]
            marks += pieces.features[:LONGEST]
            spans.append((len(ids), a, len(row), unit))
            if not joined or n == len(items) - 1:
                row.append(SEP)
                marks.append(SPECIAL)
        ids.append(row)
        features.append(marks)
    width = max(map(len, ids))
    place = torch.arange(width)
    return {
        "ids": pad(ids, PAD), "mask": pad([[1] * len(r) for r in ids], 0), "features": pad(features, SPECIAL),
        "row": torch.tensor([r for r, *_ in spans]),
        "span": torch.stack([(place >= a) & (place < b) for _, a, b, _ in spans]),
        "labels": torch.tensor([u.labels for *_, u in spans]), "weights": torch.tensor([u.weights for *_, u in spans]),
        "units": [u for *_, u in spans],
    }


def frame_batches(pools, shares, tokenizer, rng, budget):
    """Endless batches, each of units of all pools in these shares."""
    encoded = {k: list(zip(u, encode_many(tokenizer, [x.text for x in u]))) for k, u in pools.items()}
    order = {k: [] for k in pools}
    while True:
        drawn = []
        for k, share in shares.items():
            for _ in range(round(200 * share)):
                if not order[k]:
                    order[k] = rng.sample(encoded[k], len(encoded[k]))
                drawn.append(order[k].pop())
        groups = group_sentences(drawn, rng, alone=0.7)
        size = lambda g: 1 + sum(min(LONGEST, len(x[1].ids)) + 1 for x in g[0])
        for batch in by_length(groups, size, budget, rng):
            yield unit_batch(batch, rng)


def frame_logits(rows, batch):
    x = rows[batch["row"]]
    return pooled(part(x, "frames"), part(x, "frames_weight"), batch["span"])


def frame_loss(model, batch):
    logits = frame_logits(model(batch["ids"], batch["mask"], batch["features"], first=False), batch)
    known = batch["labels"] >= 0
    loss = F.binary_cross_entropy_with_logits(logits, batch["labels"].clamp(min=0), reduction="none")
    weight = batch["weights"] * known
    return (loss * weight).sum() / weight.sum() * 2


def article_batches(articles, tokenizer, rng, most=14):
    """A stretch of sentences of one article at a time, for what was said of the article as a whole."""
    sentences = lambda text: [s for s in re.split(r"(?<=[.!?])[\"”’]?\s+(?=[A-Z“\"‘])", text) if 20 < len(s) < 500]
    encoded = []
    for _, text, labels in articles:
        own = sentences(text)
        if len(own) > 3:
            units = [Unit(s, [], [], "narrative", "", always=0.0) for s in own]
            encoded.append((list(zip(units, encode_many(tokenizer, own))), labels))
    while True:
        for own, labels in rng.sample(encoded, len(encoded)):
            first = rng.randrange(max(1, len(own) - most + 1))
            batch = unit_batch([([x], True) for x in own[first : first + most]], rng)
            yield batch | {"article": torch.tensor(labels)}


def article_loss(model, batch, top=3):
    """An article has a frame as far as its strongest sentences have it."""
    logits = frame_logits(model(batch["ids"], batch["mask"], batch["features"], first=False), batch)[:, [0, 1]]
    strongest = logits.topk(min(top, len(logits)), 0).values.mean(0)
    return F.binary_cross_entropy_with_logits(strongest, batch["article"])


# --- figures ---


@torch.no_grad()
def logits_of(model, items):
    """Logits of units read alone, in their order."""
    order = sorted(range(len(items)), key=lambda i: len(items[i][1].ids))
    out = [None] * len(items)
    for at in range(0, len(order), 24):
        now = order[at : at + 24]
        batch = unit_batch([([items[i]], True) for i in now])
        for i, row in zip(now, frame_logits(model(batch["ids"], batch["mask"], batch["features"], first=False), batch)):
            out[i] = row
    return torch.stack(out)


def positive_f1(probabilities, labels, thresholds):
    """F1 of each labelled frame that occurs, and their mean."""
    out = {}
    for n, frame in enumerate(FRAMES):
        known = labels[:, n] >= 0
        gold = labels[known, n] > 0.5
        if gold.sum() == 0:
            continue
        found = probabilities[known, n] >= thresholds[n]
        out[frame] = round(float(2 * (gold & found).sum() / max(1, int(gold.sum() + found.sum()))), 4)
    return {"mean": round(sum(out.values()) / max(1, len(out)), 4), **out}


def first_theme(scores, units):
    """Share of units whose highest frame among the set's own is its first theme's."""
    own = [n for n, f in enumerate(FRAMES) if f in GVFC.values()]
    judged = [(s, u) for s, u in zip(scores, units) if u.first]
    return round(sum(FRAMES[own[int(s[own].argmax())]] == u.first for s, u in judged) / max(1, len(judged)), 4)


def load_labelled(gold):
    """{role: units of ccf and gvfc}."""
    parts = {"train": [], "held": [], "calibration": []}
    for unit in load_ccf(gold / "ccf" / "train.jsonl") + load_gvfc(gold / "gvfc" / "train.jsonl"):
        parts[role_of(unit.topic, unit.id)].append(unit)
    return parts
