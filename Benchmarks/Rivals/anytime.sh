#!/bin/sh
# The cost of the best calendar and its proven bound over time, of one run of `aarshjul plan`.
#
#   Benchmarks/Rivals/anytime.sh FOLDER OUT [OPTIONS OF plan]
#
# For instance: Benchmarks/Rivals/anytime.sh Fixtures/aarhus curve --time-limit 60
# The folder stays as it is. OUT gets progress.jsonl, anytime.csv and anytime.svg. Needs a release
# build of `aarshjul` and Python.
set -eu
here=$(dirname "$(realpath "$0")")
program=$(realpath "$here/../..")/.build/release/aarshjul
if [ $# -lt 2 ]; then
  sed -n '2,8s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
if [ ! -x "$program" ]; then
  echo "build it first: swift build -c release --product aarshjul" >&2
  exit 3
fi
folder=$1
out=$2
shift 2
mkdir -p "$out"
"$program" plan "$folder" --dry-run --progress json "$@" 2>"$out/progress.jsonl" >"$out/plan.txt" ||
  { tail -n 5 "$out/progress.jsonl" >&2; exit 1; }
python3 "$here/anytime.py" "Aarshjul=$out/progress.jsonl" \
  --csv "$out/anytime.csv" --svg "$out/anytime.svg"
