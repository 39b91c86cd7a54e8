#!/bin/sh
# From gold folders to models/: run.sh GOLD [MINUTES]. Set PYTHON to the venv's python. Each step goes
# on where an interrupted one stopped, and is left out where it is done.
set -eu
gold=${1:?usage: run.sh GOLD [MINUTES]}
minutes=${2:-100}
python=${PYTHON:-python3}
here=$(cd "$(dirname "$0")" && pwd)
runs=${RUN:-$here/runs/last}
share() { echo $((minutes * $1 / 100)); }
mkdir -p "$runs"
export OMP_NUM_THREADS=1

# Hidden words of news text first, then two teachers side by side, then one reader of what they say.
[ -f "$runs/words/last.pt" ] ||
  "$python" "$here/pretrain.py" --gold "$gold" --run "$runs/words" --minutes "$(share 15)"
for seed in 11 12; do
  "$python" "$here/train.py" --gold "$gold" --run "$runs/teacher-$seed" --minutes "$(share 40)" \
    --start-from "$runs/words/last.pt" --seed $seed --workers 1 --rate 1.8e-4 --pieces 1000 --babe-share 0.25 &
done
wait
[ -f "$runs/taught.pt" ] ||
  "$python" "$here/teach.py" "$runs/taught.pt" --gold "$gold" "$runs/teacher-11/last.pt" "$runs/teacher-12/last.pt"
"$python" "$here/train.py" --gold "$gold" --run "$runs/reader" --minutes "$(share 45)" \
  --start-from "$runs/teacher-11/last.pt" --teach "$runs/taught.pt" --seed 13 --rate 1.2e-4 --babe-share 0.25

export OMP_NUM_THREADS=2
"$python" "$here/export.py" "$runs/reader/last.pt" --gold "$gold"
"$python" "$here/swap.py" "$runs/reader/last.pt" --gold "$gold"
"$python" "$here/check.py" "$runs/check.json" --gold "$gold" --checkpoint "$runs/reader/last.pt"
(cd "$here/.." && npm run --silent build && node training/check.mjs "$runs/check.json")
