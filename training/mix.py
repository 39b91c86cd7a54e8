"""The mean of two checkpoints' averaged weights: mix.py EARLIER LATER SHARE OUT, SHARE that of LATER.

Weights between a model and what it was trained on to often judge unseen text better than either
(Wortsman and others 2022, Robust fine-tuning of zero-shot models). What only LATER has, hidden units or the
helping column that export cuts off, is kept as it is.
"""
import sys

import torch

from merge import between

earlier, later = (torch.load(path, map_location="cpu")["average"] for path in sys.argv[1:3])
torch.save({"average": between(earlier, later, float(sys.argv[3]))}, sys.argv[4])
