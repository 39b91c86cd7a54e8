"""The mean of two checkpoints' averaged weights: mix.py EARLIER LATER SHARE OUT, SHARE that of LATER.

Weights between a model and what it was trained on to often judge unseen text better than either
(Wortsman and others 2022, Robust fine-tuning of zero-shot models).
"""
import sys

import torch

earlier, later = (torch.load(path, map_location="cpu")["average"] for path in sys.argv[1:3])
share = float(sys.argv[3])
mixed = {
    name: (1 - share) * earlier[name] + share * value if value.is_floating_point() else value
    for name, value in later.items()
}
torch.save({"average": mixed}, sys.argv[4])
