#!/bin/sh
# Our groups, HiGHS and CP-SAT on the same models in one run, and one table of all three.
#
#   Benchmarks/Rivals/groups.sh OUT [OPTIONS OF bench groups]
#   Benchmarks/Rivals/groups.sh --setup      makes .build/rivals, with highspy and ortools from PyPI
#
# For instance: Benchmarks/Rivals/groups.sh groups-out --kind uniform,person --n 16,24,40 --seeds 3
# Without options: uniform, person and towns, n = 16, 24, 40, 60, three seeds each. All three have
# one thread, and processor time is counted. LIMIT=120 gives each rival 120 seconds a model (60 if
# not set), SOLVERS=highs leaves out CP-SAT. OUT gets the models, ours.txt and table.txt.
#
# Ends with 0, with 1 if an optimum differs, with 3 when the rivals or the bench are not there.
set -eu
here=$(dirname "$(realpath "$0")")
python=${PYTHON:-python3}
. "$here/place.sh"
if [ "${1-}" = "--setup" ]; then
  set_up highspy ortools numpy
  exit 0
fi
if [ $# -lt 1 ]; then
  sed -n '2,12s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
need "highspy or ortools" "highspy, ortools, numpy"
out=$1
shift
if [ $# -eq 0 ]; then set -- --kind uniform,person,towns --n 16,24,40,60 --seeds 3; fi
mkdir -p "$out/models"
rm -f "$out"/models/*.json
"$bench" groups "$@" --export "$out/models" | tee "$out/ours.txt"
"$python" "$here/groups_rivals.py" "$out/models" --limit "${LIMIT:-60}" \
  --solver "${SOLVERS:-highs,cpsat}" --table "$out/table.txt"
