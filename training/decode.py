"""From scores to spans and attributions: the reference for what the TypeScript runtime does."""
import numpy as np

import crf
from model import LINK, columns
from windows import link_features

NAMES = {1: "source", 3: "cue", 5: "content"}


def unit_means(rows, unit, count):
    """Mean of the rows (pieces) of each unit."""
    unit = np.asarray(unit)
    total = np.zeros((count, rows.shape[1]))
    np.add.at(total, unit, rows)
    return total / np.bincount(unit, minlength=count)[:, None]


# An inside tag after a gap goes on with the last span of its role, if the gap is no longer than this
# (units) and within the paragraph; otherwise it begins a span. Chosen on PolNeAR dev.
LONGEST_GAP = {"source": 5, "cue": 8, "content": 40}
# The chain forgets what stood before a gap, so it goes on too readily: taken off its score for an
# inside tag of a content that follows anything but the content.
GOING_ON = 1.5


def spans_of(tags, paragraph, longest_gap=None):
    """Runs of units by role, parts of a split quotation together. -> [(role, [(first, last)])]."""
    out, last, previous = [], {}, 0
    gaps = longest_gap or LONGEST_GAP
    for i, tag in enumerate(tags):
        if tag == 0:
            previous = 0
            continue
        begin = tag if tag % 2 else tag - 1
        role, span = NAMES[begin], last.get(begin)
        goes_on = tag % 2 == 0 and span is not None
        if goes_on and previous not in (begin, begin + 1):
            end = span[-1][1]
            goes_on = i - end - 1 <= gaps[role] and paragraph[end] == paragraph[i]
        if not goes_on:
            span = last[begin] = [(i, i)]
            out.append((role, span))
        elif previous in (begin, begin + 1):
            span[-1] = (span[-1][0], i)
        else:
            span.append((i, i))
        previous = tag
    return out


# The log-odds that a link may lose so that a candidate which nothing points to finds its place.
MOST_LOST = 6


def assign(table, least=-np.inf):
    """Each row its best column, or None where none scores above `least`; then, while a column is left over and
    others serve twice, the row that loses least turns to it."""
    chosen = [int(row.argmax()) if row.max() > least else None for row in table]
    for _ in range(table.shape[1]):
        uses = [chosen.count(c) for c in range(table.shape[1])]
        turns = [
            ((least if now is None else row[now]) - row[c], r, c)
            for r, (row, now) in enumerate(zip(table, chosen)) if now is None or uses[now] > 1
            for c in range(len(row)) if not uses[c]
        ]
        lost, row, column = min(turns, default=(np.inf, 0, 0))
        if not lost < MOST_LOST:
            break
        chosen[row] = column
    return chosen


def read_window(rows, window, weights):
    """rows: the model's output for the window's pieces. -> (spans, attributions).

    weights: transitions, start, cue_distance, source_distance, no_source (numpy).
    """
    at = columns()
    count = len(window.offsets)
    a, b = at["tags"]
    scores = unit_means(rows[:, a:b], window.unit, count)
    spans = spans_of(crf.viterbi(scores, weights["transitions"], weights["start"]), window.paragraph)
    by_role = {r: [s for name, s in spans if name == r] for r in ("source", "cue", "content")}
    pieces_of = {}
    for p, u in enumerate(window.unit):
        pieces_of.setdefault(u, []).append(p)

    def pooled(span, name):
        c, d = at[name]
        pieces = [p for f, l in span for u in range(f, l + 1) for p in pieces_of[u]]
        return rows[pieces, c:d].mean(0)

    contents, cues, sources = by_role["content"], by_role["cue"], by_role["source"]

    def table(spans, query, rivals, key, distance):
        q, k = (np.stack([pooled(s, n) for s in x]) for x, n in ((spans, query), (rivals, key)))
        return q @ k.T / LINK**0.5 + np.array(link_features(spans, rivals, window.paragraph)) @ weights[distance]

    cue_of = assign(table(contents, "content_query", cues, "cue_key", "cue_distance")) if contents and cues else [None] * len(contents)
    used = sorted({c for c in cue_of if c is not None})
    source_of = {c: None for c in used}
    if used and sources:
        scores_of = table([cues[c] for c in used], "cue_query", sources, "source_key", "source_distance")
        source_of = dict(zip(used, assign(scores_of, weights["no_source"].item())))
    attributions = []
    for content, cue in zip(contents, cue_of):
        source = None if cue is None else source_of[cue]
        if cue is None:  # as under a letter: the only source left in its paragraph
            free = [s for s in range(len(sources)) if s not in source_of.values() and window.paragraph[sources[s][0][0]] == window.paragraph[content[0][0]]]
            source = free[0] if len(free) == 1 else None
        attributions.append((content, None if cue is None else cues[cue], None if source is None else sources[source]))
    return spans, attributions, scores


def content_log_odds(spans, scores, weights):
    """(log-odds that the chain gives exactly these units to the content, span) for every content."""
    contents = [s for r, s in spans if r == "content"]
    if not contents:
        return []
    transitions, start = weights["transitions"], weights["start"]
    alpha, beta, total = crf.forward_backward(scores, transitions, start)
    out = []
    for span in contents:
        value = 0.0
        for n, (first, last) in enumerate(span):
            tag = 5 if n == 0 else 6
            v = alpha[first, tag]
            for u in range(first + 1, last + 1):
                v += transitions[tag, 6] + scores[u, 6]
                tag = 6
            if last + 1 < len(scores):
                after = np.delete(transitions[tag] + scores[last + 1] + beta[last + 1], 6)
                v += crf.logsumexp(after, 0)
            else:
                v += beta[last, tag]
            value += v - total
        p = min(1 - 1e-6, max(1e-6, float(np.exp(value))))
        out.append((float(np.log(p / (1 - p))), span))
    return out
