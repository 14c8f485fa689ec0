#!/usr/bin/env python3
"""Solves exported group problems with HiGHS and CP-SAT and compares with our own times.

    bench groups --kind person --n 24,40 --seeds 3 --export DIR
    python3 groups_rivals.py DIR [--limit SECONDS] [--solver highs,cpsat]

Every file of DIR holds a problem, our optimum and our milliseconds. Both solvers get the same
set-partitioning model with all columns; HiGHS runs without presolve, which costs more than it
saves here. One thread each. Needs: pip install highspy ortools numpy
"""

import argparse
import glob
import itertools
import json
import os
import statistics
import time


def columns(problem):
    """All admissible groups with their costs."""
    n = problem["count"]
    pairs = problem["pairCosts"]
    for size in problem["sizes"]:
        s = size["size"]
        for group in itertools.combinations(range(n), s):
            cost = size["cost"]
            for a, b in itertools.combinations(group, 2):
                cost += pairs[a * n + b]
            allowed = True
            for criterion in problem["counts"]:
                table = criterion["costs"]
                row = table[min(s, len(table) - 1)]
                count = sum(criterion["carriers"][p] for p in group)
                value = row[min(count, len(row) - 1)]
                if value == 2**63 - 1:
                    allowed = False
                    break
                cost += value
            if allowed:
                yield group, cost


def highs(n, cols, limit):
    import highspy
    import numpy as np

    h = highspy.Highs()
    h.setOptionValue("output_flag", False)
    h.setOptionValue("presolve", "off")
    h.setOptionValue("threads", 1)
    h.setOptionValue("time_limit", float(limit))
    lp = highspy.HighsLp()
    lp.num_col_ = len(cols)
    lp.num_row_ = n
    lp.col_cost_ = np.array([c for _, c in cols], dtype=float)
    lp.col_lower_ = np.zeros(len(cols))
    lp.col_upper_ = np.ones(len(cols))
    lp.row_lower_ = np.ones(n)
    lp.row_upper_ = np.ones(n)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    starts = np.zeros(len(cols) + 1, dtype=np.int32)
    starts[1:] = np.cumsum([len(g) for g, _ in cols])
    lp.a_matrix_.start_ = starts
    lp.a_matrix_.index_ = np.fromiter(
        itertools.chain.from_iterable(g for g, _ in cols), dtype=np.int32
    )
    lp.a_matrix_.value_ = np.ones(int(starts[-1]))
    lp.integrality_ = [highspy.HighsVarType.kInteger] * len(cols)
    h.passModel(lp)
    begin = time.perf_counter()
    h.run()
    took = time.perf_counter() - begin
    done = h.getModelStatus() == highspy.HighsModelStatus.kOptimal
    info = h.getInfo()
    return took, done, round(info.objective_function_value) if done else None


def cpsat(n, cols, limit):
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    x = [model.new_bool_var("") for _ in cols]
    of = [[] for _ in range(n)]
    for var, (group, _) in zip(x, cols):
        for person in group:
            of[person].append(var)
    for person in range(n):
        model.add_exactly_one(of[person])
    model.minimize(cp_model.LinearExpr.weighted_sum(x, [c for _, c in cols]))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = limit
    begin = time.perf_counter()
    status = solver.solve(model)
    took = time.perf_counter() - begin
    done = status == cp_model.OPTIMAL
    return took, done, round(solver.objective_value) if done else None


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--limit", type=float, default=60)
    parser.add_argument("--solver", default="highs,cpsat")
    options = parser.parse_args()
    solvers = {"highs": highs, "cpsat": cpsat}
    ratios = {}
    for path in sorted(glob.glob(os.path.join(options.folder, "*.json"))):
        with open(path) as file:
            exported = json.load(file)
        problem = exported["problem"]
        ours = exported["milliseconds"] / 1000
        cols = list(columns(problem))
        for name in options.solver.split(","):
            took, done, value = solvers[name](problem["count"], cols, options.limit)
            note = ""
            if done and value != exported["cost"]:
                note = f"  WRONG: {value} is not our {exported['cost']}"
            ratio = took / ours
            ratios.setdefault((exported["kind"], problem["count"], name), []).append(
                (ratio, done)
            )
            print(
                f"{os.path.basename(path)}: {name} {took:.3f} s"
                f"{'' if done else ' (not finished)'}, ours {ours:.4f} s,"
                f" ratio {'' if done else '> '}{ratio:.0f}{note}",
                flush=True,
            )
    for (kind, n, name), values in sorted(ratios.items()):
        finished = sum(done for _, done in values)
        print(
            f"{kind} n {n} {name}: median ratio {statistics.median(r for r, _ in values):.0f},"
            f" finished {finished} of {len(values)}"
        )


if __name__ == "__main__":
    main()
