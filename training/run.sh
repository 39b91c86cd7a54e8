#!/bin/sh
# From gold folders to models/: run.sh GOLD [MINUTES]. Set PYTHON to the venv's python.
set -eu
gold=${1:?usage: run.sh GOLD [MINUTES]}
minutes=${2:-40}
python=${PYTHON:-python3}
here=$(cd "$(dirname "$0")" && pwd)
run=${RUN:-$here/runs/last}
export OMP_NUM_THREADS=1
"$python" "$here/train.py" --gold "$gold" --run "$run" --minutes "$minutes"
export OMP_NUM_THREADS=2
"$python" "$here/export.py" "$run/last.pt" --gold "$gold"
"$python" "$here/swap.py" "$run/last.pt" --gold "$gold"
"$python" "$here/check.py" "$run/check.json" --gold "$gold" --checkpoint "$run/last.pt"
(cd "$here/.." && npm run --silent build && node training/check.mjs "$run/check.json")
