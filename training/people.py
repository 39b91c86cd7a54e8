"""Mentions, their kinds and who is the same: loss, and the decoding that the runtime does.

score(i, j) = coreference_query(i) · coreference_key(j) / 8 + the weights of the pair's features; none = -anaphor(i).
A mention links to the best earlier one if that beats none. Mentions are words with mention > 0.
"""
import collections

import numpy as np
import torch
from torch.nn import functional as F

from treebank import UNKNOWN, UPOS

SENTENCES = (0, 1, 2, 4, 8)  # between the two, up to and including; and more
MENTIONS = (0, 1, 2, 4, 8, 16)
PAIRS = (
    *(f"sentences_{n}" for n in ("0", "1", "2", "3-4", "5-8", "9+")),
    *(f"mentions_{n}" for n in ("0", "1", "2", "3-4", "5-8", "9-16", "17+")),
    "same_head", "same_head_pronoun", "same_name", "names_differ", "both_pronouns",
    "gender_agrees", "gender_clashes", "kind_same", "kind_clash", "across_quotation", "both_quoted",
)
PRON, PROPN = UPOS.index("PRON"), UPOS.index("PROPN")


def name_runs(upos, forms, sentences):
    """For each word the set of words of the run of proper nouns that it stands in; empty for others."""
    out, now = [frozenset()] * len(upos), []

    def close():
        if now:
            whole = frozenset(forms[i] for i in now)
            for i in now:
                out[i] = whole
            now.clear()

    for i, u in enumerate(upos):
        if now and (u != PROPN or sentences[i] != sentences[now[-1]]):
            close()
        if u == PROPN:
            now.append(i)
    close()
    return out


def pair_features(at, words, upos, kinds, likeness):
    """(steps between in sentences, in mentions, [features, M, M] of the rest) for mentions at `at` (rising word
    numbers): row i, antecedent j; only j < i is meant. `words`: what `facts` tells; the rest over the mentions."""
    sentence = torch.tensor([words["sentences"][i] for i in at])
    form = torch.tensor([words["forms"][i] for i in at])
    quoted = torch.tensor([words["quoted"][i] for i in at]).bool()
    number = torch.arange(len(at))
    apart = torch.bucketize((sentence[:, None] - sentence[None]).clamp(min=0), torch.tensor(SENTENCES))
    between = torch.bucketize((number[:, None] - number[None] - 1).clamp(min=0), torch.tensor(MENTIONS))
    pronoun, name = upos == PRON, upos == PROPN
    both = lambda x: x[:, None] & x[None]
    same_head = form[:, None] == form[None]
    shared = np.zeros((len(at), len(at)), bool)
    named = [(n, words["runs"][i]) for n, (i, own) in enumerate(zip(at, name.tolist())) if own]
    for x, (n, a) in enumerate(named):
        for m, b in named[:x]:
            if a <= b or b <= a:
                shared[n, m] = True
    shared = torch.from_numpy(shared)
    said = likeness != UNKNOWN
    alike = likeness[:, None] == likeness[None]
    kind = kinds[:, None] == kinds[None]
    more = torch.stack([
        same_head, same_head & both(pronoun), shared, both(name) & ~shared, both(pronoun),
        alike & both(said), ~alike & both(said), kind, ~kind, quoted[:, None] != quoted[None], both(quoted),
    ])
    return apart, between, more.float()


def pair_scores(model, rows, part, at, features):
    """[M, M + 1]: every earlier mention, and none in the last column."""
    query, key = part(rows, "coreference_query")[at], part(rows, "coreference_key")[at]
    apart, between, more = features
    of_sentences, of_mentions, others = model.coreference_weights.split([len(SENTENCES) + 1, len(MENTIONS) + 1, len(more)])
    scores = query @ key.T / query.shape[1] ** 0.5 + of_sentences[apart] + of_mentions[between]
    scores = scores + (others @ more.flatten(1)).view_as(scores)
    later = torch.triu(torch.ones(len(at), len(at), dtype=torch.bool))
    return torch.cat([scores.masked_fill(later, -1e4), -part(rows, "anaphor")[at]], 1)


def facts(document, upos):
    forms, sentences = document.forms, [w.sentence for w in document.words]
    return {"forms": forms, "sentences": sentences, "quoted": document.quoted, "runs": name_runs(upos, forms, sentences)}


def likely_mentions(rows, part, first, end, floor=0.0):
    return (part(rows, "mention")[first:end, 0].detach() > floor).nonzero()[:, 0].tolist()


def scored(model, rows, part, document, first, end, candidates):
    """Scores of the candidates (word numbers of the document) and what was told of them."""
    own = rows[first:end]
    upos = part(own, "upos").detach().argmax(1)
    kinds, likeness = (part(own, n).detach().argmax(1) for n in ("entity_kind", "gender_number"))
    words = facts(document, upos.tolist())
    features = pair_features(candidates, words, upos[candidates], kinds[candidates], likeness[candidates])
    return pair_scores(model, own, part, candidates, features), words, upos


def mention_loss(rows, part, batch):
    """(is a mention's head, its kind, its gender and number)."""
    known = batch["mention"] >= 0
    zero = rows.sum() * 0
    mention = F.binary_cross_entropy_with_logits(part(rows, "mention")[known][:, 0], batch["mention"][known].float()) if known.any() else zero
    kind = F.cross_entropy(part(rows, "entity_kind"), batch["kind"], ignore_index=-100) if (batch["kind"] >= 0).any() else zero
    said = (batch["likeness"] >= 0).any()
    likeness = F.cross_entropy(part(rows, "gender_number"), batch["likeness"], ignore_index=-100) if said else zero
    return mention, kind, likeness


def link_people_loss(model, rows, part, batch):
    """For each mention of GUM: the share of belief in its earlier mentions, or in none."""
    losses, count = [], 0
    for document, (first, end) in batch["documents"]:
        gold = {i for i, w in enumerate(document.words) if w.mention == 1}
        if not gold:
            continue
        more = likely_mentions(rows, part, first, end)
        candidates = sorted(gold | set(more if len(more) < 1.5 * len(gold) + 20 else []))
        scores, _, _ = scored(model, rows, part, document, first, end, candidates)
        cluster = torch.tensor([document.words[i].cluster if i in gold else -1 - i for i in candidates])
        right = torch.tril(cluster[:, None] == cluster[None], -1)
        right = torch.cat([right, ~right.any(1, keepdim=True)], 1)
        logs = torch.logsumexp(scores.masked_fill(~right, -1e4), 1) - torch.logsumexp(scores, 1)
        losses.append(-logs.sum())
        count += len(candidates)
    return sum(losses) / count if count else rows.sum() * 0


def gap_loss(model, rows, part, batch):
    """GAP says which of two names a pronoun means, nothing of the other mentions: names that share no word with the right
    one are wrong, pronouns and common nouns are left out. Where neither name is right, both are wrong."""
    losses = []
    for document, (first, end) in batch["documents"]:
        q = document.question
        heads = {k: x[0] for k, x in q["names"].items()}
        found = likely_mentions(rows, part, first, end)
        found = found if len(found) < 0.6 * len(document.words) else []
        candidates = sorted({*found, q["pronoun"], *heads.values()})
        scores, words, upos = scored(model, rows, part, document, first, end, candidates)
        row = scores[candidates.index(q["pronoun"])]
        forms = lambda k: {document.forms[i] for i in q["names"][k]}
        right = [k for k in "AB" if q["right"][k]]
        allowed, wrong = torch.zeros(len(row), dtype=torch.bool), torch.zeros(len(row), dtype=torch.bool)
        if right:
            good = forms(right[0])
            for n, i in enumerate(candidates):
                if i == heads[right[0]] or document.forms[i] in good:
                    allowed[n] = i < q["pronoun"]
                elif i in heads.values() or (int(upos[i]) == PROPN and not words["runs"][i] & good):
                    wrong[n] = True
            wrong[-1] = True
        else:
            for n, i in enumerate(candidates):
                bad = i in heads.values() or document.forms[i] in forms("A") | forms("B")
                wrong[n], allowed[n] = bad, not bad
            allowed[-1] = True
        wrong[candidates.index(q["pronoun"])] = allowed[candidates.index(q["pronoun"])] = False
        if allowed.any() and bool((row[allowed] > -5e3).any()):
            losses.append(torch.logsumexp(row[allowed | wrong], 0) - torch.logsumexp(row[allowed], 0))
    return sum(losses) / len(losses) if losses else rows.sum() * 0


def clusters_of(scores, candidates):
    """Each mention joins its best earlier one if that beats none. -> [[word numbers]], also single ones."""
    own, out = {}, []
    best = scores.argmax(1).tolist()
    for n, i in enumerate(candidates):
        if best[n] == len(candidates):
            own[n] = len(out)
            out.append([i])
        else:
            own[n] = own[best[n]]
            out[own[n]].append(i)
    return out


# --- figures ---


def f1(p, r):
    return 2 * p * r / (p + r) if p + r else 0.0


def muc(key, response):
    where = {m: n for n, c in enumerate(response) for m in c}
    right = sum(len(c) - len({where.get(m, ("alone", m)) for m in c}) for c in key)
    return right, sum(len(c) - 1 for c in key)


def b_cubed(key, response):
    where = {m: set(c) for c in response for m in c}
    total = sum(len(set(c) & where.get(m, set())) / len(c) for c in key for m in c)
    return total, sum(map(len, key))


def ceaf_e(key, response):
    """Best one-to-one match of entities, by a simple assignment (Hungarian)."""
    if not key or not response:
        return 0.0
    table = np.array([[2 * len(set(a) & set(b)) / (len(a) + len(b)) for b in response] for a in key])
    return sum(table[i, j] for i, j in assignment(table))


def assignment(table):
    """Pairs of greatest sum: Kuhn and Munkres in O(n^3)."""
    turned = table.shape[0] > table.shape[1]
    cost = -(table.T if turned else table)
    n, m = cost.shape
    u, v, match, way = np.zeros(n + 1), np.zeros(m + 1), np.zeros(m + 1, int), np.zeros(m + 1, int)
    for i in range(1, n + 1):
        match[0], j0 = i, 0
        least, used = np.full(m + 1, np.inf), np.zeros(m + 1, bool)
        while True:
            used[j0] = True
            i0 = match[j0]
            now = cost[i0 - 1] - u[i0] - v[1:]
            free = ~used[1:]
            better = free & (now < least[1:])
            least[1:][better], way[1:][better] = now[better], j0
            j1 = int(np.argmin(np.where(free, least[1:], np.inf))) + 1
            delta = least[j1]
            u[match[used]] += delta
            v[used] -= delta
            least[~used] -= delta
            j0 = j1
            if match[j0] == 0:
                break
        while j0:
            j1 = way[j0]
            match[j0] = match[j1]
            j0 = j1
    pairs = [(int(match[j]) - 1, j - 1) for j in range(1, m + 1) if match[j]]
    return [(b, a) for a, b in pairs] if turned else pairs


def conll(documents):
    """Mean F1 of MUC, B-cubed and CEAF-e over [(key, response)], clusters of two or more."""
    sums = collections.defaultdict(float)
    for key, response in documents:
        for name, measure in (("muc", muc), ("b3", b_cubed)):
            for side, (a, b) in (("r", (key, response)), ("p", (response, key))):
                right, total = measure(a, b)
                sums[name, side, "right"] += right
                sums[name, side, "total"] += total
        match = ceaf_e(key, response)
        sums["ceaf", "r", "right"] += match
        sums["ceaf", "p", "right"] += match
        sums["ceaf", "r", "total"] += len(key)
        sums["ceaf", "p", "total"] += len(response)
    share = lambda n, s: sums[n, s, "right"] / max(1e-9, sums[n, s, "total"])
    out = {n: f1(share(n, "p"), share(n, "r")) for n in ("muc", "b3", "ceaf")}
    return {**{k: round(v, 4) for k, v in out.items()}, "conll": round(sum(out.values()) / 3, 4)}


