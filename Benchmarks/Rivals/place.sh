# What scripts with rivals from PyPI have in common; they read it with `here` and `python` set.
root=$(realpath "$here/../..")
place="$root/.build/rivals"
bench="$root/.build/release/bench"

# Makes the place and installs so many packages into it.
set_up() {
  python3 -m venv "$place"
  "$place/bin/pip" install --quiet "$@"
  echo "$place is ready"
}

# Ends the script unless modules can be imported and the bench is built: need "WHAT IS MISSED" MODULES
need() {
  if [ -x "$place/bin/python" ]; then python="$place/bin/python"; fi
  if ! "$python" -c "import $2" 2>/dev/null; then
    echo "no $1: run $0 --setup" >&2
    exit 3
  fi
  if [ ! -x "$bench" ]; then
    echo "build it first: swift build -c release --product bench" >&2
    exit 3
  fi
}
