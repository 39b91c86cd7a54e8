"""One reader of two runs of `train.py --tops`, each of which learned layers of its own above the shared ones.

usage: tops.py FIRST MORE OUT: from FIRST attributions, loadedness and tone, from MORE trees, people, frames and sources.
The shared layers of both are those of the graph that they learned on, so nothing of either is lost.
"""
import sys

import torch

from train import NEW

OF_MORE = ("encoder.second.", *NEW)


def joined(first, more):
    return {name: (more if name.startswith(OF_MORE) else first)[name] for name in first}


def main():
    first, more = (torch.load(sys.argv[n])["average"] for n in (1, 2))
    torch.save({"average": joined(first, more)}, sys.argv[3])


if __name__ == "__main__":
    main()
