#!/usr/bin/env python3
"""Holds the two Python readings of the calendar against each other: definitions and CP-SAT model.

    python3 check_calendar.py DIR/calendar.json --plan FOLDER/plan/plan.json --write plan.json
    python3 calendar_mutants.py DIR/calendar.json plan.json [--count 100] [--seed 1]

Changes a sound solution in one to three random places and asks both: check_calendar.py, which
follows the definitions, and calendar_model.py with everything held fast. They have to agree on
whether a demand is broken, and on the cost if none is. Prints how often each set of demands was
broken. Needs: pip install ortools

Exit: 0 they agree on all; 1 they differ.
"""
import argparse
import copy
import json
import random
import sys
from collections import Counter

from ortools.sat.python import cp_model

import check_calendar
from calendar_model import CalendarModel

KINDS = ["start"] * 4 + ["place", "role", "guest", "variant", "attend", "attend", "wait"]


def mutate(problem, solution, chance):
    """Changes one decision at random, if there is one of the kind drawn."""
    events = problem["events"]
    kind = chance.choice(KINDS)
    wanted = {"role": "roles", "guest": "guests", "variant": "variants"}.get(kind, "places")
    some = [e for e, event in enumerate(events) if event[wanted]]
    e = chance.choice(some) if some else -1
    if kind in ("attend", "wait"):
        if problem["attendances"]:
            a = chance.randrange(len(problem["attendances"]))
            options = len(problem["attendances"][a]["options"])
            solution["attendances"][a] = -1 if kind == "wait" else chance.randrange(options)
    elif e < 0:
        return
    elif kind == "start":
        count = len(events[e]["starts"])
        near = solution["starts"][e] + chance.choice([-20, -3, -2, -1, 1, 2, 3, 20])
        solution["starts"][e] = (
            min(max(near, 0), count - 1) if chance.random() < 0.7 else chance.randrange(count))
    elif kind == "place":
        solution["places"][e] = chance.randrange(len(events[e]["places"]))
    elif kind == "role":
        i = chance.randrange(len(events[e]["roles"]))
        solution["roles"][e][i] = chance.randrange(len(events[e]["roles"][i]["options"]))
    elif kind == "guest":
        i = chance.randrange(len(events[e]["guests"]))
        solution["guests"][e][i] = not solution["guests"][e][i]
    else:
        solution["variants"][e] = chance.randrange(len(events[e]["variants"]))


def modelled(built, whole, solution):
    """What the model says a solution costs; None if it does not allow it."""
    built.model = whole.clone()
    built.hold(solution)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    status = solver.solve(built.model)
    return round(solver.objective_value) if status == cp_model.OPTIMAL else None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("model")
    parser.add_argument("solution")
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with open(options.model, encoding="utf-8") as file:
        problem = json.load(file)["problem"]
    with open(options.solution, encoding="utf-8") as file:
        sound = json.load(file)
    chance = random.Random(options.seed)
    built = CalendarModel(problem)
    whole = built.model
    seen, differ = Counter(), 0
    for number in range(options.count):
        solution = copy.deepcopy(sound)
        for _ in range(chance.choice([1, 1, 2, 3])):
            mutate(problem, solution, chance)
        broken = check_calendar.breaches(problem, solution)
        cost = None if broken else sum(check_calendar.cost(problem, solution).values())
        seen[", ".join(sorted({b[0] for b in broken})) or "nothing"] += 1
        said = modelled(built, whole, solution)
        if said != cost:
            differ += 1
            print(f"mutant {number}: the definitions say {cost}, the model {said}; {broken[:3]}")
    for kinds, count in seen.most_common():
        print(f"{count:5}  {kinds}")
    print(f"{options.count} mutants, {differ} differ")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
