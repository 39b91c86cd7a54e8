#!/usr/bin/env bash
# 2,000 articles through Spark on one machine, with one child killed on purpose, and the result compared
# with `parallax analyze` on the same articles. check.sh PYTHON_WITH_PYSPARK
set -euo pipefail
cd "$(dirname "$0")/.."
python=${1:?usage: check.sh PYTHON}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npx tsx cluster/articles.ts 2000 "$work"
# The first child that meets the marked article is killed; those after it find the file and go on.
cat > "$work/parallax.sh" <<SCRIPT
#!/usr/bin/env bash
if mkdir "$work/killed" 2>/dev/null; then
  node bin/parallax.js "\$@" | head -n 3
  kill -9 \$\$
fi
exec node bin/parallax.js "\$@"
SCRIPT
chmod +x "$work/parallax.sh"
PYSPARK_PYTHON=$python PYSPARK_DRIVER_PYTHON=$python "$(dirname "$python")/spark-submit" \
  --master 'local[2,4]' --conf spark.ui.enabled=false --conf spark.log.level=ERROR cluster/job.py \
  "$work/articles.jsonl" "$work/results" --reader rules --parallax "$work/parallax.sh" --partitions 8
[ -d "$work/killed" ] || { echo "no child was killed"; exit 1; }
node bin/parallax.js merge "$work/results" --out "$work/merged" --format json --resamples 200
node bin/parallax.js analyze "$work/corpus" --reader rules --out "$work/analyzed" --format json --resamples 200
for name in articles.jsonl findings.jsonl outlets.csv articles.csv analysis.json; do
  cmp "$work/merged/$name" "$work/analyzed/$name"
done
echo "2,000 articles, one child killed: merged and analyzed are the same"
