#!/usr/bin/env bash
# Articles through Spark on one machine (2,000 unless told), with one child killed on purpose, and the result
# compared with `parallax analyze` on the same articles. check.sh PYTHON_WITH_PYSPARK [ARTICLES]
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
grep -q "parallax stream ended with -9" "$work/spark.log" || { echo "nobody noticed the killed child"; exit 1; }

options=(--format json --resamples 100)
node bin/parallax.js merge "$work/results" --out "$work/merged" "${options[@]}" > /dev/null
node bin/parallax.js analyze "$work/corpus" --reader rules --out "$work/analyzed" "${options[@]}" > /dev/null
# Results of a stream know of no file, so that a table that has that column differs in it alone.
"$python" - "$work/merged" "$work/analyzed" <<'COMPARE'
import csv, filecmp, json, os, sys

merged, analyzed = sys.argv[1:]
same = ["findings.jsonl", "outlets.csv", "contrasts.csv"]
same += [f"tables/{name}" for name in sorted(os.listdir(f"{analyzed}/tables"))]
same += [f"figures/{name}" for name in sorted(os.listdir(f"{analyzed}/figures"))]

def rows(folder):
    with open(f"{folder}/articles.csv", newline="", encoding="utf-8") as file:
        return [{key: value for key, value in row.items() if key != "file"} for row in csv.DictReader(file)]

def articles(folder):
    with open(f"{folder}/articles.jsonl", encoding="utf-8") as file:
        return [json.loads(line)["id"] for line in file]

wrong = [name for name in same if not filecmp.cmp(f"{merged}/{name}", f"{analyzed}/{name}", shallow=False)]
if rows(merged) != rows(analyzed):
    wrong.append("articles.csv")
if articles(merged) != articles(analyzed):
    wrong.append("articles.jsonl")
if wrong:
    sys.exit(f"merged and analyzed differ in {', '.join(wrong)}")
COMPARE
lines=$(wc -l < "$work/merged/articles.jsonl")
[ "$lines" = "$count" ] || { echo "$lines articles of $count"; exit 1; }
echo "$count articles through Spark, one child killed: nothing lost, nothing twice, the same as analyze"
