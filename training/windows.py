"""Gold to training windows: whole paragraphs, tags for units, spans for the links."""
import math
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

import torch

from data import ROLES
from text import CLS, PAD, SEP, SPECIAL, encode_many, paragraphs, split_long

O = 0
LONGEST = 300  # pieces of one sentence; only broken data is longer
# Neighbouring paragraphs share a window up to so many pieces, when read. From 90 to 300 the figures on
# PolNeAR dev stay within a point, without order, and short windows are read faster.
TOGETHER = 96
# In training the limit is drawn anew for every pass.
LENGTHS = 70, 180
BEGIN = {"Source": 1, "Cue": 3, "Content": 5}


@dataclass
class Block:
    """A paragraph, or a part of one too long for a window."""

    start: int
    pieces: object


def blocks_of(tokenizer, text, longest=180):
    """Cut the text to blocks of at most `longest` pieces."""
    spans = paragraphs(text)
    lengths = encode_many(tokenizer, [text[a:b] for a, b in spans])
    out = []
    for (a, b), pieces in zip(spans, lengths):
        if len(pieces.ids) <= longest:
            out.append(Block(a, pieces))
            continue
        long = lambda s, e: len(tokenizer.encode(text[s:e], add_special_tokens=False).ids) > longest
        parts = split_long(text, a, b, long)
        for (s, e), p in zip(parts, encode_many(tokenizer, [text[s:e] for s, e in parts])):
            for at in range(0, max(1, len(p.ids)), 500):  # a "word" of thousands of letters
                out.append(Block(s, p if at == 0 else None))
    return [x for x in out if x.pieces is not None and x.pieces.ids]


def pack(blocks, longest):
    """Neighbouring blocks together, as long as they fit. Yields (first, last + 1)."""
    first, size = 0, 1
    for i, block in enumerate(blocks):
        need = len(block.pieces.ids) + 1
        if i > first and size + need > longest:
            yield first, i
            first, size = i, 1
        size += need
    if blocks:
        yield first, len(blocks)


def distances(a, b, between, other_paragraph):
    """How far span b lies from span a, for the link scores. Spans are lists of (first, last) units."""
    gap, before = min(
        (max(0, s - f - 1), 0) if s > f else (max(0, c - t - 1), 1)
        for (c, f) in a for (s, t) in b
    )
    far = math.log1p(gap)
    return [far, before, math.log1p(between), other_paragraph, float(gap <= 1), before * far]


def link_features(spans, others, paragraph_of):
    """Distance features of every span to every candidate, [len(spans)][len(others)][6]."""
    out = []
    for a in spans:
        row = []
        for b in others:
            low, high = min(a[-1][1], b[-1][1]), max(a[0][0], b[0][0])
            between = sum(low < o[0][0] and o[-1][1] < high for o in others)
            apart = float(paragraph_of[a[0][0]] != paragraph_of[b[0][0]])
            row.append(distances(a, b, between, apart))
        out.append(row)
    return out


@dataclass
class Window:
    ids: list = field(default_factory=list)
    features: list = field(default_factory=list)
    unit: list = field(default_factory=list)
    tags: list = field(default_factory=list)
    offsets: list = field(default_factory=list)  # of units, in the article; None for [CLS] and [SEP]
    paragraph: list = field(default_factory=list)  # of units
    spans: dict = field(default_factory=dict)
    marginals: object = None  # of teachers: [units, 7]
    moves: object = None  # of teachers: [7, 7]


def special(window, token, paragraph):
    window.ids.append(token)
    window.features.append(SPECIAL)
    window.unit.append(len(window.offsets))
    window.offsets.append(None)
    window.paragraph.append(paragraph)


def make_window(blocks):
    w = Window()
    special(w, CLS, 0)
    for n, block in enumerate(blocks):
        base = len(w.offsets)
        w.ids += block.pieces.ids
        w.features += block.pieces.features
        w.unit += [base + u for u in block.pieces.unit]
        w.offsets += [(block.start + a, block.start + b) for a, b in zip(block.pieces.starts, block.pieces.ends)]
        w.paragraph += [n] * len(block.pieces.starts)
        special(w, SEP, n)
    return w


def label(window, events):
    """Write tags and links of `events` into the window."""
    tags = [O] * len(window.offsets)
    places = [i for i, o in enumerate(window.offsets) if o]
    starts, ends = ([window.offsets[i][k] for i in places] for k in (0, 1))
    low, high = (starts[0], ends[-1]) if places else (0, 0)
    found = []
    for event in events:
        whole = event.source + event.cue + event.content
        if max(e for _, e in whole) <= low or min(s for s, _ in whole) >= high:
            continue
        roles = {}
        for role, pieces in zip(ROLES, (event.source, event.cue, event.content)):
            runs = []
            for s, e in pieces:
                inside = places[bisect_right(ends, s) : bisect_left(starts, e)]
                if inside:
                    runs.append((inside[0], inside[-1], inside))
            roles[role] = runs
        found.append(roles)
    for role in ("Content", "Cue", "Source"):
        for roles in found:
            for n, (_, _, inside) in enumerate(roles[role]):
                for k, i in enumerate(inside):
                    tags[i] = BEGIN[role] + (0 if n == 0 and k == 0 else 1)
    window.tags = tags
    pieces_of = {}
    for p, u in enumerate(window.unit):
        pieces_of.setdefault(u, []).append(p)
    listed = {"Source": [], "Cue": [], "Content": []}
    where = {"Source": {}, "Cue": {}, "Content": {}}

    def add(role, runs):
        key = tuple((a, b) for a, b, _ in runs)
        if key not in where[role]:
            where[role][key] = len(listed[role])
            listed[role].append((list(key), [p for _, _, inside in runs for u in inside for p in pieces_of[u]]))
        return where[role][key]

    pairs, source_of = [], {}
    for roles in found:
        if not roles["Cue"]:
            continue
        cue = add("Cue", roles["Cue"])
        if roles["Source"]:
            source_of[cue] = add("Source", roles["Source"])
        if roles["Content"]:
            pairs.append((add("Content", roles["Content"]), cue))
    sources = len(listed["Source"])
    span = lambda role: [s for s, _ in listed[role]]
    window.spans = {
        "pairs": pairs,
        "source_of": [source_of.get(c, sources) for c in range(len(listed["Cue"]))],
        "contents": [torch.tensor(p) for _, p in listed["Content"]],
        "cues": [torch.tensor(p) for _, p in listed["Cue"]],
        "sources": [torch.tensor(p) for _, p in listed["Source"]],
        "content_cue": torch.tensor(link_features(span("Content"), span("Cue"), window.paragraph)),
        "cue_source": torch.tensor(link_features(span("Cue"), span("Source"), window.paragraph)),
    }
    return window


def pad(rows, filler):
    width = max(len(r) for r in rows)
    return torch.tensor([list(r) + [filler] * (width - len(r)) for r in rows])


def collate(windows):
    ids = pad([w.ids for w in windows], PAD)
    batch = {
        "ids": ids,
        "mask": pad([[1] * len(w.ids) for w in windows], 0),
        "features": pad([w.features for w in windows], SPECIAL),
        "unit": pad([w.unit for w in windows], -1),
    }
    if windows[0].marginals is not None:
        longest = max(len(w.offsets) for w in windows)
        filled = lambda m: torch.cat([m.float(), torch.zeros(longest - len(m), 7)])
        batch["marginals"] = torch.stack([filled(w.marginals) for w in windows])
        batch["moves"] = torch.stack([w.moves.float() for w in windows])
        batch["unit_mask"] = pad([[1] * len(w.offsets) for w in windows], 0).bool()
        batch["spans"] = [w.spans for w in windows]
    elif windows[0].tags:
        batch["tags"] = pad([w.tags for w in windows], 0)
        batch["unit_mask"] = pad([[1] * len(w.tags) for w in windows], 0).bool()
        batch["spans"] = [w.spans for w in windows]
    return batch


def by_length(items, size_of, budget, rng):
    """Batches of similar length, at most `budget` pieces with padding, in random order."""
    keyed = sorted(items, key=lambda x: size_of(x) * (1 + 0.1 * rng.random()))
    batches, now, longest = [], [], 0
    for item in keyed:
        longest = max(longest, size_of(item))
        if now and longest * (len(now) + 1) > budget:
            batches.append(now)
            now, longest = [], size_of(item)
        now.append(item)
    batches.append(now)
    rng.shuffle(batches)
    return batches


# --- sentences of BABE and NewsMTSC, alone or several to a window as in an article's paragraph ---


def sentence_window(parts, joined):
    """parts: [(sentence, pieces)]. `joined`: one paragraph; otherwise one paragraph each."""
    w = Window()
    w.ids, w.features = [CLS], [SPECIAL]
    spans = []
    for n, (sentence, pieces) in enumerate(parts):
        a = len(w.ids)
        w.ids += pieces.ids[:LONGEST]
        w.features += pieces.features[:LONGEST]
        spans.append((a, len(w.ids)))
        if not joined or n == len(parts) - 1:
            w.ids.append(SEP)
            w.features.append(SPECIAL)
    return w, spans


def sentence_batch(groups):
    """groups: [([(sentence, pieces)], joined)] -> tensors with masks for every sentence and mention."""
    windows, srow, smask, slabel, sbalance, sopinion, wlabel, wmask, mrow, mmask, msmask, mlabel = ([] for _ in range(12))
    made = [sentence_window(*g) for g in groups]
    width = max(len(w.ids) for w, _ in made)
    for row, ((w, spans), (parts, _)) in enumerate(zip(made, groups)):
        windows.append(w)
        words, known = [0.0] * width, [False] * width
        for (a, b), (s, p) in zip(spans, parts):
            inside = [a <= i < b for i in range(width)]
            if s.biased >= 0:
                srow.append(row)
                smask.append(inside)
                slabel.append(float(s.biased))
                sbalance.append(s.balance)
                sopinion.append(float(s.opinion))
                for k, u in enumerate(p.unit[:LONGEST]):
                    known[a + k] = True
                    marked = lambda: any(p.starts[u] < e and p.ends[u] > c for c, e in s.words)
                    words[a + k] = float(s.unit_words[u] if s.unit_words else marked())
            for c, e, tone in s.mentions:
                at = [a + k for k, u in enumerate(p.unit[:LONGEST]) if p.starts[u] < e and p.ends[u] > c]
                if at:
                    mrow.append(row)
                    mmask.append([i in at for i in range(width)])
                    msmask.append(inside)
                    mlabel.append(tone)
        wlabel.append(words)
        wmask.append(known)
    tensor = torch.tensor
    return {
        "ids": pad([w.ids for w in windows], PAD),
        "mask": pad([[1] * len(w.ids) for w in windows], 0),
        "features": pad([w.features for w in windows], SPECIAL),
        "sentence_row": tensor(srow, dtype=torch.long), "sentence_mask": tensor(smask, dtype=torch.bool),
        "sentence_label": tensor(slabel), "sentence_balance": tensor(sbalance), "sentence_opinion": tensor(sopinion), "word_label": tensor(wlabel), "word_mask": tensor(wmask),
        "mention_row": tensor(mrow, dtype=torch.long), "mention_mask": tensor(mmask, dtype=torch.bool),
        "mention_sentence_mask": tensor(msmask, dtype=torch.bool), "mention_label": tensor(mlabel),
    }


def group_sentences(items, rng, alone=0.6, most=4, pieces=lambda item: item[1]):
    """Some sentences alone, some with strangers before and after: a head must work either way."""
    items, groups = list(items), []
    rng.shuffle(items)
    while items:
        if rng.random() < alone:
            groups.append(([items.pop()], True))
        else:
            take = [items.pop() for _ in range(min(len(items), rng.randint(2, most)))]
            room, kept = 190, []
            for item in take:
                length = len(pieces(item).ids) + 1
                if not kept or length <= room:
                    kept.append(item)
                    room -= length
                else:
                    groups.append(([item], True))
            groups.append((kept, rng.random() < 0.7))
    return groups
