"""Sentences with trees and people: UD treebanks (GUM with its entities, EWT) and GAP, as training windows.

A word's vector is the mean over the pieces that begin in it; where none does, the piece that covers its
beginning. The runtime does the same with its own words.
"""
import collections
import csv
import gzip
import hashlib
import re
from dataclasses import dataclass, field, replace
from pathlib import Path

import torch

from text import encode
from windows import Block, collate, make_window, pack

UPOS = ("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X")
RELATIONS = """acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound
compound:prt conj cop csubj dep det det:predet discourse dislocated expl fixed flat goeswith iobj list mark nmod
nmod:desc nmod:poss nmod:unmarked nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked orphan
parataxis punct reparandum vocative xcomp""".split()
KINDS = ("person", "organization", "place", "object", "event", "time", "abstract", "animal", "plant", "substance")
GENDERS = ("male", "female", "neuter-singular", "plural", "unknown")
MALE, FEMALE, NEUTER, PLURAL, UNKNOWN, UNSAID = 0, 1, 2, 3, 4, -100


@dataclass
class Word:
    start: int  # in the document's text
    end: int
    form: str
    sentence: int
    head: int = -1  # of the document's words; -1 for a root, -2 where no tree is known
    relation: str = ""
    upos: str = ""
    number: str = ""
    gender: str = ""
    mention: int = -1  # 1 heads a mention, 0 does not, -1 not annotated
    kind: int = -1
    cluster: int = -1
    span: tuple = None  # first and last word of the mention
    likeness: int = UNSAID  # gender and number


@dataclass
class Document:
    id: str
    text: str
    words: list
    sentences: list  # (first, end) words
    blocks: list = field(default_factory=list)
    question: dict = None  # of GAP


def paragraphs_of(path):
    """[[(text of a sentence, its rows)]] of each document: rows are CoNLL-U columns."""
    documents, rows, text, fresh = [], [], "", False
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                documents.append((line.split("=")[-1].strip(), []))
                fresh = True
            elif line.startswith("# newpar"):
                fresh = True
            elif line.startswith("# text ="):
                text = line[9:]
            elif line and line[0] != "#":
                rows.append(line.split("\t"))
            elif not line and rows:
                if fresh or not documents[-1][1]:
                    documents[-1][1].append([])
                documents[-1][1][-1].append((text, rows))
                rows, fresh = [], False
    return documents


def spans_of_words(text, rows):
    """Characters of each word in its sentence; parts of a contraction share out its letters."""
    out, at, i = [], 0, 0
    words = [r for r in rows if r[0].isdigit()]
    contracted = {int(r[0].split("-")[0]): (int(r[0].split("-")[1]), r[1]) for r in rows if "-" in r[0]}
    while i < len(words):
        number = int(words[i][0])
        last, form = contracted.get(number, (number, words[i][1]))
        start = text.find(form, at)
        start = at if start < 0 else start
        end = min(len(text), start + len(form))
        parts = words[i : i + last - number + 1]
        place = start
        for k, part in enumerate(parts):
            stop = end if k == len(parts) - 1 else min(end, place + len(part[1]))
            out.append((place, max(stop, place)))
            place = stop
        at, i = end, i + len(parts)
    return out


def entities(misc, rows, base, words):
    """Marks of `Entity=` opened and closed word by word; returns finished (id, kind, first, last)."""
    found, stack = [], collections.defaultdict(list)
    for n, value in enumerate(misc):
        at = 0
        while at < len(value):
            if value[at] == "(":
                end = at + 1
                while end < len(value) and value[end] not in "()":
                    end += 1
                own = value[at + 1 : end].split("-")
                number, kind = own[0].split("[")[0], own[1] if len(own) > 1 else ""
                if end < len(value) and value[end] == ")":
                    found.append((number, kind, base + n, base + n))
                    end += 1
                else:
                    stack[number].append((kind, base + n))
                at = end
            else:
                end = value.index(")", at)
                number = value[at:end].split("[")[0]
                if stack[number]:
                    kind, first = stack[number].pop()
                    found.append((number, kind, first, base + n))
                at = end + 1
    return found


def load_treebank(path, annotated):
    """Documents of one CoNLL-U file. `annotated`: it has entities (GUM)."""
    out = []
    for name, paragraphs in paragraphs_of(path):
        text, words, sentences, cuts, mentions = "", [], [], [], []
        for paragraph in paragraphs:
            text += "\n" if text else ""
            cuts.append([])
            for n, (line, rows) in enumerate(paragraph):
                text += " " if n else ""
                at, base = len(text), len(words)
                text += line
                cuts[-1].append((at, len(text)))
                own = [r for r in rows if r[0].isdigit()]
                for r, (a, b) in zip(own, spans_of_words(line, rows)):
                    head = int(r[6]) - 1 + base if r[6] != "0" else -1
                    relation = r[7] if r[7] in RELATIONS or r[7] == "root" else r[7].split(":")[0]
                    mark = lambda kind: (re.findall(rf"{kind}=(\w+)", r[5]) or [""])[0]
                    words.append(Word(at + a, at + b, r[1], len(sentences), head, relation, r[3], mark("Number"), mark("Gender"), 0 if annotated else -1))
                sentences.append((base, len(words)))
                if annotated:
                    misc = [(re.findall(r"Entity=([^|]*)", r[9]) or [""])[0] for r in own]
                    mentions += entities(misc, own, base, words)
        if annotated:
            put_mentions(words, mentions)
        out.append(Document(name, text, words, sentences, cuts))
    return out


def put_mentions(words, mentions):
    """A mention stands at its head: the word whose own head lies outside. Of two with one head, the shorter."""
    for number, kind, first, last in sorted(mentions, key=lambda m: m[2] - m[3]):
        heads = [i for i in range(first, last + 1) if not first <= words[i].head <= last]
        if not heads or kind not in KINDS:
            continue
        w = words[heads[0]]
        w.mention, w.kind, w.cluster, w.span = 1, KINDS.index(kind), int(number), (first, last)
    likeness(words)


def likeness(words):
    """Gender and number, from pronouns and spread over what is the same; unsaid where nothing tells."""
    said = collections.defaultdict(set)
    for w in words:
        if w.mention == 1 and w.upos == "PRON":
            if w.gender in ("Masc", "Fem", "Neut"):
                said[w.cluster].add({"Masc": MALE, "Fem": FEMALE, "Neut": NEUTER}[w.gender])
            elif w.form.lower() in ("they", "them", "their", "theirs", "themselves", "we", "us", "our", "ours", "ourselves"):
                said[w.cluster].add(PLURAL)
    for w in words:
        if w.mention != 1:
            continue
        own, person = said[w.cluster], w.kind == KINDS.index("person")
        if w.upos == "PRON" and w.gender in ("Masc", "Fem", "Neut"):
            w.likeness = {"Masc": MALE, "Fem": FEMALE, "Neut": NEUTER}[w.gender]
        elif w.number == "Plur":
            w.likeness = PLURAL
        elif len(own & {MALE, FEMALE}) == 1 and person:
            w.likeness = next(iter(own & {MALE, FEMALE}))
        elif w.upos == "PRON":
            w.likeness = UNKNOWN
        elif person:
            w.likeness = UNKNOWN if w.upos == "NOUN" else UNSAID
        else:
            w.likeness = NEUTER
    return words


def load_all(gold, part):
    out = []
    for path in sorted((gold / "gum" / part).glob("*.gz")):
        out += load_treebank(path, True)
    return out, load_treebank(gold / "ewt" / f"{part}.conllu.gz", False)


# --- GAP: a pronoun and two names ---

WORDS = re.compile(r"\w+(?:[-.]\w+)*(?=['’]s\b)|['’]s\b|\w+(?:-\w+)*|[^\w\s]")


def load_gap(path):
    out = []
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            text, words, sentences = row["Text"], [], []
            for m in re.finditer(r"\S.*?(?:(?<=[^A-Z][.!?])[\"”’')]*(?=\s+[A-Z\"“])|$)", text):
                base = len(words)
                for w in WORDS.finditer(text, m.start(), m.end()):
                    words.append(Word(w.start(), w.end(), w.group(), len(sentences), -2))
                if len(words) > base:
                    sentences.append((base, len(words)))
            place = lambda start, name: [i for i, w in enumerate(words) if w.start < start + len(name) and w.end > start]
            names = {k: place(int(row[f"{k}-offset"]), row[k]) for k in "AB"}
            pronoun = place(int(row["Pronoun-offset"]), row["Pronoun"])
            if not pronoun or not names["A"] or not names["B"]:
                continue
            female = row["Pronoun"].lower() in ("she", "her", "hers", "herself")
            question = {"pronoun": pronoun[0], "names": names, "right": {k: row[f"{k}-coref"] == "TRUE" for k in "AB"}, "female": female, "id": row["ID"]}
            words[pronoun[0]].likeness = FEMALE if female else MALE
            for k in "AB":
                if question["right"][k]:
                    for i in names[k]:
                        words[i].likeness = FEMALE if female else MALE
            out.append(Document(row["ID"], text, words, sentences, [[(words[a].start, words[b - 1].end) for a, b in sentences]], question))
    return out


# --- to windows ---


def cut(tokenizer, document, longest=170):
    """Blocks of a document: its paragraphs, cut between sentences where they are too long for a window."""
    blocks = []
    for sentences in document.blocks:
        now = None
        for a, b in sentences:
            if now and len(tokenizer.encode(document.text[now[0] : b], add_special_tokens=False).ids) > longest:
                blocks.append(Block(now[0], encode(tokenizer, document.text[now[0] : now[1]])))
                now = None
            now = (now[0], b) if now else (a, b)
        if now:
            blocks.append(Block(now[0], encode(tokenizer, document.text[now[0] : now[1]])))
    for block in blocks:
        if len(block.pieces.ids) > 400:
            block.pieces = encode(tokenizer, "".join(document.text[block.start :][:800]))
    document.blocks = [b for b in blocks if b.pieces.ids]
    return document


def pieces_of_words(words, places):
    """For each word the indices of its pieces; `places` are (start, end, index) in text order."""
    out, p = [], 0
    for w in words:
        while p < len(places) and places[p][0] < w.start:
            p += 1
        q, own = p, []
        while q < len(places) and places[q][0] < w.end:
            own.append(places[q][2])
            q += 1
        if not own:
            own = [places[max(0, p - 1)][2]]
        p = q if own and q > p else p
        out.append(own)
    return out


def document_windows(document, longest):
    """Windows of the document, and [(window, piece)] of every word."""
    windows, places = [], []
    for a, b in pack(document.blocks, longest):
        own = document.blocks[a:b]
        windows.append(make_window(own))
        at = 1
        for block in own:
            places += [(block.start + s, block.start + e, (len(windows) - 1, at + k)) for k, (s, e) in enumerate(block.pieces.places)]
            at += len(block.pieces.ids) + 1
    return windows, pieces_of_words(document.words, places)


def quoted_word(document):
    """Does each word begin inside quotation marks? Asked of the features that the encoder reads."""
    out, at = [], 0
    marks = [(block.start + s, f) for block in document.blocks for (s, _), f in zip(block.pieces.places, block.pieces.features)]
    now = 0
    for w in document.words:
        while at < len(marks) and marks[at][0] <= w.start:
            now = marks[at][1] % 2 if marks[at][1] != 12 else 0
            at += 1
        out.append(now)
    return out


def number_of(word):
    """A stable number for a lower-cased word."""
    return int(hashlib.sha1(word.lower().encode()).hexdigest()[:8], 16)


def shortened(document, longest=1500):
    """A long document as several, cut between paragraphs, so that a step stays small."""
    if len(document.words) <= longest:
        return [document]
    out, parts, sentence = [], [], 0
    for block in document.blocks:
        parts.append((sentence, sentence + len(block), block))
        sentence += len(block)
    groups, size = [[]], 0
    for a, b, block in parts:
        words = document.sentences[b - 1][1] - document.sentences[a][0]
        if groups[-1] and size + words > longest:
            groups.append([])
            size = 0
        groups[-1].append((a, b, block))
        size += words
    for own in groups:
        a, b = own[0][0], own[-1][1]
        low, high = document.sentences[a][0], document.sentences[b - 1][1]
        words = [replace(w, sentence=w.sentence - a, head=w.head - low if w.head >= 0 else w.head) for w in document.words[low:high]]
        sentences = [(x - low, y - low) for x, y in document.sentences[a:b]]
        out.append(Document(document.id, document.text, words, sentences, [block for *_, block in own]))
    return out


def prepare(tokenizer, documents):
    for d in documents:
        cut(tokenizer, d)
        d.quoted = quoted_word(d)
        d.forms = [number_of(w.form) for w in d.words]
    return documents


def batch_of(documents, rng=None, longest=None):
    """Tensors of several documents: pieces, words, sentences, trees, people."""
    windows, pieces, words, base, parts = [], [], [], 0, []
    sentences = []
    for d in documents:
        own, places = document_windows(d, longest or rng.randint(70, 180))
        pieces += [[(w + len(windows), p) for w, p in x] for x in places]
        windows += own
        sentences += [(a + base, b + base) for a, b in d.sentences]
        parts.append((base, base + len(d.words)))
        words += d.words
        base += len(d.words)
    batch = collate(windows)
    width = batch["ids"].shape[1]
    batch["piece"] = torch.tensor([w * width + p for x in pieces for w, p in x])
    batch["owner"] = torch.repeat_interleave(torch.arange(len(words)), torch.tensor([len(x) for x in pieces]))
    longest_sentence = max(b - a for a, b in sentences)
    index = torch.zeros(len(sentences), longest_sentence, dtype=torch.long)
    mask = torch.zeros(len(sentences), longest_sentence, dtype=torch.bool)
    for n, (a, b) in enumerate(sentences):
        index[n, : b - a] = torch.arange(a, b)
        mask[n, : b - a] = True
    batch["sentence_words"], batch["sentence_word_mask"] = index, mask
    at, shift = [], 0
    for d, (first, _) in zip(documents, parts):
        starts = [a for a, b in d.sentences for _ in range(a, b)]
        at += [(-1 if w.head == -1 else -2 if w.head == -2 else w.head - starts[i]) for i, w in enumerate(d.words)]
    batch["head"] = torch.tensor(at)  # place in the sentence; -1 root, -2 unknown
    batch["relation"] = torch.tensor([RELATIONS.index(w.relation) if w.relation in RELATIONS else -100 for w in words])
    batch["upos"] = torch.tensor([UPOS.index(w.upos) if w.upos in UPOS else -100 for w in words])
    batch["mention"] = torch.tensor([w.mention for w in words])
    batch["kind"] = torch.tensor([w.kind if w.kind >= 0 else -100 for w in words])
    batch["likeness"] = torch.tensor([w.likeness for w in words])
    batch["documents"] = list(zip(documents, parts))
    return batch
