"""The decisions of the calendar as CP-SAT variables, and small tools to state things about them."""
from collections import defaultdict

from ortools.sat.python import cp_model

from check_calendar import DAY, Places, members


class Decisions:
    """Starts, places, roles, guests, variants and attendances of an exported problem."""

    def __init__(self, problem):
        self.problem = problem
        self.events = problem["events"]
        self.travel = Places(problem["places"])
        self.model = cp_model.CpModel()
        self.terms = []  # (expression, factor)
        self.constant = 0
        self.left_out = set()
        self.memo = {}
        self.chain_of = {}
        for c, chain in enumerate(problem["chains"]):
            for e in chain["events"]:
                self.chain_of[e] = c
        self.held = [
            self.literal() if chain["isOptional"] else True for chain in problem["chains"]]
        self.presence = [self.held[self.chain_of[e]] for e in range(len(self.events))]
        self.make_starts()
        self.make_places()
        self.make_roles()
        self.make_guests()
        self.make_variants()
        self.make_attendances()

    # Small tools. A literal may also be the constant True.

    def literal(self):
        return self.model.new_bool_var("")

    def integer(self, low, high):
        return self.model.new_int_var(low, high, "")

    def pay(self, expression, factor):
        """Adds a cost."""
        if factor == 0:
            return
        if expression is True or isinstance(expression, int):
            self.constant += int(expression) * factor
        else:
            self.terms.append((expression, factor))

    def clause(self, conditions, literal=None):
        """All conditions together force the literal, or cannot hold together."""
        literals = [c.negated() for c in conditions if c is not True]
        if literal is True:
            return
        if literal is not None:
            literals.append(literal)
        self.model.add_bool_or(literals)

    def when(self, conditions, constraint):
        """A constraint that holds when all conditions do."""
        conditions = [c for c in conditions if c is not True]
        if constraint is True:
            return
        if constraint is False:
            self.clause(conditions)
            return
        added = self.model.add(constraint)
        if conditions:
            added.only_enforce_if(conditions)

    def one_of(self, literals, presence):
        """Exactly one of the literals if present, none otherwise."""
        if presence is True:
            self.model.add_exactly_one(literals)
        else:
            self.model.add(sum(literals) == presence)

    def forbid(self, literal, e, allowed):
        """A literal excludes the starts of an event outside a set."""
        if allowed is None:
            return
        closed = [x for s, x in enumerate(self.x[e]) if s not in allowed]
        if not closed:
            return
        if literal is True:
            for x in closed:
                self.clause([x])
        else:
            self.model.add_at_most_one([literal] + closed)

    # Decisions.

    def make_starts(self):
        self.x, self.start, self.day, self.minute = [], [], [], []
        for e, event in enumerate(self.events):
            starts = event["starts"]
            if not starts:
                self.clause([self.presence[e]])
                self.x.append([])
                self.start.append(0)
                self.day.append(0)
                self.minute.append(0)
                continue
            if len(starts) == 1:
                self.x.append([self.presence[e]])
            else:
                self.x.append([self.literal() for _ in starts])
                self.one_of(self.x[e], self.presence[e])
            self.start.append(self.encoded(dict(zip(starts, self.x[e]))))
            self.day.append(self.encoded(self.days(e)))
            self.minute.append(self.encoded(self.minutes(e)))
            for x, cost in zip(self.x[e], event["startCosts"]):
                self.pay(x, cost)

    def encoded(self, table):
        """A number that takes the value whose literal holds."""
        if len(table) == 1:
            return next(iter(table))
        number = self.model.new_int_var_from_domain(
            cp_model.Domain.from_values(sorted(table)), "")
        for value, literal in table.items():
            self.when([literal], number == value)
        return number

    def grouped(self, e, kind, key):
        """For each value of a key of the starts, a literal that says that it is taken."""
        if (kind, e) not in self.memo:
            groups = defaultdict(list)
            for x, start in zip(self.x[e], self.events[e]["starts"]):
                groups[key(start)].append(x)
            table = {}
            for value, literals in groups.items():
                if len(literals) == 1:
                    table[value] = literals[0]
                elif len(groups) == 1:
                    table[value] = self.presence[e]
                else:
                    table[value] = self.literal()
                    self.model.add(sum(literals) == table[value])
            self.memo[kind, e] = table
        return self.memo[kind, e]

    def days(self, e):
        return self.grouped(e, "day", lambda s: s // DAY)

    def minutes(self, e):
        return self.grouped(e, "minute", lambda s: s % DAY)

    def weeks(self, e):
        week = self.problem["weekOfDay"]
        return self.grouped(e, "week", lambda s: week[s // DAY])

    def last_day(self, e):
        return self.day[e] + (self.events[e]["dayCount"] - 1)

    def make_places(self):
        self.y = []
        for e, event in enumerate(self.events):
            options = event["places"]
            if len(options) == 1:
                literals = [self.presence[e]]
            else:
                literals = [self.literal() for _ in options]
                self.one_of(literals, self.presence[e])
            self.y.append(literals)
            for y, option in zip(literals, options):
                self.forbid(y, e, members(option.get("candidates")))
                self.pay(y, option["cost"])

    def make_roles(self):
        self.z = []
        shared, ties, paid = {}, defaultdict(list), set()
        self.role_key = {}
        for e, event in enumerate(self.events):
            of_event = []
            for i, role in enumerate(event["roles"]):
                options, tie = role["options"], role["tie"]
                names = tuple(o["resource"] for o in options)
                key = (e, i)
                if tie >= 0 and len(set(names)) == len(names) and self.presence[e] is True:
                    key = ("tie", tie, names)
                if key in shared:
                    literals = shared[key]
                else:
                    literals = shared[key] = [self.literal() for _ in options]
                    self.one_of(literals, self.presence[e])
                    if tie >= 0:
                        ties[tie].append((names, literals))
                self.role_key[e, i] = key
                of_event.append(literals)
                first = tie < 0 or tie not in paid
                paid.add(tie)
                for z, option in zip(literals, options):
                    self.forbid(z, e, members(option.get("candidates")))
                    self.dislike(z, e, option.get("disliked"), option["dislikeCost"])
                    if first:
                        self.pay(z, option["cost"])
            self.z.append(of_event)
        for roles in ties.values():
            if len(roles) > 1:
                same = {r: self.literal() for names, _ in roles for r in names}
                self.model.add_at_most_one(same.values())
                for names, literals in roles:
                    for r, z in zip(names, literals):
                        self.clause([z], same[r])

    def dislike(self, there, e, starts, cost):
        """Lets somebody who is there pay for starts that they dislike."""
        starts = members(starts) if starts and cost > 0 else None
        if not starts:
            return
        paid = self.literal()
        for s in starts:
            self.clause([there, self.x[e][s]], paid)
        self.pay(paid, cost)

    def make_guests(self):
        self.comes = []
        for e, event in enumerate(self.events):
            literals = []
            for guest in event["guests"]:
                come = self.literal()
                self.clause([come], self.presence[e])
                self.forbid(come, e, members(guest.get("candidates")))
                literals.append(come)
            self.comes.append(literals)

    def make_variants(self):
        self.v = []
        for e, event in enumerate(self.events):
            variants = event["variants"]
            literals = [self.literal() for _ in variants]
            if len(variants) == 1:
                literals = [self.presence[e]]
            elif variants:
                self.one_of(literals, self.presence[e])
            for v, variant in zip(literals, variants):
                early = {
                    s for s, start in enumerate(event["starts"])
                    if start // DAY >= variant["earliestDay"]}
                if len(early) < len(event["starts"]):
                    self.forbid(v, e, early)
                self.pay(v, variant["cost"])
            self.v.append(literals)

    def make_attendances(self):
        problem = self.problem
        self.attends, self.waits = [], []
        self.members = defaultdict(list)  # event -> (attendance, literal)
        for a, attendance in enumerate(problem["attendances"]):
            literals = [self.literal() for _ in attendance["options"]]
            wait = self.literal() if attendance["waitCost"] >= 0 else None
            self.model.add_exactly_one(literals + ([wait] if wait is not None else []))
            if wait is not None:
                self.pay(wait, attendance["waitCost"])
            self.attends.append(literals)
            self.waits.append(wait)
            for literal, option in zip(literals, attendance["options"]):
                events = problem["chains"][option["chain"]]["events"]
                self.clause([literal], self.held[option["chain"]])
                self.pay(literal, option["cost"])
                for i, e in enumerate(events):
                    self.members[e].append((a, literal))
                    if i < len(option["candidates"]):
                        self.forbid(literal, e, members(option["candidates"][i]))
                    if i < len(option["disliked"]):
                        self.dislike(literal, e, option["disliked"][i], option["dislikeCost"])
                if option["lateCost"] > 0:
                    late = self.late(events[0], option["latestDay"])
                    if late is not None:
                        paid = self.literal()
                        self.clause([literal, late], paid)
                        self.pay(paid, option["lateCost"])
        for limit in problem["waitLimits"]:
            waits = [self.waits[a] for a in limit["attendances"] if self.waits[a] is not None]
            if len(waits) > limit["most"]:
                self.model.add(sum(waits) <= limit["most"])
        for e, event in enumerate(self.events):
            there = [literal for _, literal in self.members[e]]
            held = self.presence[e]
            if held is not True:
                self.model.add_bool_or(there + [held.negated()])
            if event["fewestMembers"] > 0:
                self.when([held], sum(there) >= event["fewestMembers"])
            if event["mostMembers"] < len(there):
                self.when([held], sum(there) <= event["mostMembers"])

    def late(self, e, latest):
        """A literal that the first day is after another, None if it never is."""
        if ("late", e, latest) not in self.memo:
            after = [lit for day, lit in self.days(e).items() if day > latest]
            if not after:
                late = None
            elif len(after) == len(self.days(e)):
                late = self.presence[e]
            else:
                late = self.literal()
                for literal in after:
                    self.clause([literal], late)
            self.memo["late", e, latest] = late
        return self.memo["late", e, latest]

    # The way back, and a way in.

    def hold(self, solution):
        """Leaves only one solution."""
        def fix(literals, chosen):
            for i, literal in enumerate(literals):
                if i == chosen and literal is not True:
                    self.model.add_bool_or([literal])
                elif i != chosen:
                    self.clause([literal])

        for e, start in enumerate(solution["starts"]):
            fix(self.x[e], start)
            if start >= 0:
                fix(self.y[e], solution["places"][e])
                fix(self.v[e], solution["variants"][e])
                for literals, chosen in zip(self.z[e], solution["roles"][e]):
                    fix(literals, chosen)
                for come, comes in zip(self.comes[e], solution["guests"][e]):
                    self.model.add(come == int(comes))
        for literals, chosen in zip(self.attends, solution["attendances"]):
            fix(literals, chosen)

    def decode(self, value):
        """A solution, given a function from literals to truth."""
        def true(literal):
            return literal is True or bool(value(literal))

        def position(literals, none):
            return next((i for i, literal in enumerate(literals) if true(literal)), none)

        return {
            "starts": [position(x, -1) for x in self.x],
            "places": [position(y, 0) for y in self.y],
            "roles": [[position(z, 0) for z in roles] for roles in self.z],
            "guests": [[true(come) for come in comes] for comes in self.comes],
            "variants": [position(v, 0) if v else -1 for v in self.v],
            "attendances": [position(literals, -1) for literals in self.attends],
        }
