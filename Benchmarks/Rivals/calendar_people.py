"""What binds each person and each room of the calendar: one place at a time, journeys, peace."""
from collections import defaultdict

from calendar_decisions import Decisions
from check_calendar import DAY


class People(Decisions):
    """Who and what is where, and never twice at once."""

    # People and rooms.

    def collect_entries(self):
        """Who and what may be where: for each resource (event, literal, before, after, why).

        `why` is the role's position, or ("attends", a), of which only one is chosen, or None.
        """
        self.entries = defaultdict(list)
        for e, event in enumerate(self.events):
            here = []
            for use in event["uses"]:
                here.append(
                    (use["resource"], self.presence[e], use["before"], use["after"], None))
            for i, role in enumerate(event["roles"]):
                for z, o in zip(self.z[e][i], role["options"]):
                    if o["resource"] >= 0:
                        here.append((o["resource"], z, o["before"], o["after"], i))
            for guest, come in zip(event["guests"], self.comes[e]):
                here.append((guest["resource"], come, 0, 0, None))
            for a, literal in self.members[e]:
                here.append(
                    (self.problem["attendances"][a]["resource"], literal, 0, 0, ("attends", a)))
            by_resource = defaultdict(list)
            for r, literal, before, after, why in here:
                self.entries[r].append((e, literal, before, after, why))
                by_resource[r].append(literal)
            for literals in by_resource.values():  # nobody is there twice
                if any(literal is True for literal in literals):
                    for literal in literals[1:]:
                        self.clause([literal])
                elif len(literals) > 1:
                    self.model.add_at_most_one(literals)
            self.add_presence_of(e, by_resource)
            for y, option in zip(self.y[e], event["places"]):
                if option["room"] >= 0:
                    self.entries[option["room"]].append((e, y, 0, 0, None))

    def add_presence_of(self, e, by_resource):
        """Capacity of the place, and guests who are missed."""
        event = self.events[e]
        people = [literal for literals in by_resource.values() for literal in literals]
        count = sum(1 if literal is True else literal for literal in people)
        for y, option in zip(self.y[e], event["places"]):
            if option["capacity"] < len(people):
                self.when([y], count <= option["capacity"])
        for guest in event["guests"]:
            if guest["missCost"] == 0:
                continue
            there = by_resource[guest["resource"]]
            missed = self.literal()
            present = [literal for literal in there if literal is not True]
            if len(present) == len(there):
                self.model.add_bool_or(
                    present + [missed] + [p.negated() for p in [self.presence[e]]
                                          if p is not True])
            self.pay(missed, guest["missCost"])

    def may_share_a_day(self, e, f, quiet=0):
        """Whether two events can have days in common, or nearer than some days."""
        c = self.chain_of[e]
        if c == self.chain_of[f] and quiet == 0:
            longest = max(self.events[e]["dayCount"], self.events[f]["dayCount"])
            if self.problem["chains"][c]["gapMinimum"] >= longest:
                return False
        return not self.span(e, quiet).isdisjoint(self.span(f, 0))

    def span(self, e, quiet):
        if ("span", e, quiet) not in self.memo:
            length = self.events[e]["dayCount"]
            self.memo["span", e, quiet] = {
                day for s in self.events[e]["starts"]
                for day in range(s // DAY - quiet, s // DAY + length + quiet)}
        return self.memo["span", e, quiet]

    def interval(self, e, literal, before, after, day):
        key = ("interval", e, literal if literal is True else literal.index, before, after, day)
        if key not in self.memo:
            size = before + self.events[e]["minutes"] + after
            start = self.start[e] + (day * DAY - before)
            self.memo[key] = (
                self.model.new_fixed_size_interval_var(start, size, "") if literal is True
                else self.model.new_optional_fixed_size_interval_var(start, size, literal, ""))
        return self.memo[key]

    def add_disjointness(self):
        """Nobody and no room in two places, and time to travel between them."""
        for r, entries in self.entries.items():
            pairs = [
                (a, b) for i, a in enumerate(entries) for b in entries[i + 1:]
                if a[0] != b[0] and not self.exclude(a, b)
                and self.may_share_a_day(a[0], b[0])]
            involved = {id(entry) for pair in pairs for entry in pair}
            intervals = [
                self.interval(e, literal, before, after, day)
                for entry in entries if id(entry) in involved
                for e, literal, before, after, _ in [entry]
                for day in range(self.events[e]["dayCount"])]
            if intervals:
                self.model.add_no_overlap(intervals)
            if self.problem["resources"][r]["isRoom"]:
                continue
            for a, b in pairs:
                self.add_journey(r, a, b)

    def exclude(self, a, b):
        """Whether two entries are other ways of attending the same."""
        return isinstance(a[4], tuple) and a[4] == b[4] and (
            self.chain_of[a[0]] != self.chain_of[b[0]])

    def add_journey(self, r, a, b):
        """Time to travel for a resource that is at both of two events."""
        (e, le, before_e, after_e, role_e), (f, lf, before_f, after_f, role_f) = a, b
        if self.farthest(e, f) == 0:
            return
        if self.events[e]["dayCount"] > 1 or self.events[f]["dayCount"] > 1:
            self.left_out.add("travelling to and from events of several days")
            return
        ahead, behind = after_e + before_f, after_f + before_e
        if isinstance(role_e, int) and isinstance(role_f, int):
            conditions = self.same_filling(r, e, role_e, le, f, role_f, lf)
        else:
            conditions = [literal for literal in (le, lf) if literal is not True]
        needed = self.apart(("journey", e, f, ahead, behind), conditions)
        if needed is None:
            return
        choices = [self.literal() for _ in range(4)]
        self.clause([needed] + [c.negated() for c in choices[1:]], choices[0])
        self.when([choices[0]], self.day[e] + 1 <= self.day[f])
        self.when([choices[1]], self.day[f] + 1 <= self.day[e])
        self.add_order(e, f, ahead, [choices[2]])
        self.add_order(f, e, behind, [choices[3]])

    def same_filling(self, r, e, role_e, le, f, role_f, lf):
        """A literal that two roles are filled by the same resource."""
        one, two = self.role_key[e, role_e], self.role_key[f, role_f]
        if one == two:
            return [le]
        key = ("same", one, two)
        if key not in self.memo:
            self.memo[key] = self.literal()
            self.memo["told", key] = set()
        if r not in self.memo["told", key]:
            self.memo["told", key].add(r)
            self.clause([le, lf], self.memo[key])
        return [self.memo[key]]

    def apart(self, key, conditions):
        """A literal that two events are apart, forced by conditions; None after the first time."""
        first = key not in self.memo
        if first:
            self.memo[key] = self.literal()
            self.memo["told", key] = set()
        told = tuple(sorted(c.index for c in conditions))
        if told not in self.memo["told", key]:
            self.memo["told", key].add(told)
            self.clause(conditions, self.memo[key])
        return self.memo[key] if first else None

    def farthest(self, e, f):
        if ("far", e, f) not in self.memo:
            self.memo["far", e, f] = max(
                self.travel.distance(p["place"], q["place"])
                for p in self.events[e]["places"] for q in self.events[f]["places"])
        return self.memo["far", e, f]

    def add_order(self, e, f, margin, conditions):
        """The one event, then the way, then the other, by the time of day."""
        end = self.minute[e] + (self.events[e]["minutes"] + margin)
        for y, here in zip(self.y[e], self.events[e]["places"]):
            ways = [
                (self.travel.distance(here["place"], there["place"]), there_y)
                for there_y, there in zip(self.y[f], self.events[f]["places"])]
            if len(ways) == 1:
                way = ways[0][0]
            else:
                way = sum(minutes * literal for minutes, literal in ways if minutes)
            extra = [y] if len(self.y[e]) > 1 else []
            self.when(conditions + extra, end + way <= self.minute[f])

    def add_isolation(self):
        """Peace around some events for everybody who is there."""
        for r, entries in self.entries.items():
            if self.problem["resources"][r]["isRoom"]:
                continue
            for e, le, _, _, _ in entries:
                quiet = self.events[e]["isolationDays"]
                if quiet < 0:
                    continue
                for f, lf, _, _, _ in entries:
                    if e != f and self.may_share_a_day(e, f, quiet):
                        self.keep_days_apart(e, f, quiet, [le, lf])

    def keep_days_apart(self, e, f, quiet, conditions):
        conditions = [c for c in conditions if c is not True]
        needed = self.apart(("days", e, f, quiet), conditions)
        if needed is None:
            return
        order = self.literal()
        self.when([needed, order], self.last_day(e) + quiet + 1 <= self.day[f])
        self.when([needed, order.negated()], self.last_day(f) + quiet + 1 <= self.day[e])
