#!/usr/bin/env python3
"""Compare fzn-aarshjul with Gecode on the test set and through MiniZinc, where both are present.

1. Every FlatZinc file of the test set that Gecode can read: both print all solutions.
2. Every model in MiniZinc/problems: both are run by `minizinc`, and the sets of outputs must agree;
   ours also with `include "globals.mzn"`, which Debian's Gecode library cannot read.

Gecode 6.2.0 itself departs from the definitions in two files (KNOWN); for these, the lists beside
the files stand. Exit: 0 all agree, 1 a difference, 3 MiniZinc or Gecode is not installed.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
MINIZINC = os.path.join(HERE, "..", "MiniZinc")
PROGRAM = os.path.join(HERE, "..", "..", ".build", "release", "fzn-aarshjul")
KNOWN = {
    "bool_half.fzn": "bool_clause_imp forces the opposite where r is false",
    "set_order.fzn": "sets are not ordered as their sorted lists",
}


def run(*command):
    environment = dict(os.environ, MZN_SOLVER_PATH=MINIZINC)
    return subprocess.run(
        command, capture_output=True, text=True, timeout=120, env=environment, check=False)


def plain(value):
    """A value in one form: arrays without indices, sets element by element."""
    value = re.sub(r"array\dd\(.*?(\[.*\])\)$", r"\1", value.strip())
    value = re.sub(
        r"(-?\d+)\.\.(-?\d+)",
        lambda m: "{" + ",".join(map(str, range(int(m[1]), int(m[2]) + 1))) + "}", value)
    return value.replace(" ", "")


def solutions(text, is_optimization):
    found = []
    for block in text.split("----------\n")[:-1]:
        rows = [line.split(" = ", 1) for line in block.splitlines() if " = " in line]
        found.append(tuple(sorted((name, plain(value.rstrip(";"))) for name, value in rows)))
    return found[-1:] if is_optimization else sorted(set(found))


def compare_files():
    same = skipped = 0
    wrong = []
    folder = os.path.join(MINIZINC, "flatzinc")
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if not name.endswith(".fzn") or name in KNOWN:
            continue
        with open(path, encoding="utf-8") as file:
            goal = file.read().rsplit("solve", 1)[1]
        is_optimization = "satisfy" not in goal
        theirs = run("fzn-gecode", "-a", path)
        if theirs.stderr.strip() or theirs.returncode != 0:
            skipped += 1
            continue
        ours = run(PROGRAM, "-a", "--check", path)
        a = solutions(ours.stdout, is_optimization)
        b = solutions(theirs.stdout, is_optimization)
        if is_optimization:  # different best solutions may be found: compare the goal's value
            target = goal.split()[-1].rstrip(";")
            a = [dict(s).get(target) for s in a]
            b = [dict(s).get(target) for s in b]
        if a == b:
            same += 1
        else:
            wrong.append(name)
    print(f"FlatZinc files: {same} agree, {len(wrong)} differ {wrong}, "
          f"{skipped} unknown to Gecode, {len(KNOWN)} where Gecode is wrong")
    return not wrong


def compare_models():
    same = 0
    wrong = []
    folder = os.path.join(MINIZINC, "problems")
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        with open(path, encoding="utf-8") as file:
            text = file.read()
        flag = "-a" if "satisfy" in text else "-s"
        theirs = run("minizinc", "--solver", "gecode", flag, rewritten(text))
        ours = run("minizinc", "--solver", "aarshjul", flag, path)
        everything = run(
            "minizinc", "--solver", "aarshjul", flag,
            written('include "globals.mzn";\n' + re.sub(r'include "[^"]*";', "", text)))
        outputs = [sorted(set(answers(r.stdout))) for r in (ours, theirs, everything)]
        if flag == "-s":
            outputs = [re.findall(r"objective=(-?\d+)", r.stdout)[-1:] for r in (ours, everything)]
        if outputs[0] and all(o == outputs[0] for o in outputs):
            same += 1
        else:
            wrong.append(name)
            print(name, outputs, ours.stderr[:200], everything.stderr[:200])
    print(f"MiniZinc models, also with globals.mzn: {same} agree, {len(wrong)} differ {wrong}")
    return not wrong


def answers(text):
    return [block.strip() for block in text.split("----------\n")[:-1]]


def rewritten(text):
    """The model as Debian's Gecode library can read it: the older name of one global."""
    text = text.replace('"global_cardinality.mzn"', '"global_cardinality_low_up.mzn"')
    return written(text.replace("global_cardinality(", "global_cardinality_low_up("))


def written(text):
    with tempfile.NamedTemporaryFile("w", suffix=".mzn", delete=False) as file:
        file.write(text)
    return file.name


def main():
    if not shutil.which("minizinc") or not shutil.which("fzn-gecode"):
        print("MiniZinc with Gecode is not installed")
        return 3
    if not os.path.exists(PROGRAM):
        print("build it first: swift build -c release --product fzn-aarshjul")
        return 3
    files = compare_files()
    models = compare_models()
    return 0 if files and models else 1


if __name__ == "__main__":
    sys.exit(main())
