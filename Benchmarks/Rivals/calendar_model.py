"""The exported calendar problem as a CP-SAT model.

Decisions are literals: a start, a place, an option of a role, a variant of each event; guests who
come; what each attendance attends; whether an optional chain is held. Starts and days are integer
variables, fully encoded by these literals. People and rooms are disjoint intervals; the way between
two places is an order literal for each pair of events that somebody may be at. Costs that can only
be driven down are bounded from below, so a solution's true cost is never above the objective.

What is left out, so that the model is easier than the problem, is listed in `left_out`: nothing for
problems whose events last one day each.
"""
from collections import defaultdict

from ortools.sat.python import cp_model

from calendar_people import People
from check_calendar import DAY

MANY = 2**31 - 1


class CalendarModel(People):
    """Builds the whole model; `decode` turns a solver's values into a solution."""

    def __init__(self, problem):
        super().__init__(problem)
        self.collect_entries()
        self.add_disjointness()
        self.add_isolation()
        self.add_chains()
        self.add_limits()
        self.add_loads()
        self.add_fairness()
        self.add_covers()
        self.add_pairs()
        self.add_follows()
        self.add_qualifications()
        self.model.minimize(
            cp_model.LinearExpr.weighted_sum(
                [expression for expression, _ in self.terms],
                [factor for _, factor in self.terms]) + self.constant)

    # Chains.

    def add_chains(self):
        week = self.problem["weekdayOfDay"]
        for c, chain in enumerate(self.problem["chains"]):
            events, held = chain["events"], self.held[c]
            for e, f in zip(events, events[1:]):
                if chain["gapMinimum"] < 1:
                    self.when([held], self.start[e] + 1 <= self.start[f])
                distance = self.day[f] - self.day[e]
                if chain["gapMinimum"] > 0:
                    self.when([held], distance >= chain["gapMinimum"])
                if chain["gapMaximum"] < self.problem["dayCount"]:
                    self.when([held], distance <= chain["gapMaximum"])
                if chain["gapWeight"]:
                    weeks = self.integer(0, self.problem["dayCount"] // 7 + 1)
                    ideal = chain["gapIdeal"]
                    self.when([held], 7 * weeks >= distance - ideal - 6)
                    self.when([held], 7 * weeks >= ideal - distance - 6)
                    self.pay(weeks, chain["gapWeight"])
                self.pay_if_different(
                    e, f, "weekday", lambda s: week[s // DAY], chain["weekdayWeight"])
                self.pay_if_different(
                    e, f, "half", lambda s: s % DAY < 720, chain["halfWeight"])
            self.add_hosting(chain, held)
            self.add_themes(chain)
            if chain["countedRole"] >= 0:
                i = chain["countedRole"]
                filled = [
                    z for e in events
                    for z, o in zip(self.z[e][i], self.events[e]["roles"][i]["options"])
                    if o["resource"] >= 0]
                self.when([held], sum(filled) >= chain["fewestFilled"])

    def pay_if_different(self, e, f, kind, key, weight):
        if not weight:
            return
        one, two = self.grouped(e, kind, key), self.grouped(f, kind, key)
        differ = self.literal()
        for value, literal in one.items():
            other = two.get(value)
            if other is True:
                continue
            conditions = [literal] + ([] if other is None else [])
            if other is None:
                self.clause(conditions + [self.presence[f]], differ)
            else:
                self.model.add_bool_or(
                    [lit.negated() for lit in (literal, self.presence[f]) if lit is not True]
                    + [other, differ])
        self.pay(differ, weight)

    def add_hosting(self, chain, held):
        hosting = chain.get("hosting")
        if not hosting:
            return
        events = chain["events"]
        counts = [
            sum(int(self.y[e][k]) if self.y[e][k] is True else self.y[e][k] for e in events)
            for k in range(len(self.events[events[0]]["places"]))]
        for count in counts:
            self.when([held], count >= hosting["fewest"])
            if hosting["most"] < len(events):
                self.when([held], count <= hosting["most"])
        for turn in hosting["turns"]:
            paid = self.literal()
            self.when([paid.negated()], counts[turn["more"]] <= counts[turn["fewer"]])
            self.pay(paid, turn["cost"])

    def add_themes(self, chain):
        labels, themes = defaultdict(list), defaultdict(list)
        for e in chain["events"]:
            for v, variant in zip(self.v[e], self.events[e]["variants"]):
                labels[variant["label"]].append(v)
                themes[variant["theme"]].append(v)
        if chain["variantsDiffer"]:
            for literals in labels.values():
                if len(literals) > 1:
                    self.model.add(sum(self.numbers(literals)) <= 1)
        if chain["themeWeight"]:
            for literals in themes.values():
                if len(literals) > 1:
                    beyond = self.integer(0, len(literals))
                    self.model.add(beyond >= sum(self.numbers(literals)) - 1)
                    self.pay(beyond, chain["themeWeight"])

    @staticmethod
    def numbers(literals):
        return [1 if literal is True else literal for literal in literals]

    # What binds events beyond their chain.

    def add_limits(self):
        for limit in self.problem["limits"]:
            for r in limit["resources"]:
                entries = [
                    entry for entry in self.entries[r]
                    if self.events[entry[0]]["classes"] & limit["classes"]]
                self.add_limit(limit, entries)

    def periods(self, limit, e):
        """For each period the starts' literals and how many days of the event count in it."""
        by_day = limit["period"] == "day"
        event = self.events[e]
        if event["dayCount"] == 1 or not by_day and not limit["countsDays"]:
            table = self.days(e) if by_day else self.weeks(e)
            return {period: [(literal, 1)] for period, literal in table.items()}
        table = defaultdict(lambda: defaultdict(int))
        week = self.problem["weekOfDay"]
        for s, start in enumerate(event["starts"]):
            for day in range(start // DAY, start // DAY + event["dayCount"]):
                table[day if by_day else week[day]][s] += 1
        return {
            period: [(self.x[e][s], days) for s, days in starts.items()]
            for period, starts in table.items()}

    def add_limit(self, limit, entries):
        """At most so many in each period; what is above the soft number costs."""
        table = defaultdict(list)  # period -> (entry, [(literal, days)])
        for entry in entries:
            for period, literals in self.periods(limit, entry[0]).items():
                table[period].append((entry, literals))
        soft = limit["soft"] if limit["weight"] else MANY
        hard = limit["hard"]
        if soft >= hard:
            soft = MANY
        fewest = min(soft, hard)
        table = {
            period: there for period, there in table.items() if self.most_days(there) > fewest}
        if not table:
            return
        fixed = all(literal is True for _, literal, _, _, _ in entries)
        if not fixed and soft == MANY:
            self.add_cumulative(limit, entries)
            return
        for there in table.values():
            count = []
            for (e, literal, _, _, _), literals in there:
                for x, days in literals:
                    at = x if literal is True else self.both(literal, x)
                    count.append(days * (1 if at is True else at))
            if hard < MANY:
                self.model.add(sum(count) <= hard)
            if soft < MANY:
                beyond = self.integer(0, len(count))
                self.model.add(beyond >= sum(count) - soft)
                self.pay(beyond, limit["weight"])

    def most_days(self, there):
        """No more than this counts in a period: each attendance attends one chain."""
        most = defaultdict(lambda: defaultdict(int))
        for (e, _, _, _, why), literals in there:
            key = why if isinstance(why, tuple) else (e, why)
            most[key][self.chain_of[e]] += max(days for _, days in literals)
        return sum(max(chains.values()) for chains in most.values())

    def both(self, a, b):
        """A literal that two others force together."""
        if a is True or b is True:
            return b if a is True else a
        key = ("both", a.index, b.index)
        if key not in self.memo:
            self.memo[key] = self.literal()
            self.clause([a, b], self.memo[key])
        return self.memo[key]

    def add_cumulative(self, limit, entries):
        """A hard limit as a cumulative resource whose time is days or weeks."""
        intervals = []
        for e, literal, _, _, _ in entries:
            length = self.events[e]["dayCount"]
            if limit["period"] == "day":
                key, start = ("unit", e, "day"), self.day[e]
            else:
                if limit["countsDays"] and length > 1:
                    self.left_out.add("weekly limits on days of events of several days")
                    continue
                key, start, length = ("unit", e, "week"), self.week(e), 1
            key += (True if literal is True else literal.index,)
            if key not in self.memo:
                self.memo[key] = (
                    self.model.new_fixed_size_interval_var(start, length, "")
                    if literal is True else
                    self.model.new_optional_fixed_size_interval_var(start, length, literal, ""))
            intervals.append(self.memo[key])
        self.model.add_cumulative(intervals, [1] * len(intervals), limit["hard"])

    def week(self, e):
        if ("weeknumber", e) not in self.memo:
            self.memo["weeknumber", e] = self.encoded(self.weeks(e))
        return self.memo["weeknumber", e]

    def add_loads(self):
        counted = [defaultdict(list) for _ in self.problem["loads"]]
        for e, event in enumerate(self.events):
            for i, role in enumerate(event["roles"]):
                if role["load"] >= 0:
                    for z, o in zip(self.z[e][i], role["options"]):
                        if o["resource"] >= 0:
                            counted[role["load"]][o["resource"]].append(z)
        for load, by_resource in zip(self.problem["loads"], counted):
            filled = [z for literals in by_resource.values() for z in literals]
            n = len(load["resources"])
            if not filled or not n or not load["weight"]:
                continue
            share = self.integer(0, len(filled))
            self.model.add(n * share >= sum(filled))
            self.model.add(n * share <= sum(filled) + (n - 1))
            for r in load["resources"]:
                if by_resource[r]:
                    beyond = self.integer(0, len(by_resource[r]))
                    self.model.add(beyond >= sum(by_resource[r]) - share)
                    self.pay(beyond, load["weight"])

    def add_fairness(self):
        fairness = self.problem.get("fairness")
        if not fairness or not fairness["weight"]:
            return
        greatest = self.integer(0, 100000)
        for r in fairness["resources"]:
            total = []
            for e, literal, _, _, _ in self.entries[r]:
                points, most = self.points(fairness, r, e)
                if most == 0:
                    continue
                if literal is self.presence[e] or literal is True:
                    total.append(points)
                else:
                    carried = self.integer(0, most)
                    self.when([literal], carried >= points)
                    total.append(carried)
            self.model.add(greatest >= sum(total))
        self.pay(greatest, fairness["weight"])

    def points(self, fairness, r, e):
        """The burden of an event for a resource, and the most that it can be."""
        event = self.events[e]
        home = self.problem["resources"][r]["home"]
        ways = []
        for y, place in zip(self.y[e], event["places"]):
            points = self.travel.travel(home, place["place"]) // fairness["travelMinutes"]
            if place["host"] == r:
                points += fairness["hostPoints"]
            ways.append((points, y))
        burdens = list(zip(event["startBurdens"], self.x[e]))
        most = max(p for p, _ in ways) + max((p for p, _ in burdens), default=0)
        return sum(
            points * (1 if literal is True else literal)
            for points, literal in ways + burdens if points), most

    def add_covers(self):
        """Not all of a set at watched events on one day of the cover's range."""
        for cover in self.problem["covers"]:
            away = [
                self.days_away(r, cover) for r in sorted(set(cover["resources"]))]
            for day in sorted(set.intersection(*(set(days) for days in away))):
                gone = [days[day] for days in away]
                if cover["weight"] < 0:
                    self.clause(gone)
                else:
                    empty = self.literal()
                    self.clause(gone, empty)
                    self.pay(empty, cover["weight"])

    def days_away(self, r, cover):
        """For each day of a cover on which somebody may be at a watched event, a literal for it."""
        away = {}
        for e, literal, _, _, _ in self.entries[r]:
            if not self.events[e]["coverFlags"] & cover["flags"]:
                continue
            for first, held in self.days(e).items():
                for day in range(first, first + self.events[e]["dayCount"]):
                    if cover["firstDay"] <= day <= cover["lastDay"]:
                        if day not in away:
                            away[day] = self.literal()
                        self.clause([literal, held], away[day])
        return away

    def add_pairs(self):
        for pair in self.problem["precedences"]:
            a, b = pair["first"], pair["second"]
            conditions = [self.presence[a], self.presence[b]]
            distance = self.day[b] - self.last_day(a)
            self.when(conditions, distance >= pair["minimumDays"])
            self.pay_weeks(conditions, distance, distance, pair)
        for pair in self.problem["weekClashes"]:
            a, b = pair["first"], pair["second"]
            if not pair["weight"]:
                continue
            one, two = self.weeks(a), self.weeks(b)
            same = self.literal()
            for week, literal in one.items():
                if week in two:
                    self.clause([literal, two[week]], same)
            self.pay(same, pair["weight"])
        for pair in self.problem["dayClashes"]:
            a, b = pair["first"], pair["second"]
            if self.may_share_a_day(a, b):
                self.keep_days_apart(a, b, 0, [self.presence[a], self.presence[b]])

    def pay_weeks(self, conditions, short, beyond, ideal):
        """Weeks begun outside an ideal distance cost."""
        if not ideal["idealWeight"]:
            return
        weeks = self.integer(0, self.problem["dayCount"] // 7 + 1)
        if ideal["idealFrom"] > -self.problem["dayCount"]:
            self.when(conditions, 7 * weeks >= ideal["idealFrom"] - short)
        if beyond is not None and ideal["idealTo"] < self.problem["dayCount"]:
            self.when(conditions, 7 * weeks >= beyond - ideal["idealTo"])
        self.pay(weeks, ideal["idealWeight"])

    def add_follows(self):
        named = defaultdict(list)
        for e, event in enumerate(self.events):
            for v, variant in zip(self.v[e], event["variants"]):
                if variant["follow"] >= 0:
                    named[e, variant["follow"]].append(v)
        for f, follow in enumerate(self.problem["follows"]):
            e = follow["event"]
            if follow["isAlways"]:
                counts = [self.presence[e]]
            else:
                counts = named[e, f]
            for count in counts:
                self.add_follow(follow, e, count)

    def attended(self, attendances):
        """For each chain that some may attend, a literal that one of them does, exactly."""
        key = ("attended", tuple(attendances))
        if key not in self.memo:
            by_chain = defaultdict(list)
            for a in attendances:
                options = self.problem["attendances"][a]["options"]
                for literal, option in zip(self.attends[a], options):
                    by_chain[option["chain"]].append(literal)
            table = {}
            for c, literals in by_chain.items():
                if len(literals) == 1:
                    table[c] = literals[0]
                else:
                    table[c] = self.literal()
                    self.model.add_max_equality(table[c], literals)
            self.memo[key] = table
        return self.memo[key]

    def add_follow(self, follow, e, count):
        """A minimum after each that is attended, an ideal after the latest."""
        table = self.attended(follow["attendances"])
        choices = []
        latest = self.integer(0, self.problem["dayCount"])
        for c, attended in table.items():
            last = self.last_day(self.problem["chains"][c]["events"][-1])
            self.when([count, attended], self.day[e] - last >= follow["minimumDays"])
            if follow["idealWeight"]:
                self.when([count, attended], latest >= last)
                chosen = self.literal()  # the latest is one of those attended
                self.clause([chosen], attended)
                self.when([chosen], latest <= last)
                choices.append(chosen)
        if choices:
            everybody_waits = self.literal()
            self.model.add_bool_or(choices + [everybody_waits])
            for attended in table.values():
                self.clause([everybody_waits, attended], everybody_waits.negated())
            distance = self.day[e] - latest
            self.pay_weeks([count, everybody_waits.negated()], distance, distance, follow)

    def add_qualifications(self):
        for demand in self.problem["qualifications"]:
            e = demand["event"]
            if not demand["cost"]:
                continue
            missing = self.literal()
            has = []
            for c, attended in self.attended(demand["attendances"]).items():
                last = self.last_day(self.problem["chains"][c]["events"][-1])
                in_time = self.literal()
                self.clause([in_time], attended)
                self.when([in_time], last + 1 <= self.day[e])
                has.append(in_time)
            self.model.add_bool_or(
                has + [missing]
                + [p.negated() for p in [self.presence[e]] if p is not True])
            self.pay(missing, demand["cost"])
