"""A linear chain over units: likelihood for training, best path and marginals for reading."""
import numpy as np
import torch


def nll(scores, tags, mask, transitions, start):
    """Mean over units of -log p(tags). scores [B,U,K], tags [B,U], mask [B,U] (bool, prefix)."""
    b, u, k = scores.shape
    gold = scores.gather(2, tags[:, :, None])[:, :, 0]
    step = transitions[tags[:, :-1], tags[:, 1:]]
    path = (gold * mask).sum(1) + (step * mask[:, 1:]).sum(1) + start[tags[:, 0]]
    rows = scores.unbind(1)
    alpha = start + rows[0]
    for t in range(1, u):
        grown = torch.logsumexp(alpha[:, :, None] + transitions, 1) + rows[t]
        alpha = torch.where(mask[:, t, None], grown, alpha)
    return (torch.logsumexp(alpha, 1) - path).sum() / mask.sum()


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
