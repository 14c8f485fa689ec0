#!/usr/bin/env python3
"""A second witness for the calendar: what a solution of an exported model breaks and costs.

    aarshjul export FOLDER --output DIR
    python3 check_calendar.py DIR/calendar.json --plan FOLDER/plan/plan.json
    python3 check_calendar.py DIR/calendar.json --solution SOLUTION.json

Follows the words of ChainScheduling/Problem (the format of the model), term by term and from
scratch; shares no code with the program. A solution is what calendar_cpsat.py writes: for each
event the positions of its start (-1 if it is not held), place, role options and variant (-1 for
none) and a list of which guests come; for each attendance the position of its option, -1 for
waiting. A plan is turned into one by its keys. Needs nothing but Python.

Exit: 0 no demand is broken and the cost is the plan's; 1 otherwise.
"""
import argparse
import datetime
import json
import math
import sys
from collections import Counter, defaultdict

DAY = 1440
UNKNOWN = -(2**31)
TERMS = [
    "starts", "places", "roles", "guests", "variants", "gaps", "weekdays", "halves", "themes",
    "hostTurns", "attendances", "limits", "loads", "fairness", "covers", "precedences", "follows",
    "weekClashes", "qualifications", "dislikes",
]


def members(bit_set):
    """The members of a candidate set, or None for every candidate."""
    return None if bit_set is None else frozenset(bit_set["members"])


def allows(bit_set, position):
    return bit_set is None or position in bit_set["members"]


class Places:
    """Travelling between places, as `PlaceTable` defines it."""

    def __init__(self, table):
        self.table = table
        self.known = {}

    def travel(self, a, b):
        if a == b or a < 0 or b < 0:
            return 0
        if (a, b) not in self.known:
            self.known[a, b] = self.minutes(a, b)
        return self.known[a, b]

    def minutes(self, a, b):
        t = self.table
        east, north = t["east"], t["north"]
        if east[a] == UNKNOWN or east[b] == UNKNOWN:
            return t["unknownMinutes"]
        if east[a] == east[b] and north[a] == north[b]:
            return 0
        x, y = float(east[a] - east[b]), float(north[a] - north[b])
        metres = math.sqrt(x * x + y * y) * t["detourPercent"] / 100
        return t["startMinutes"] + math.ceil(metres / t["metresPerMinute"])

    def distance(self, a, b):
        """Minutes between leaving one place and being at the other."""
        if a == b or a < 0 or b < 0 or self.table["buffer"] < 0:
            return 0
        return self.table["buffer"] + self.travel(a, b)


def weeks_begun(days, low, high):
    """Weeks begun by which a number of days is short of a range or beyond it."""
    if days < low:
        return (low - days + 6) // 7
    return (days - high + 6) // 7 if days > high else 0


class View:
    """A problem with a solution, and plain answers about the two together."""

    def __init__(self, problem, solution):
        self.problem = problem
        self.solution = solution
        self.travel = Places(problem["places"])
        events = problem["events"]
        self.attending = [[] for _ in events]
        for a, choice in enumerate(solution["attendances"]):
            if choice >= 0:
                chain = problem["attendances"][a]["options"][choice]["chain"]
                for e in problem["chains"][chain]["events"]:
                    self.attending[e].append(a)
        self.placed = [s >= 0 for s in solution["starts"]]
        self.start = [
            event["starts"][s] if s >= 0 else None
            for event, s in zip(events, solution["starts"])]
        self.first = [None if s is None else s // DAY for s in self.start]
        self.last = [
            None if d is None else d + event["dayCount"] - 1
            for event, d in zip(events, self.first)]
        self.place = [event["places"][p] for event, p in zip(events, solution["places"])]
        self.variant = [
            event["variants"][v] if v >= 0 else None
            for event, v in zip(events, solution["variants"])]
        self.option = [
            [role["options"][o] for role, o in zip(event["roles"], chosen)]
            for event, chosen in zip(events, solution["roles"])]
        self.uses = [self.uses_at(e) for e in range(len(events))]
        rooms = problem["resources"]
        self.people = [
            [r for r, _, _ in uses if not rooms[r]["isRoom"]] for uses in self.uses]
        self.attended = [[] for _ in problem["resources"]]
        for e, uses in enumerate(self.uses):
            if self.placed[e]:
                for r in {r for r, _, _ in uses}:
                    self.attended[r].append(e)

    def uses_at(self, e):
        """Who and what is at an event: resource, minutes before, minutes after."""
        event = self.problem["events"][e]
        uses = [(u["resource"], u["before"], u["after"]) for u in event["uses"]]
        for o in self.option[e]:
            if o["resource"] >= 0:
                uses.append((o["resource"], o["before"], o["after"]))
        for guest, comes in zip(event["guests"], self.solution["guests"][e]):
            if comes:
                uses.append((guest["resource"], 0, 0))
        for a in self.attending[e]:
            uses.append((self.problem["attendances"][a]["resource"], 0, 0))
        if self.place[e]["room"] >= 0:
            uses.append((self.place[e]["room"], 0, 0))
        return uses

    def counted(self, limit, r):
        """The number in each period that has one, of a resource under a limit."""
        counts = Counter()
        by_day = limit["period"] == "day"
        for e in self.attended[r]:
            if self.problem["events"][e]["classes"] & limit["classes"]:
                last = self.last[e] if by_day or limit["countsDays"] else self.first[e]
                for day in range(self.first[e], last + 1):
                    if day < self.problem["dayCount"]:
                        counts[day if by_day else self.problem["weekOfDay"][day]] += 1
        return counts

    def follow_counts(self, f, follow):
        e = follow["event"]
        if not self.placed[e]:
            return False
        variant = self.variant[e]
        return follow["isAlways"] or variant is not None and variant["follow"] == f

    def attended_last(self, a):
        """The last day of what an attendance attends, if all of it is placed."""
        choice = self.solution["attendances"][a]
        if choice < 0:
            return None
        chain = self.problem["attendances"][a]["options"][choice]["chain"]
        events = self.problem["chains"][chain]["events"]
        return self.last[events[-1]] if all(self.placed[e] for e in events) else None


def shape_faults(problem, solution):
    """Whether every list has the problem's length and every position is in range."""
    events = problem["events"]
    for name in ("starts", "places", "roles", "guests", "variants"):
        if len(solution[name]) != len(events):
            return [("malformed", name)]
    if len(solution["attendances"]) != len(problem["attendances"]):
        return [("malformed", "attendances")]
    faults = []
    for e, event in enumerate(events):
        variants = range(len(event["variants"])) if event["variants"] else range(-1, 0)
        roles, guests = solution["roles"][e], solution["guests"][e]
        if not (
            -1 <= solution["starts"][e] < len(event["starts"])
            and 0 <= solution["places"][e] < len(event["places"])
            and solution["variants"][e] in variants and len(guests) == len(event["guests"])
            and len(roles) == len(event["roles"])
            and all(0 <= o < len(r["options"]) for r, o in zip(event["roles"], roles))
        ):
            faults.append(("malformed", e))
    for a, choice in enumerate(solution["attendances"]):
        if not -1 <= choice < len(problem["attendances"][a]["options"]):
            faults.append(("malformedAttendance", a))
    return faults


def breaches(problem, solution):
    """Every hard demand that a solution breaks, named as in `Breach`."""
    faults = shape_faults(problem, solution)
    if faults:
        return faults
    view = View(problem, solution)
    found = []
    for check in (
        attendance_breaches, event_breaches, chain_breaches, resource_breaches, shared_breaches,
    ):
        check(view, found)
    return found


def attendance_breaches(view, found):
    problem, solution = view.problem, view.solution
    for a, attendance in enumerate(problem["attendances"]):
        choice = solution["attendances"][a]
        if choice < 0:
            if attendance["waitCost"] < 0:
                found.append(("waits", a))
            continue
        option = attendance["options"][choice]
        for i, e in enumerate(problem["chains"][option["chain"]]["events"]):
            if not view.placed[e]:
                found.append(("attendsNothing", a))
            elif i < len(option["candidates"]):
                if not allows(option["candidates"][i], solution["starts"][e]):
                    found.append(("notFree", e, attendance["resource"]))
    for w, limit in enumerate(problem["waitLimits"]):
        if sum(solution["attendances"][a] < 0 for a in limit["attendances"]) > limit["most"]:
            found.append(("tooManyWait", w))
    for chain in problem["chains"]:
        for e in chain["events"]:
            if not chain["isOptional"]:
                if not view.placed[e]:
                    found.append(("unplaced", e))
            elif view.placed[e] != bool(view.attending[e]):
                found.append(("heldForNobody" if view.placed[e] else "unplaced", e))


def event_breaches(view, found):
    solution = view.solution
    tied = {}
    for e, event in enumerate(view.problem["events"]):
        if not view.placed[e]:
            continue
        start, place = solution["starts"][e], view.place[e]
        if not allows(place.get("candidates"), start):
            found.append(("placeClosed", e))
        for role, option in zip(event["roles"], view.option[e]):
            if not allows(option.get("candidates"), start):
                found.append(("notFree", e, option["resource"]))
            if role["tie"] >= 0:
                if tied.setdefault(role["tie"], option["resource"]) != option["resource"]:
                    found.append(("tie", e))
        for guest, comes in zip(event["guests"], solution["guests"][e]):
            if comes and not allows(guest.get("candidates"), start):
                found.append(("notFree", e, guest["resource"]))
        there = Counter(view.people[e])
        found += [("twice", e, r) for r, times in there.items() if times > 1]
        if len(there) > place["capacity"]:
            found.append(("tooManyPeople", e))
        if not event["fewestMembers"] <= len(view.attending[e]) <= event["mostMembers"]:
            found.append(("members", e))
        if view.variant[e] is not None and view.variant[e]["earliestDay"] > view.first[e]:
            found.append(("variantEarly", e))


def chain_breaches(view, found):
    for c, chain in enumerate(view.problem["chains"]):
        placed = [e for e in chain["events"] if view.placed[e]]
        for before, after in zip(placed, placed[1:]):
            days = view.first[after] - view.first[before]
            if (view.start[after] <= view.start[before]
                    or not chain["gapMinimum"] <= days <= chain["gapMaximum"]):
                found.append(("gap", c, after))
        hosting = chain.get("hosting")
        if hosting and placed:
            hosted = Counter(view.solution["places"][e] for e in placed)
            for k in range(len(view.problem["events"][placed[0]]["places"])):
                if not hosting["fewest"] <= hosted[k] <= hosting["most"]:
                    found.append(("hosting", c, k))
        variants = [view.variant[e] for e in placed if view.variant[e] is not None]
        if chain["variantsDiffer"]:
            if len({v["label"] for v in variants}) < len(variants):
                found.append(("variantTwice", c))
        if chain["countedRole"] >= 0 and placed:
            filled = sum(view.option[e][chain["countedRole"]]["resource"] >= 0 for e in placed)
            if filled < chain["fewestFilled"]:
                found.append(("fewFilled", c))


def resource_breaches(view, found):
    events = view.problem["events"]
    bookings = [[] for _ in view.problem["resources"]]
    for e, uses in enumerate(view.uses):
        if view.placed[e]:
            for r, before, after in uses:
                for day in range(events[e]["dayCount"]):
                    at = view.start[e] + day * DAY
                    bookings[r].append(
                        (at - before, at + events[e]["minutes"] + after, view.first[e] + day, e))
    for r, list_ in enumerate(bookings):
        is_room = view.problem["resources"][r]["isRoom"]
        for i, a in enumerate(list_):
            for b in list_[i + 1:]:
                if a[3] == b[3]:
                    continue
                early, late = (a, b) if a[0] <= b[0] else (b, a)
                apart = 0
                if not is_room and a[2] == b[2]:
                    apart = view.travel.distance(
                        view.place[early[3]]["place"], view.place[late[3]]["place"])
                if late[0] - early[1] < apart:
                    found.append(("overlap", early[3], late[3], r))
        if is_room:
            continue
        there = sorted({b[3] for b in list_})
        for e in there:
            quiet = events[e]["isolationDays"]
            if quiet < 0:
                continue
            for other in there:
                if (other != e and view.first[other] <= view.last[e] + quiet
                        and view.last[other] >= view.first[e] - quiet):
                    found.append(("disturbed", e, other, r))


def shared_breaches(view, found):
    problem = view.problem
    for l, limit in enumerate(problem["limits"]):
        for r in limit["resources"]:
            for period, count in view.counted(limit, r).items():
                if count > limit["hard"]:
                    found.append(("limit", l, r, period))
    for c, cover in enumerate(problem["covers"]):
        if cover["weight"] < 0:
            found += [("cover", c, day) for day in empty_days(view, cover)]
    for p, pair in enumerate(problem["precedences"]):
        a, b = pair["first"], pair["second"]
        if view.placed[a] and view.placed[b]:
            if view.first[b] - view.last[a] < pair["minimumDays"]:
                found.append(("precedence", p))
    for f, follow in enumerate(problem["follows"]):
        if view.follow_counts(f, follow):
            for a in follow["attendances"]:
                last = view.attended_last(a)
                if last is not None:
                    if view.first[follow["event"]] - last < follow["minimumDays"]:
                        found.append(("follow", f, a))
    for d, pair in enumerate(problem["dayClashes"]):
        a, b = pair["first"], pair["second"]
        if view.placed[a] and view.placed[b]:
            if view.first[a] <= view.last[b] and view.first[b] <= view.last[a]:
                found.append(("dayClash", d))


def empty_days(view, cover):
    """The days of a cover on which all of its resources are away."""
    away = defaultdict(set)
    for r in cover["resources"]:
        for e in view.attended[r]:
            if view.problem["events"][e]["coverFlags"] & cover["flags"]:
                for day in range(view.first[e], view.last[e] + 1):
                    if cover["firstDay"] <= day <= cover["lastDay"]:
                        away[day].add(r)
    everybody = set(cover["resources"])
    return [day for day, people in away.items() if people == everybody]


def cost(problem, solution):
    """What a solution costs, by term; only placed events count."""
    view = View(problem, solution)
    terms = dict.fromkeys(TERMS, 0)
    event_costs(view, terms)
    for chain in problem["chains"]:
        chain_costs(view, chain, terms)
    for attendance, choice in zip(problem["attendances"], solution["attendances"]):
        if choice < 0:
            terms["attendances"] += max(0, attendance["waitCost"])
            continue
        option = attendance["options"][choice]
        terms["attendances"] += option["cost"]
        first = problem["chains"][option["chain"]]["events"][0]
        if view.placed[first] and view.first[first] > option["latestDay"]:
            terms["attendances"] += option["lateCost"]
        events = problem["chains"][option["chain"]]["events"]
        for e, starts in zip(events, option["disliked"]):
            if view.placed[e] and solution["starts"][e] in members(starts):
                terms["dislikes"] += option["dislikeCost"]
    shared_costs(view, terms)
    return terms


def event_costs(view, terms):
    tied = set()
    for e, event in enumerate(view.problem["events"]):
        for role, option in zip(event["roles"], view.option[e]):
            first = role["tie"] < 0 or role["tie"] not in tied
            tied.add(role["tie"])
            if first and view.placed[e]:
                terms["roles"] += option["cost"]
        if not view.placed[e]:
            continue
        for option in view.option[e]:
            disliked = option.get("disliked")
            if disliked and view.solution["starts"][e] in members(disliked):
                terms["dislikes"] += option["dislikeCost"]
        terms["starts"] += event["startCosts"][view.solution["starts"][e]]
        terms["places"] += view.place[e]["cost"]
        if view.variant[e] is not None:
            terms["variants"] += view.variant[e]["cost"]
        there = set(view.people[e])
        terms["guests"] += sum(
            g["missCost"] for g in event["guests"] if g["resource"] not in there)


def chain_costs(view, chain, terms):
    placed = [e for e in chain["events"] if view.placed[e]]
    weekday = view.problem["weekdayOfDay"]
    for before, after in zip(placed, placed[1:]):
        a, b = view.first[before], view.first[after]
        terms["gaps"] += abs(b - a - chain["gapIdeal"]) // 7 * chain["gapWeight"]
        if weekday[a] != weekday[b]:
            terms["weekdays"] += chain["weekdayWeight"]
        if (view.start[before] % DAY < 720) != (view.start[after] % DAY < 720):
            terms["halves"] += chain["halfWeight"]
    themes = [view.variant[e]["theme"] for e in placed if view.variant[e] is not None]
    terms["themes"] += (len(themes) - len(set(themes))) * chain["themeWeight"]
    for turn in (chain.get("hosting") or {"turns": []})["turns"]:
        hosted = Counter(view.solution["places"][e] for e in placed)
        if hosted[turn["more"]] > hosted[turn["fewer"]]:
            terms["hostTurns"] += turn["cost"]


def shared_costs(view, terms):
    problem = view.problem
    for limit in problem["limits"]:
        if limit["weight"]:
            for r in limit["resources"]:
                for count in view.counted(limit, r).values():
                    terms["limits"] += max(0, count - limit["soft"]) * limit["weight"]
    filled = [Counter() for _ in problem["loads"]]
    for e, event in enumerate(problem["events"]):
        for role, option in zip(event["roles"], view.option[e]):
            if view.placed[e] and role["load"] >= 0 and option["resource"] >= 0:
                filled[role["load"]][option["resource"]] += 1
    for load, counts in zip(problem["loads"], filled):
        if load["resources"]:
            share = -(-sum(counts.values()) // len(load["resources"]))
            terms["loads"] += load["weight"] * sum(
                max(0, counts[r] - share) for r in load["resources"])
    fairness = problem.get("fairness")
    if fairness:
        burdens = [burden(view, fairness, r) for r in fairness["resources"]]
        terms["fairness"] = max([0] + burdens) * fairness["weight"]
    for cover in problem["covers"]:
        if cover["weight"] > 0:
            terms["covers"] += cover["weight"] * len(empty_days(view, cover))
    for pair in problem["precedences"]:
        a, b = pair["first"], pair["second"]
        if view.placed[a] and view.placed[b]:
            terms["precedences"] += pair["idealWeight"] * weeks_begun(
                view.first[b] - view.last[a], pair["idealFrom"], pair["idealTo"])
    for f, follow in enumerate(problem["follows"]):
        if view.follow_counts(f, follow):
            lasts = [view.attended_last(a) for a in follow["attendances"]]
            lasts = [last for last in lasts if last is not None]
            if lasts:
                terms["follows"] += follow["idealWeight"] * weeks_begun(
                    view.first[follow["event"]] - max(lasts),
                    follow["idealFrom"], follow["idealTo"])
    week = problem["weekOfDay"]
    for pair in problem["weekClashes"]:
        a, b = pair["first"], pair["second"]
        if view.placed[a] and view.placed[b]:
            if week[view.first[a]] == week[view.first[b]]:
                terms["weekClashes"] += pair["weight"]
    for demand in problem["qualifications"]:
        if view.placed[demand["event"]]:
            lasts = [view.attended_last(a) for a in demand["attendances"]]
            day = view.first[demand["event"]]
            if not any(last is not None and last < day for last in lasts):
                terms["qualifications"] += demand["cost"]


def burden(view, fairness, r):
    total = 0
    home = view.problem["resources"][r]["home"]
    for e in view.attended[r]:
        total += view.problem["events"][e]["startBurdens"][view.solution["starts"][e]]
        if view.place[e]["host"] == r:
            total += fairness["hostPoints"]
        total += view.travel.travel(home, view.place[e]["place"]) // fairness["travelMinutes"]
    return total


def from_plan(model, plan):
    """The solution that a plan's record stands for, by the model's keys."""
    problem = model["problem"]
    record = {event["key"]: event for event in plan["events"]}
    first_day = datetime.date(*model["firstDay"])
    solution = {
        "starts": [], "places": [], "roles": [], "guests": [], "variants": [], "attendances": []}
    for key, packs, event in zip(model["events"], model["packs"], problem["events"]):
        held = record.get(key)
        if held is None:
            solution["starts"].append(-1)
            solution["places"].append(0)
            solution["roles"].append([0] * len(event["roles"]))
            solution["guests"].append([False] * len(event["guests"]))
            solution["variants"].append(0 if event["variants"] else -1)
            continue
        hour, minute = (int(part) for part in held["start"].split(":"))
        day = (datetime.date.fromisoformat(held["day"]) - first_day).days
        solution["starts"].append(event["starts"].index(day * DAY + hour * 60 + minute))
        solution["places"].append(place_of(model, event, held))
        there = list(held.get("staff") or []) + ([held["chief"]] if held.get("chief") else [])
        chosen = []
        for role in event["roles"]:
            names = [
                model["resources"][o["resource"]] if o["resource"] >= 0 else None
                for o in role["options"]]
            choice = next((i for i, name in enumerate(names) if name in there), None)
            if choice is None:
                choice = names.index(None)
            else:
                there.remove(names[choice])
            chosen.append(choice)
        solution["roles"].append(chosen)
        come = held.get("guests") or []
        solution["guests"].append(
            [model["resources"][g["resource"]] in come for g in event["guests"]])
        pack = held.get("pack")
        solution["variants"].append(
            packs.index(pack) if pack else 0 if event["variants"] else -1)
    for attendance in problem["attendances"]:
        person = model["resources"][attendance["resource"]]
        choice = -1
        for o, option in enumerate(attendance["options"]):
            key = model["events"][problem["chains"][option["chain"]]["events"][0]]
            if person in (record.get(key, {}).get("participants") or []):
                choice = o
                break
        solution["attendances"].append(choice)
    return solution


def place_of(model, event, held):
    place = held.get("workplace") or held.get("venue")
    for k, option in enumerate(event["places"]):
        name = model["places"][option["place"]] if option["place"] >= 0 else None
        host = option["host"] < 0 or model["resources"][option["host"]] == held.get("host")
        if name == place and host:
            return k
    return 0


def report(problem, solution):
    """Prints breaches and costs; gives whether the solution is sound, and its cost."""
    broken = breaches(problem, solution)
    kinds = Counter(b[0] for b in broken)
    print("broken: " + (", ".join(f"{k} {n}" for k, n in sorted(kinds.items())) or "nothing"))
    for breach in broken[:10]:
        print("  ", *breach)
    if any(kind.startswith("malformed") for kind in kinds):
        return False, None
    terms = cost(problem, solution)
    total = sum(terms.values())
    print(f"cost {total}: " + ", ".join(f"{t} {terms[t]}" for t in TERMS if terms[t]))
    return not broken, total


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("model")
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--plan")
    source.add_argument("--solution")
    parser.add_argument("--write", help="write the solution that the plan stands for")
    options = parser.parse_args()
    with open(options.model, encoding="utf-8") as file:
        model = json.load(file)
    with open(options.plan or options.solution, encoding="utf-8") as file:
        given = json.load(file)
    solution = from_plan(model, given) if options.plan else given
    sound, total = report(model["problem"], solution)
    if options.write:
        with open(options.write, "w", encoding="utf-8") as file:
            json.dump(solution, file)
    if options.plan:
        bounds = given.get("score", {}).get("bounds", [])
        said = [b["objective"] for b in bounds if b["subject"] == "calendar"]
        print("the plan says " + (str(said[0]) if said else "nothing"))
        sound = sound and said == [total]
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main())
