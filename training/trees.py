"""Dependency trees: loss, and the decoding that the runtime does.

score(d <- h) = arc_dependent(d) · arc_head(h) / 8 + arc_distance[step(h - d)]; score(root) = arc_root(d).
The root is the word that loses least by it: the greatest arc_root(d) - max over h of score(d <- h). All others take
the heads of the best tree (Chu and Liu 1965, Edmonds 1967).
"""
import numpy as np
import torch
from torch.nn import functional as F

# |h - d| up to each of these is a step of its own; first all heads before the word, then all behind it.
BOUNDS = (1, 2, 3, 4, 5, 6, 7, 10, 15, 25)
STEPS = 2 * (len(BOUNDS) + 1)


def steps_of(length):
    """[dependent, head] -> number of the step; the diagonal is 0 and must be masked."""
    at = torch.arange(length)
    gap = at[None, :] - at[:, None]  # head - dependent
    step = torch.bucketize(gap.abs(), torch.tensor(BOUNDS))
    return step + (gap > 0) * (len(BOUNDS) + 1)


def word_rows(rows, batch):
    """Mean over the pieces of each word. rows [B,T,K] -> [W,K]."""
    flat = rows.flatten(0, 1)[batch["piece"]]
    count = torch.bincount(batch["owner"])
    return flat.new_zeros(len(count), flat.shape[1]).index_add(0, batch["owner"], flat) / count[:, None]


def arc_scores(dependent, head, root, distance, mask):
    """[S,L,64], [S,L,64], [S,L] -> [S,L,L+1]: the last column is the root; impossible ones are very low."""
    length = dependent.shape[1]
    scores = dependent @ head.transpose(1, 2) / dependent.shape[2] ** 0.5 + distance[steps_of(length)]
    bad = ~mask[:, None, :] | torch.eye(length, dtype=torch.bool)[None]
    return torch.cat([scores.masked_fill(bad, -1e4), root[:, :, None]], 2)


def relation_scores(model, rows, part, dependents, heads):
    d, h = part(rows, "relation_dependent")[dependents], part(rows, "relation_head")[heads]
    return (d * h) @ model.relation_weights.T + part(rows, "relation_of_dependent")[dependents] + part(rows, "relation_of_head")[heads]


def tree_loss(model, rows, part, batch):
    """(arcs, relations, parts of speech) of the words of a batch whose trees are known."""
    index, mask = batch["sentence_words"], batch["sentence_word_mask"]
    at = lambda name: part(rows, name)[index]
    scores = arc_scores(at("arc_dependent"), at("arc_head"), at("arc_root")[..., 0], model.arc_distance, mask)
    head = batch["head"][index]
    gold = torch.where(head == -1, index.shape[1], head).masked_fill(~mask | (head == -2), -100)
    arcs = F.cross_entropy(scores[mask], gold[mask], ignore_index=-100)
    first = index[:, :1].expand_as(index)[mask]
    dependents, place = index[mask], head[mask]
    known = (place >= 0) & (batch["relation"][dependents] >= 0)
    dependents, heads = dependents[known], (first + place)[known]
    relations = F.cross_entropy(relation_scores(model, rows, part, dependents, heads), batch["relation"][dependents])
    return arcs, relations, F.cross_entropy(part(rows, "upos"), batch["upos"], ignore_index=-100)


def best_heads(scores):
    """scores [L, L+1] of one sentence (numpy) -> the head of each word, -1 for the root."""
    n = len(scores)
    if n == 1:
        return [-1]
    arcs = scores[:, :n].astype(float).copy()
    np.fill_diagonal(arcs, -np.inf)
    root = int(np.argmax(scores[:, n] - arcs.max(1)))
    table = arcs.copy()
    table[root, :] = -np.inf
    heads = edmonds(table, root)
    heads[root] = -1
    return [int(h) for h in heads]


def edmonds(scores, root):
    """Best heads of a tree with this root; scores[d, h]. Cycles are drawn together, the best way in is chosen."""
    n = len(scores)
    heads = scores.argmax(1)
    heads[root] = root
    cycle = find_cycle(heads, root)
    if cycle is None:
        return heads
    inside = np.zeros(n, bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    m = len(outside)
    small = np.full((m + 1, m + 1), -np.inf)
    small[:m, :m] = scores[np.ix_(outside, outside)]
    own = scores[cycle, heads[cycle]]
    into = scores[np.ix_(cycle, outside)] - own[:, None]  # break the cycle at this word
    out_of = scores[np.ix_(outside, cycle)]
    small[m, :m] = into.max(0)
    small[:m, m] = out_of.max(1)
    entry, leave = into.argmax(0), out_of.argmax(1)
    found = edmonds(small, int(np.flatnonzero(outside == root)[0]))
    heads = heads.copy()
    for k, d in enumerate(outside):
        if d != root:
            heads[d] = cycle[leave[k]] if found[k] == m else outside[found[k]]
    broken = found[m]
    heads[cycle[entry[broken]]] = outside[broken]
    heads[root] = root
    return heads


def find_cycle(heads, root):
    """Words of one cycle, or None."""
    colour = np.zeros(len(heads), int)
    for start in range(len(heads)):
        path, at = [], start
        while colour[at] == 0 and at != root:
            colour[at] = 1
            path.append(at)
            at = heads[at]
        if at != root and colour[at] == 1:
            return path[path.index(at) :]
        for x in path:
            colour[x] = 2
    return None
