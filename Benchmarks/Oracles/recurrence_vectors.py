"""Writes RecurrenceVectors.swift: random recurrence rules with their occurrences by dateutil.

Run: python3 recurrence_vectors.py > RecurrenceVectors.swift   (needs python3-dateutil)

Two readings differ by intent and are left out: DTSTART is always an occurrence here, so rules
with COUNT are kept only where the rule falls on DTSTART; BYWEEKNO alone takes the weekday from
DTSTART (RFC 5545), where dateutil takes the whole week.
"""
import datetime
import random

from dateutil import rrule

DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
END = datetime.datetime(2029, 1, 1)


def pick(source, low, high, most):
    count = source.randint(1, most)
    return ",".join(str(n) for n in sorted({source.randint(low, high) for _ in range(count)}))


def signed(source, most, count):
    values = set()
    for _ in range(source.randint(1, count)):
        n = source.randint(1, most)
        values.add(n if source.random() < 0.6 else -n)
    return ",".join(str(n) for n in sorted(values))


def rule(source):
    frequency = source.choice(["HOURLY", "DAILY", "WEEKLY", "MONTHLY", "MONTHLY", "YEARLY", "YEARLY"])
    parts = ["FREQ=" + frequency]
    if source.random() < 0.5:
        most = 30 if frequency == "HOURLY" else 5
        parts.append("INTERVAL=%d" % source.randint(1, most))
    if source.random() < 0.3:
        parts.append("BYMONTH=" + pick(source, 1, 12, 4))
    week = frequency == "YEARLY" and source.random() < 0.25
    if week:
        parts.append("BYWEEKNO=" + signed(source, 53, 3))
    if frequency == "YEARLY" and not week and source.random() < 0.2:
        parts.append("BYYEARDAY=" + signed(source, 366, 4))
    if frequency in ("DAILY", "MONTHLY", "YEARLY") and not week and source.random() < 0.35:
        parts.append("BYMONTHDAY=" + signed(source, 31, 3))
    if week or source.random() < 0.5:
        names = source.sample(DAYS, source.randint(1, 3))
        if frequency in ("MONTHLY", "YEARLY") and not week and source.random() < 0.6:
            most = 5 if frequency == "MONTHLY" or any("BYMONTH=" in p for p in parts) else 53
            names = ["%+d%s" % (source.choice([1, -1]) * source.randint(1, most), n) for n in names]
        parts.append("BYDAY=" + ",".join(names))
    if source.random() < 0.2:
        parts.append("BYHOUR=" + pick(source, 0, 23, 3))
    if source.random() < 0.15:
        parts.append("BYMINUTE=" + pick(source, 0, 59, 3))
    if source.random() < 0.2 and len(parts) > 2 and frequency != "HOURLY":
        parts.append("BYSETPOS=" + signed(source, 4, 2))
    if source.random() < 0.3:
        parts.append("WKST=" + source.choice(DAYS))
    return ";".join(parts)


def main():
    source = random.Random(20261124)
    print("// Made by recurrence_vectors.py; do not edit.")
    print("// Each line: start|rule|occurrences from the start on, as minutes after it.")
    print("let recurrenceVectors = #\"\"\"")
    written = 0
    while written < 240:
        start = datetime.datetime(
            source.choice([1999, 2019, 2023, 2024, 2026]), source.randint(1, 12),
            source.randint(1, 28), source.randint(0, 23), source.choice([0, 15, 30]))
        text = rule(source)
        times = []
        for time in rrule.rrulestr(text, dtstart=start).xafter(start, inc=True):
            if time >= END or len(times) >= 14:
                break
            times.append(time)
        if not times:
            continue
        if times[0] == start and source.random() < 0.3:
            count = source.randint(1, len(times))
            text += ";COUNT=%d" % count
            times = times[:count]
            exact = True
        else:
            exact = False
        if times[0] != start:
            times = [start] + times
        minutes = [int((t - start).total_seconds() // 60) for t in times]
        mark = "!" if exact or len(times) < 14 else ""
        print("  %s|%s|%s%s" % (
            start.strftime("%Y%m%dT%H%M%S"), text, ",".join(map(str, minutes)), mark))
        written += 1
    print("  \"\"\"#")


main()
