#!/usr/bin/env python3
"""Solves exported group problems with HiGHS and CP-SAT and sets their times beside our own.

    bench groups --kind person --n 24,40 --seeds 3 --export DIR
    python3 groups_rivals.py DIR [--limit SECONDS] [--solver highs,cpsat] [--table FILE]

`groups.sh` does both in one run. Every file of DIR holds a problem, our optimum and our
milliseconds. Both solvers get the same set-partitioning model with all columns; HiGHS runs without
presolve, which costs more than it saves here. One thread each, and processor time throughout, so
that other work on the machine is not counted; the limit alone is by the clock. Building the model
is not counted. Needs: pip install highspy ortools numpy
"""

import argparse
import glob
import itertools
import json
import os
import statistics
import time

import numpy as np

FORBIDDEN = 2**63 - 1


def columns(problem):
    """All admissible groups and their costs, size by size: pairs of (members, costs)."""
    n = problem["count"]
    pairs = np.array(problem["pairCosts"], dtype=np.int64).reshape(n, n)
    for other in ("spreads", "worstPairs", "commonTimes", "forbiddenPairs", "togetherPairs",
                  "forbiddenGroups", "fixedGroups", "forbiddenPartitions"):
        if problem.get(other):
            raise SystemExit(f"the model has {other}, which this script does not know")
    for size in problem["sizes"]:
        s = size["size"]
        if s > n:
            continue
        groups = np.fromiter(
            itertools.chain.from_iterable(itertools.combinations(range(n), s)), dtype=np.int32
        ).reshape(-1, s)
        cost = np.full(len(groups), size["cost"], dtype=np.int64)
        for a, b in itertools.combinations(range(s), 2):
            cost += pairs[groups[:, a], groups[:, b]]
        allowed = np.ones(len(groups), dtype=bool)
        for criterion in problem["counts"]:
            table = criterion["costs"]
            row = np.array(table[min(s, len(table) - 1)], dtype=np.int64)
            count = np.array(criterion["carriers"], dtype=np.int64)[groups].sum(axis=1)
            value = row[np.minimum(count, len(row) - 1)]
            allowed &= value != FORBIDDEN
            cost += np.where(value == FORBIDDEN, 0, value)
        yield groups[allowed], cost[allowed]


def highs(n, blocks, limit):
    import highspy

    h = highspy.Highs()
    h.setOptionValue("output_flag", False)
    h.setOptionValue("presolve", "off")
    h.setOptionValue("threads", 1)
    h.setOptionValue("time_limit", float(limit))
    lp = highspy.HighsLp()
    count = sum(len(cost) for _, cost in blocks)
    lp.num_col_ = count
    lp.num_row_ = n
    lp.col_cost_ = np.concatenate([cost for _, cost in blocks]).astype(float)
    lp.col_lower_ = np.zeros(count)
    lp.col_upper_ = np.ones(count)
    lp.row_lower_ = np.ones(n)
    lp.row_upper_ = np.ones(n)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    starts = np.zeros(count + 1, dtype=np.int32)
    starts[1:] = np.cumsum(
        np.concatenate([np.full(len(cost), groups.shape[1]) for groups, cost in blocks])
    )
    lp.a_matrix_.start_ = starts
    lp.a_matrix_.index_ = np.concatenate([groups.ravel() for groups, _ in blocks])
    lp.a_matrix_.value_ = np.ones(int(starts[-1]))
    lp.integrality_ = [highspy.HighsVarType.kInteger] * count
    h.passModel(lp)
    begin = time.process_time()
    h.run()
    took = time.process_time() - begin
    done = h.getModelStatus() == highspy.HighsModelStatus.kOptimal
    info = h.getInfo()
    return took, done, round(info.objective_function_value) if done else None


def cpsat(n, blocks, limit):
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    of = [[] for _ in range(n)]
    variables = []
    costs = []
    for groups, cost in blocks:
        costs += cost.tolist()
        for group in groups.tolist():
            var = model.new_bool_var("")
            variables.append(var)
            for person in group:
                of[person].append(var)
    for person in range(n):
        model.add_exactly_one(of[person])
    model.minimize(cp_model.LinearExpr.weighted_sum(variables, costs))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = limit
    begin = time.process_time()
    status = solver.solve(model)
    took = time.process_time() - begin
    done = status == cp_model.OPTIMAL
    return took, done, round(solver.objective_value) if done else None


SOLVERS = {"highs": highs, "cpsat": cpsat}
NAMES = {"highs": "HiGHS", "cpsat": "CP-SAT"}


def seconds(value):
    return f"{value:.3f}" if value < 10 else f"{value:.1f}"


def table(results, names):
    """One row for each kind and number of people: medians, and how often each solver finished."""
    head = ["kind", "n", "ours s"]
    for name in names:
        head += [NAMES[name] + " s", "finished", "x ours", "least x"]
    rows = [head]
    for (kind, n), runs in sorted(results.items()):
        row = [kind, str(n), seconds(statistics.median(run["ours"] for run in runs))]
        for name in names:
            own = [run[name] for run in runs if name in run]
            if not own:
                row += ["-", "too large", "-", "-"]
                continue
            ratios = [took / ours for took, _, ours in own]
            finished = sum(done for _, done, _ in own)
            over = "" if finished == len(own) else "> "
            # Only where it finished does its time say how much faster we are.
            least = [took / ours for took, done, ours in own if done]
            row += [
                over + seconds(statistics.median(took for took, _, _ in own)),
                f"{finished}/{len(own)}",
                f"{over}{statistics.median(ratios):.0f}",
                f"{min(least):.0f}" if least else "-",
            ]
        rows.append(row)
    widths = [max(len(row[i]) for row in rows) for i in range(len(head))]
    return "\n".join(
        "  ".join(cell.rjust(width) for cell, width in zip(row, widths)) for row in rows
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--limit", type=float, default=60)
    parser.add_argument("--solver", default="highs,cpsat")
    parser.add_argument(
        "--most-columns", type=int, default=2_000_000,
        help="CP-SAT is not asked beyond so many columns: its model takes a kilobyte a column",
    )
    parser.add_argument("--table", help="where to write the table as well")
    options = parser.parse_args()
    names = options.solver.split(",")
    results = {}
    wrong = 0
    for path in sorted(glob.glob(os.path.join(options.folder, "*.json"))):
        with open(path) as file:
            exported = json.load(file)
        problem = exported["problem"]
        ours = max(exported["processorMilliseconds"], 0.05) / 1000
        run = {"ours": ours}
        blocks = list(columns(problem))
        count = sum(len(cost) for _, cost in blocks)
        for name in names:
            if name == "cpsat" and count > options.most_columns:
                continue
            took, done, value = SOLVERS[name](problem["count"], blocks, options.limit)
            note = ""
            if done and value != exported["cost"]:
                wrong += 1
                note = f"  WRONG: {value} is not our {exported['cost']}"
            run[name] = (took, done, ours)
            print(
                f"{os.path.basename(path)}: {count} columns, {name} {took:.3f} s"
                f"{'' if done else ' (not finished)'}, ours {ours:.4f} s,"
                f" ratio {'' if done else '> '}{took / ours:.0f}{note}",
                flush=True,
            )
        results.setdefault((exported["kind"], problem["count"]), []).append(run)
    text = table(results, names)
    print("\nprocessor seconds, medians; x: how many times ours, > where not all finished\n" + text)
    if options.table:
        with open(options.table, "w") as file:
            file.write(text + "\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
