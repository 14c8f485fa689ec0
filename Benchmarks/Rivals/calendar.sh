#!/bin/sh
# Our calendar and CP-SAT's on one exported model, one after the other, with a picture of both.
#
#   aarshjul export FOLDER --output DIR
#   Benchmarks/Rivals/calendar.sh DIR/calendar.json OUT [SECONDS [OUR-SECONDS]]
#   Benchmarks/Rivals/calendar.sh --setup      makes .build/rivals, with ortools from PyPI
#
# Both have two threads. SECONDS is CP-SAT's time (60 if not given), OUR-SECONDS ours (the same).
# OUT gets ours.csv, cpsat.csv, anytime.csv, anytime.svg and CP-SAT's solution, which is recomputed
# in Python. Set CPU=1 on a machine that does other work beside: then both may use twice as many
# seconds of processor time, however long it takes (ten times the seconds at most), and the picture
# is drawn over processor time for two cores. PRESOLVE=light or none spares CP-SAT most
# or all of its presolve, which alone takes longer than a minute on a municipality's year.
#
# Ends with 0, with 1 if a solver found nothing, with 3 when ortools or the bench are not there.
set -eu
here=$(dirname "$(realpath "$0")")
python=python3
. "$here/place.sh"
if [ "${1-}" = "--setup" ]; then
  set_up ortools
  exit 0
fi
if [ $# -lt 2 ]; then
  sed -n '2,16s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
need "ortools" "ortools"
model=$1
out=$2
seconds=${3:-60}
ours=${4:-$seconds}
presolve=${PRESOLVE:-full}
mkdir -p "$out"
if [ -n "${CPU-}" ]; then
  "$python" "$here/progress_csv.py" --csv "$out/ours.csv" --cpu $((ours * 2)) \
    "$bench" calendar --model "$model" --seconds $((ours * 10))
  "$python" "$here/calendar_cpsat.py" "$model" --presolve "$presolve" \
    --cpu $((seconds * 2)) --seconds $((seconds * 10)) \
    --csv "$out/cpsat.csv" --solution "$out/cpsat.json"
  cores="--cpu 2"
else
  "$python" "$here/progress_csv.py" --csv "$out/ours.csv" \
    "$bench" calendar --model "$model" --seconds "$ours"
  "$python" "$here/calendar_cpsat.py" "$model" --presolve "$presolve" --seconds "$seconds" \
    --csv "$out/cpsat.csv" --solution "$out/cpsat.json"
  cores=""
fi
# shellcheck disable=SC2086
"$python" "$here/anytime.py" "Aarshjul=$out/ours.csv" "CP-SAT=$out/cpsat.csv" $cores \
  --csv "$out/anytime.csv" --svg "$out/anytime.svg"
