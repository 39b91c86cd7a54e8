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

# Where the weights of models/ are from before trees and people (or any that should learn on), EARLIER=DIR
# takes them in place of everything up to the mixing.
if [ -n "${EARLIER:-}" ]; then
  [ -f "$runs/earlier.pt" ] || "$python" "$here/restore.py" "$runs/earlier.pt" --models "$EARLIER"
else

# Hidden words of news text first; then two readers of all tasks, four specialists for loadedness, each of
# which leaves out a quarter of the labels, and two for tone, side by side; then one reader of what they
# all say, with fewer heads and inner units.
[ -f "$runs/words/last.pt" ] ||
  "$python" "$here/pretrain.py" --gold "$gold" --run "$runs/words" --minutes "$(share 10)"
teacher() { # NAME SEED SHARE_OF_MINUTES OPTIONS …
  name=$1 seed=$2 length=$3
  shift 3
  "$python" "$here/train.py" --gold "$gold" --run "$runs/$name" --minutes "$(share "$length")" \
    --start-from "$runs/words/last.pt" --seed "$seed" --workers 1 "$@"
}
for seed in 11 12; do
  teacher teacher-$seed $seed 28 --rate 1.8e-4 --pieces 1000 --mix polnear:1,babe:.25,mtsc:.75 &
done
wait
for folds in "0 1" "2 3"; do
  for fold in $folds; do
    teacher babe-$fold 4$fold 6 --rate 1.5e-4 --pieces 1100 --mix babe:1 --babe-fold $fold/4 &
  done
  wait
done
for seed in 31 32; do
  teacher mtsc-$seed $seed 8 --rate 1.5e-4 --pieces 1100 --mix mtsc:1 &
done
wait
export OMP_NUM_THREADS=2
[ -f "$runs/taught.pt" ] ||
  "$python" "$here/teach.py" "$runs/taught.pt" --gold "$gold" \
    "$runs/teacher-11/last.pt" "$runs/teacher-12/last.pt" \
    --babe-folds "$runs/babe-0/last.pt" "$runs/babe-1/last.pt" "$runs/babe-2/last.pt" "$runs/babe-3/last.pt" \
    --mtsc "$runs/teacher-12/last.pt" "$runs/mtsc-31/last.pt" "$runs/mtsc-32/last.pt"
[ -f "$runs/pruned.pt" ] ||
  "$python" "$here/prune.py" "$runs/teacher-11/last.pt" "$runs/pruned.pt" --gold "$gold"
export OMP_NUM_THREADS=1
"$python" "$here/train.py" --gold "$gold" --run "$runs/student" --minutes "$(share 32)" \
  --start-from "$runs/pruned.pt" --teach "$runs/taught.pt" --seed 13 --rate 1.2e-4 --mix polnear:1,babe:.35,mtsc:.65
# Last, at a low rate, mostly on loadedness, with products rounded as the exported graph rounds them: once,
# and once more from there; the reader is the mean of the two.
polish() { # NAME SEED START
  "$python" "$here/train.py" --gold "$gold" --run "$runs/$1" --minutes "$(share 6)" --start-from "$3" \
    --teach "$runs/taught.pt" --seed "$2" --rate 8e-5 --head-rate 6e-4 --mix polnear:1,babe:.6,mtsc:.4 --rounded 1
}
polish polished 14 "$runs/student/last.pt"
polish again 15 "$runs/polished/last.pt"
[ -f "$runs/earlier.pt" ] ||
  "$python" "$here/mix.py" "$runs/polished/last.pt" "$runs/again/last.pt" 0.5 "$runs/earlier.pt"
fi

# Trees, people, frames and sources, while the reader teaches itself what it already could: a short run in
# which the new columns find their feet, then a longer one, its last quarter with rounded products.
export OMP_NUM_THREADS=2
[ -f "$runs/taught-again.pt" ] || "$python" "$here/teach.py" "$runs/taught-again.pt" --gold "$gold" "$runs/earlier.pt"
export OMP_NUM_THREADS=1
language() { # NAME SEED START OPTIONS …
  name=$1 seed=$2 start=$3
  shift 3
  "$python" "$here/train.py" --gold "$gold" --run "$runs/$name" --seed "$seed" --start-from "$start" "$@"
}
language warm 51 "$runs/earlier.pt" --minutes "$(share 12)" --workers 1 --rate 1.5e-4 --head-rate 4e-4 \
  --new-rate 1.5e-3 --pieces 600 --mix polnear:.3,babe:.1,mtsc:.15,trees:1,people:.25,frames:.35,articles:.1,sources:.15
language reader 53 "$runs/warm/last.pt" --minutes "$(share 63)" --teach "$runs/taught-again.pt" --rate 1.8e-4 \
  --head-rate 3e-4 --new-rate 1.2e-3 --pieces 400 --tree-pieces 600 --average .99 --rounded .25 \
  --mix polnear:.3,babe:.1,mtsc:.16,trees:1,people:.3,frames:.35,articles:.06,sources:.12

# What a joint step sees too little of, frames and who is the same, from units of their own; then the whole drawn
# back a fifth towards the earlier reader, for attributions and tone.
for what in frames people; do
  [ -f "$runs/wide-$what.pt" ] ||
    "$python" "$here/widen.py" "$runs/reader/last.pt" "$runs/wide-$what.pt" $what --gold "$gold" --steps 1500 &
done
wait
"$python" "$here/merge.py" "$runs/earlier.pt" "$runs/reader/last.pt" 0.8 "$runs/wide-frames.pt" "$runs/wide-people.pt" "$runs/joint.pt"

# Once more from a further fifth of the earlier reader, with both as teachers: the earlier one of what it could, the
# later one of what it learned; then the units for frames anew, for the encoder has moved.
"$python" "$here/mix.py" "$runs/earlier.pt" "$runs/joint.pt" 0.8 "$runs/start.pt"
language kept 71 "$runs/start.pt" --minutes "$(share 43)" --workers 1 --teacher "$runs/earlier.pt" --keeper "$runs/joint.pt" \
  --rate 1.2e-4 --head-rate 2.5e-4 --new-rate 4e-4 --pieces 500 --tree-pieces 600 --average .99 --rounded .25 \
  --mix polnear:1,babe:.12,mtsc:.25,trees:.6,people:.08,frames:.2,sources:.1
"$python" "$here/widen.py" "$runs/kept/last.pt" "$runs/shared.pt" frames --instead 512:704 --gold "$gold" --steps 1500

# Then four layers stay, in 8 bits, and each half of the heads learns two layers of its own above them, side by side.
mkdir -p "$runs/shared"
"$python" "$here/export.py" "$runs/shared.pt" --gold "$gold" --models "$runs/shared" --work "$runs" --no-figures
tops() { # NAME SEED OPTIONS …
  name=$1 seed=$2
  shift 2
  "$python" "$here/train.py" --gold "$gold" --run "$runs/$name" --seed "$seed" --start-from "$runs/shared.pt" --tops "$runs/shared" \
    --minutes "$(share 55)" --brief --workers 1 --rounded .3 --head-rate 3e-4 "$@"
}
tops first 81 --teacher "$runs/earlier.pt" --rate 2e-4 --pieces 600 --mix polnear:1,babe:.3,mtsc:.5 &
tops more 82 --rate 2.5e-4 --new-rate 8e-4 --pieces 500 --tree-pieces 800 \
  --mix trees:1,people:.35,frames:.6,articles:.08,sources:.2 &
wait

# The first half is drawn back a little and learns more of tone; the other, which learns its texts by heart, stands half
# way to where it began; then its units for frames anew, for its layers have moved.
"$python" "$here/mix.py" "$runs/shared.pt" "$runs/first/last.pt" 0.85 "$runs/first.pt"
tops toned 83 --start-from "$runs/first.pt" --teacher "$runs/earlier.pt" --minutes "$(share 10)" --rounded 1 \
  --rate 8e-5 --head-rate 2e-4 --pieces 500 --mix polnear:1,babe:.25,mtsc:1
"$python" "$here/mix.py" "$runs/shared.pt" "$runs/more/last.pt" 0.5 "$runs/more.pt"
"$python" "$here/widen.py" "$runs/more.pt" "$runs/wide-more.pt" frames --instead 640:832 --gold "$gold" --steps 1500
"$python" "$here/tops.py" "$runs/toned/last.pt" "$runs/wide-more.pt" "$runs/reader.pt"

export OMP_NUM_THREADS=2
"$python" "$here/export.py" "$runs/reader.pt" --gold "$gold"
"$python" "$here/swap.py" "$runs/reader.pt" --gold "$gold"
"$python" "$here/leave_out.py" "$runs/earlier.pt" --gold "$gold"
"$python" "$here/check.py" "$runs/check.json" --gold "$gold" --checkpoint "$runs/reader.pt"
(cd "$here/.." && npm run --silent build && node training/check.mjs "$runs/check.json")
