"""The reader between an earlier and a later checkpoint, with the units of `widen.py` behind its hidden layer.

usage: merge.py EARLIER LATER SHARE FRAMES PEOPLE OUT: SHARE is that of LATER in what both have (Wortsman and others 2022);
FRAMES and PEOPLE are what widen.py made of LATER. An encoder drawn back a little keeps what it could
before: attributions and tone win more than trees lose.
"""
import sys

import torch


def between(earlier, later, share):
    out = {}
    for name, value in later.items():
        if name not in earlier:
            out[name] = value
            continue
        old = earlier[name]
        out[name] = value.clone()
        out[name][: len(old)] = (1 - share) * old + share * value[: len(old)]  # the helping column stays as it is
    return out


def main():
    earlier, later, frames, people = (torch.load(sys.argv[n])["average"] for n in (1, 2, 4, 5))
    known = len(later["hidden.bias"])
    state = between(earlier, frames, float(sys.argv[3]))
    for name in ("hidden.weight", "hidden.bias"):
        state[name] = torch.cat([frames[name], people[name][known:]])
    state["more.weight"] = torch.cat([frames["more.weight"], people["more.weight"][:, known:]], 1)
    state["more.bias"] = frames["more.bias"] + people["more.bias"] - later["more.bias"]
    state["coreference_weights"] = people["coreference_weights"]
    torch.save({"average": state}, sys.argv[6])


if __name__ == "__main__":
    main()
