"""A linear chain over units: likelihood for training, best path and marginals for reading."""
import numpy as np
import torch


def nll(scores, tags, mask, transitions, start):
    """Mean over units of -log p(tags). scores [B,U,K], tags [B,U], mask [B,U] (bool, prefix)."""
    gold = scores.gather(2, tags[:, :, None])[:, :, 0]
    step = transitions[tags[:, :-1], tags[:, 1:]]
    path = (gold * mask).sum(1) + (step * mask[:, 1:]).sum(1) + start[tags[:, 0]]
    return (log_total(scores, mask, transitions, start) - path).sum() / mask.sum()


def expected_nll(scores, marginals, moves, mask, transitions, start):
    """Mean over units of -E log p(tags), tags drawn from teachers: marginals [B,U,K] of each unit,
    moves [B,K,K] the expected number of each transition. Exact, for log p is linear in both."""
    path = (scores * marginals).sum((1, 2)) + (moves * transitions).sum((1, 2)) + (marginals[:, 0] * start).sum(1)
    return (log_total(scores, mask, transitions, start) - path).sum() / mask.sum()


def log_total(scores, mask, transitions, start):
    """Log of the sum over all tags, a sequence. transitions [K,K], or [B,K,K] for one each."""
    rows = scores.unbind(1)
    alpha = start + rows[0]
    for t in range(1, len(rows)):
        grown = torch.logsumexp(alpha[:, :, None] + transitions, 1) + rows[t]
        alpha = torch.where(mask[:, t, None], grown, alpha)
    return torch.logsumexp(alpha, 1)


def expectations(scores, mask, transitions, start):
    """What `expected_nll` asks of a teacher: the gradients of the log total are just these."""
    with torch.enable_grad():
        scores, transitions = (x.detach().clone().requires_grad_() for x in (scores, transitions))
        each = transitions.expand(len(scores), *transitions.shape).clone()
        return torch.autograd.grad(log_total(scores, mask, each, start).sum(), (scores, each))


def viterbi(scores, transitions, start):
    """Best tags for one sequence. scores [U,K]."""
    best, back = start + scores[0], []
    for row in scores[1:]:
        table = best[:, None] + transitions
        back.append(table.argmax(0))
        best = table.max(0) + row
    tag = int(best.argmax())
    out = [tag]
    for pointers in reversed(back):
        tag = int(pointers[tag])
        out.append(tag)
    return out[::-1]


def logsumexp(x, axis):
    top = x.max(axis, keepdims=True)
    return np.squeeze(top, axis) + np.log(np.exp(x - top).sum(axis))


def forward_backward(scores, transitions, start):
    """alpha, beta and log Z, to ask for the probability of any stretch of tags."""
    n, k = scores.shape
    alpha, beta = np.zeros((n, k)), np.zeros((n, k))
    alpha[0] = start + scores[0]
    for t in range(1, n):
        alpha[t] = logsumexp(alpha[t - 1][:, None] + transitions, 0) + scores[t]
    for t in range(n - 2, -1, -1):
        beta[t] = logsumexp(transitions + (scores[t + 1] + beta[t + 1])[None, :], 1)
    return alpha, beta, logsumexp(alpha[-1], 0)
