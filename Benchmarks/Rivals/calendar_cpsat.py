#!/usr/bin/env python3
"""Solves an exported calendar model with CP-SAT and keeps its progress.

    aarshjul export FOLDER --output DIR
    python3 calendar_cpsat.py DIR/calendar.json --seconds 60 --csv cpsat.csv --solution best.json

CP-SAT gets the whole problem (calendar_model.py; what is left out, in its favour, is printed), two
workers and no hint. Its presolve takes minutes on a municipality's year; `--presolve light` leaves
out probing and goes through once, `none` leaves it out. The time counts from the start of the
search, without the building of the model in Python. On a machine that does other work beside,
`--cpu S` ends the search after S seconds of processor time in all, both workers together. Every
plan and bound goes to the CSV with the time and the processor time it took:
seconds,cpu,kind,value. The best solution is recomputed in the end by check_calendar.py.
Needs: pip install ortools (calendar.sh makes a place for it).
"""
import argparse
import csv
import json
import os
import sys
import threading
import time

from ortools.sat.python import cp_model

import check_calendar
from calendar_model import CalendarModel


class Watch(cp_model.CpSolverSolutionCallback):
    """Keeps every plan and every bound with their times."""

    def __init__(self, quiet):
        super().__init__()
        self.quiet = quiet
        self.lock = threading.Lock()
        self.rows = []
        self.begin = time.monotonic()
        self.cpu = time.process_time()

    def used(self):
        return time.process_time() - self.cpu

    def keep(self, kind, value):
        with self.lock:
            row = (round(time.monotonic() - self.begin, 3), round(self.used(), 3), kind,
                   round(value))
            self.rows.append(row)
        if not self.quiet:
            print(f"{row[0]:9.3f} s  {row[1]:9.3f} cpu s  {kind} {row[3]}", flush=True)

    def on_solution_callback(self):
        self.keep("incumbent", self.objective_value)

    def on_bound(self, bound):
        self.keep("bound", bound)


def solve(built, options):
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = options.workers
    solver.parameters.max_time_in_seconds = options.seconds
    solver.parameters.random_seed = options.seed
    solver.parameters.log_search_progress = options.log
    if options.presolve == "light":
        solver.parameters.cp_model_probing_level = 0
        solver.parameters.symmetry_level = 0
        solver.parameters.max_presolve_iterations = 1
    solver.parameters.cp_model_presolve = options.presolve != "none"
    watch = Watch(options.quiet)
    solver.best_bound_callback = watch.on_bound
    done = threading.Event()

    def guard():
        while not done.wait(0.1):
            if watch.used() >= options.cpu:
                solver.stop_search()

    watcher = threading.Thread(target=guard, daemon=True)
    if options.cpu:
        watcher.start()
    status = solver.solve(built.model, watch)
    done.set()
    return solver, status, watch


def at(rows, kind, limit, column):
    """The best value of a kind within a time, or None."""
    values = [row[3] for row in rows if row[2] == kind and row[column] <= limit]
    return values[-1] if values else None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("model")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--cpu", type=float, default=0)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--presolve", choices=["full", "light", "none"], default="full")
    parser.add_argument("--hold", help="a solution: allow only this, to see what it costs here")
    parser.add_argument("--csv")
    parser.add_argument("--solution")
    parser.add_argument("--log", action="store_true", help="CP-SAT's own log")
    parser.add_argument("--quiet", action="store_true")
    options = parser.parse_args()
    with open(options.model, encoding="utf-8") as file:
        problem = json.load(file)["problem"]
    begin = time.monotonic()
    built = CalendarModel(problem)
    if options.hold:
        with open(options.hold, encoding="utf-8") as file:
            built.hold(json.load(file))
    proto = built.model.proto
    print(
        f"model: {len(proto.variables)} variables, {len(proto.constraints)} constraints,"
        f" built in {time.monotonic() - begin:.1f} s; presolve {options.presolve}")
    print("left out: " + ("; ".join(sorted(built.left_out)) or "nothing"))
    solver, status, watch = solve(built, options)
    rows = watch.rows
    if options.csv:
        with open(options.csv, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["seconds", "cpu", "kind", "value"])
            writer.writerows(rows)
    load = os.getloadavg()[0]
    print(
        f"{solver.status_name(status)} after {time.monotonic() - watch.begin:.1f} s,"
        f" {watch.used():.1f} s of processor time; load of the machine {load:.1f}")
    plans = [row for row in rows if row[2] == "incumbent"]
    if plans:
        print(f"first plan: {plans[0][3]} after {plans[0][0]} s, {plans[0][1]} s of processor time")
    for limit in (1, 10, 60):
        print(
            f"after {limit} s: plan {at(rows, 'incumbent', limit, 0)}, bound"
            f" {at(rows, 'bound', limit, 0)}; after {limit * options.workers} s of processor time:"
            f" plan {at(rows, 'incumbent', limit * options.workers, 1)}, bound"
            f" {at(rows, 'bound', limit * options.workers, 1)}")
    print(f"best bound {round(solver.best_objective_bound)}")
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return 1
    print(f"objective {round(solver.objective_value)}")
    solution = built.decode(solver.boolean_value)
    sound, total = check_calendar.report(problem, solution)
    if options.solution:
        with open(options.solution, "w", encoding="utf-8") as file:
            json.dump(solution, file)
    return 0 if sound and total <= round(solver.objective_value) else 1


if __name__ == "__main__":
    sys.exit(main())
