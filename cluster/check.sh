#!/usr/bin/env bash
# 2,000 articles through Spark on one machine, with one child killed on purpose, and the result compared
# with `parallax analyze` on the same articles. check.sh PYTHON_WITH_PYSPARK [ARTICLES]
set -euo pipefail
cd "$(dirname "$0")/.."
python=${1:?usage: check.sh PYTHON [ARTICLES]}
count=${2:-2000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/corpus"
npx tsx cluster/articles.ts "$count" "$work/corpus/articles.jsonl"
# The first child to start is killed after a few answers; those after it find the mark and go on.
cat > "$work/parallax.sh" <<SCRIPT
#!/usr/bin/env bash
if mkdir "$work/killed" 2>/dev/null; then
  node "$PWD/bin/parallax.js" "\$@" | head -n 3
  kill -9 \$\$
fi
exec node "$PWD/bin/parallax.js" "\$@"
SCRIPT
chmod +x "$work/parallax.sh"
PYSPARK_PYTHON=$python PYSPARK_DRIVER_PYTHON=$python "$(dirname "$python")/spark-submit" \
  --master 'local[2,4]' --conf spark.ui.enabled=false cluster/job.py \
  "$work/corpus/articles.jsonl" "$work/results" --reader rules --parallax "$work/parallax.sh" \
  --partitions 8 2> "$work/spark.log" || { tail -40 "$work/spark.log"; exit 1; }
[ -d "$work/killed" ] || { echo "no child was killed"; exit 1; }
options=(--format json --resamples 100)
node bin/parallax.js merge "$work/results" --out "$work/merged" "${options[@]}" > /dev/null
node bin/parallax.js analyze "$work/corpus" --reader rules --out "$work/analyzed" "${options[@]}" > /dev/null
cmp "$work/merged/findings.jsonl" "$work/analyzed/findings.jsonl"
cmp "$work/merged/outlets.csv" "$work/analyzed/outlets.csv"
lines=$(wc -l < "$work/merged/articles.jsonl")
[ "$lines" = "$count" ] || { echo "$lines articles of $count"; exit 1; }
echo "$count articles, one child killed: merged and analyzed are the same"
