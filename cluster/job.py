"""Reads any number of articles with `parallax stream` on all cores of a machine or a cluster.

spark-submit job.py ARTICLES OUT [--reader rules|learned] [--topic FILE] [--parallax COMMAND] [--partitions N]

ARTICLES: files of one article as JSON a line ({"id", "text", "outlet", "title", "date", "url"}).
OUT: a new folder of part files, one result as JSON a line, for `parallax merge OUT --out DIR`.

One child process a partition. A thread feeds it and closes its input, another drains its errors, so
that no full pipe can hang the job; the lines that come back are counted, and a partition whose child
ended badly or lost a line fails as a whole, so that Spark does it again (`--master 'local[2,4]'`: up to
four times) and nothing is lost or told twice.
"""
import argparse
import collections
import os
import shlex
import subprocess
import sys
import threading


def read_partition(command, environment):
    """A function from the lines of a partition to the lines of its results."""

    def read(lines):
        child = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=os.environ | environment, text=True, encoding="utf-8", errors="surrogatepass",
        )
        sent, broken, errors = [0], [None], collections.deque(maxlen=40)

        def feed():
            try:
                for line in lines:
                    if line.strip():
                        child.stdin.write(line.rstrip("\n") + "\n")
                        sent[0] += 1
                child.stdin.close()
            except BrokenPipeError:
                pass  # the child has ended; its exit code tells
            except BaseException as error:  # a fault of the input must fail the task, not this thread alone
                broken[0] = error
                child.kill()

        def drain():
            for line in child.stderr:
                errors.append(line)

        threads = [threading.Thread(target=work, daemon=True) for work in (feed, drain)]
        for thread in threads:
            thread.start()
        got = 0
        try:
            for line in child.stdout:
                got += 1
                yield line.rstrip("\n")
            code = child.wait()
            for thread in threads:
                thread.join()
            if broken[0] is not None:
                raise broken[0]
            if code != 0 or got != sent[0]:
                raise RuntimeError(
                    f"parallax stream ended with {code} after {got} of {sent[0]} articles: {''.join(errors)[-2000:]}"
                )
        finally:
            if child.poll() is None:
                child.kill()
            child.wait()

    return read


def main():
    arg = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arg.add_argument("articles")
    arg.add_argument("out")
    arg.add_argument("--reader", choices=("learned", "rules"), default="learned")
    arg.add_argument("--topic", help="topic.yaml, at the same path on every machine")
    arg.add_argument("--parallax", default="npx --no-install parallax", help="the command, as every machine starts it")
    arg.add_argument("--partitions", type=int, help="parts of the work; unless told four for each core")
    args = arg.parse_args()

    from pyspark.sql import SparkSession

    spark = SparkSession.builder.appName("parallax").getOrCreate()
    context = spark.sparkContext
    command = shlex.split(args.parallax) + ["stream", "--reader", args.reader]
    if args.topic:
        command += ["--topic", args.topic]
    parts = args.partitions or 4 * context.defaultParallelism
    results = context.textFile(args.articles, minPartitions=parts)
    if results.getNumPartitions() < parts:
        results = results.repartition(parts)
    results.mapPartitions(read_partition(command, {})).saveAsTextFile(args.out)
    spark.stop()


if __name__ == "__main__":
    sys.exit(main())
