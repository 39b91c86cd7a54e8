"""Loaders for the gold folders. They read in place; no text of theirs is ever written out."""
import ast
import collections
import csv
import json
import random
import re
from dataclasses import dataclass, field, replace
from pathlib import Path

ROLES = ("Source", "Cue", "Content")


@dataclass
class Event:
    """One attribution: each role is a list of (start, end) pieces, in text order, or empty."""

    source: list
    cue: list
    content: list


@dataclass
class Article:
    id: str
    text: str
    readings: list = field(default_factory=list)  # one list of events for each annotator


def read_brat(path):
    """PolNeAR's brat standoff: T lines are spans (pieces joined by ';'), E lines tie them together."""
    spans, events = {}, []
    for line in Path(path).read_text(encoding="utf-8").split("\n"):
        parts = line.split("\t")
        if len(parts) < 2:
            continue
        if parts[0].startswith("T") and " " in parts[1]:
            _, rest = parts[1].split(" ", 1)
            spans[parts[0]] = sorted(tuple(map(int, p.split())) for p in rest.split(";"))
        elif parts[0].startswith("E"):
            roles = collections.defaultdict(list)
            for item in parts[1].split():
                role, name = item.split(":")
                roles[re.sub(r"\d+$", "", role)] += spans.get(name, [])
            if roles["Content"] or roles["Cue"]:
                events.append(Event(*(sorted(roles[r]) for r in ROLES)))
    return events


def load_polnear(folder):
    folder, articles = Path(folder), {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        name = path.stem.rsplit("_", 1)[0]
        if name not in articles:
            text = (folder / "text" / f"{name}.txt").read_bytes().decode("utf-8")
            articles[name] = Article(name, text)
        articles[name].readings.append(read_brat(path))
    return list(articles.values())


@dataclass
class Sentence:
    """A sentence of BABE or NewsMTSC with what people said about it."""

    text: str
    biased: float = -1
    opinion: float = -1  # 0 entirely factual, 1 the writer's opinion
    words: list = field(default_factory=list)  # (start, end) of words marked as biased
    mentions: list = field(default_factory=list)  # (start, end, label 0 negative 1 neutral 2 positive)
    unit_words: list = None  # what teachers say of each unit, in place of `words`
    topic: str = ""
    outlet: str = ""
    balance: tuple = (1.0, 1.0)  # weight of the sentence as one that is not loaded, and as one that is


OPINION = {"Entirely": 0, "Somewhat": 0.5, "Expresses": 1}


def load_babe(path):
    rows = []
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["label_bias"] not in ("Biased", "Non-biased"):
                continue
            marked = []
            for word in ast.literal_eval(row["biased_words"] or "[]"):
                pattern = r"(?<!\w)" + re.escape(word) + r"(?!\w)"
                marked += [m.span() for m in re.finditer(pattern, row["text"], re.I)]
            opinion = OPINION.get(row["label_opinion"].split()[0], -1)
            rows.append(Sentence(row["text"], int(row["label_bias"] == "Biased"), opinion, marked,
                                 topic=row["topic"], outlet=row["outlet"]))
    return rows


HELD_TOPICS = ("student-debt", "sport", "abortion")
HELD_OUTLETS = ("HuffPost", "Daily Beast", "USA Today")


def split_babe(rows, seed=7):
    """Three ways of holding out: whole topics, whole outlets, and a tenth of the rest at random."""
    parts = {"train": [], "topic": [], "outlet": [], "random": []}
    rng = random.Random(seed)
    for row in rows:
        draw = rng.random()
        if row.topic in HELD_TOPICS:
            parts["topic"].append(row)
        elif row.outlet in HELD_OUTLETS:
            parts["outlet"].append(row)
        else:
            parts["random" if draw < 0.1 else "train"].append(row)
    return parts


def balanced(sentences, judged, least=0.25):
    """The same sentences with weights under which half of each topic's are loaded: in BABE between none and
    three quarters are, so that a reader would learn topics in place of wording. `judged` are the labels."""
    labels = {}
    for s in judged:
        labels.setdefault(s.topic, []).append(s.biased)
    share = {t: min(1 - least, max(least, sum(x) / len(x))) for t, x in labels.items()}
    return [replace(s, balance=(0.5 / (1 - share[s.topic]), 0.5 / share[s.topic])) if s.topic in share else s for s in sentences]


def folds_of(sentences, folds):
    """Which fold each sentence is held out in, for teachers that must not have seen what they judge."""
    draw = random.Random(8)
    return [draw.randrange(folds) for _ in sentences]


def load_newsmtsc(path):
    """One item a sentence, with all the mentions that were judged in it."""
    found = {}
    for line in open(path, encoding="utf-8"):
        row = json.loads(line)
        item = found.setdefault(row["sentence"], Sentence(row["sentence"]))
        item.mentions.append((row["from"], row["to"], row["polarity"] + 1))
    return list(found.values())


# Names that belong to no data set: pairs of rivals, so that both sides of many quarrels are drawn
# equally often and none comes with a tone of its own.
RIVALS = """Armenia Azerbaijan Russia Ukraine Israel Palestine India Pakistan China Taiwan Iran Iraq
Serbia Kosovo Greece Turkey Japan Korea Democrats Republicans Labour Conservatives Hamas Likud Moscow
Kyiv Washington Beijing Baku Yerevan Delhi Islamabad Tehran Riyadh Biden Trump Obama Romney Clinton
Bush Harris Pence Johnson Corbyn Macron Merkel Putin Zelensky Armenians Azerbaijanis Russians
Ukrainians Israelis Palestinians Indians Pakistanis Chinese Taiwanese police protesters unions
employers landlords tenants""".split()


def name_pool(sentences):
    names = set()
    for s in sentences:
        for a, b, _ in s.mentions:
            name = s.text[a:b]
            if re.fullmatch(r"[A-Z][\w.'’-]+( [A-Z][\w.'’-]+){0,2}", name) and name not in PRONOUNS:
                names.add(name)
    return sorted(names)


PRONOUNS = ("He", "She", "They", "It", "His", "Her", "Their", "I", "We", "You")


def rename(sentence, names, rng):
    """The same sentence about somebody else, or with two of its people in each other's place: the tone
    of a report must not hang on the name. Mentions keep their order and their labels."""
    text = sentence.text
    able = [text[a:b] for a, b, _ in sentence.mentions if text[a].isupper() and text[a:b] not in PRONOUNS]
    if not able:
        return sentence
    old, other = rng.choice(able), rng.choice(able)
    if other not in old and old not in other and rng.random() < 0.5:
        new = {old: other, other: old}
    else:
        new = {old: rng.choice(names if rng.random() < 0.6 else RIVALS)}
    pattern = r"(?<!\w)(" + "|".join(re.escape(k) for k in sorted(new, key=len, reverse=True)) + r")(?!\w)"
    out, edits, last = [], [], 0
    for m in re.finditer(pattern, text):
        out += [text[last : m.start()], new[m.group()]]
        edits.append((m.start(), m.end(), len(new[m.group()]) - len(m.group())))
        last = m.end()

    def move(i):
        if any(s < i < e for s, e, _ in edits):
            return None
        return i + sum(grow for _, e, grow in edits if e <= i)

    mentions = [(move(a), move(b), label) for a, b, label in sentence.mentions]
    if not edits or any(a is None or b is None for a, b, _ in mentions):
        return sentence
    return Sentence("".join(out) + text[last:], mentions=mentions)
