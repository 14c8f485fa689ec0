#!/usr/bin/env python3
"""Reads the calendar files of a report with an independent reader and compares them with its table.

    Benchmarks/Pages/read-calendars.py PLAN

PLAN is the folder that holds calendar.csv and kalender/. Every event of every feed must stand in the
table with the same instants of start and end, and every row of the table in some feed; messages about changes
are read too. Ends with 0 when all is well or when the Python package `icalendar` is not to be had.
"""
import csv
import datetime
import pathlib
import sys
import zoneinfo

try:
    import icalendar
except ImportError:
    print("no icalendar: skipped")
    sys.exit(0)

ZONE = zoneinfo.ZoneInfo("Europe/Copenhagen")


def identifier(key):
    """The UID of an event's key, as Reports makes it."""

    def part(text):
        return "".join(
            chr(b) if chr(b).isascii() and (chr(b).isalnum() or b == 0x2D) else f"_{b:02x}"
            for b in text.encode()
        )

    return ".".join(part(p) for p in key.split("/")) + "@aarshjul"


def table(folder):
    rows = {}
    with open(folder / "calendar.csv", encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            row = {k.lower(): v for k, v in row.items()}
            day = datetime.datetime.strptime(
                row["dato"] + " " + row["kl."], "%d-%m-%Y %H:%M")
            rows[identifier(row["møde"])] = (
                day.replace(tzinfo=ZONE), datetime.timedelta(minutes=int(row["minutter"])))
    return rows


def main():
    folder = pathlib.Path(sys.argv[1])
    rows = table(folder)
    seen, wrong, files, events = set(), [], 0, 0
    for path in sorted((folder / "kalender").rglob("*.ics")):
        files += 1
        calendar = icalendar.Calendar.from_ical(path.read_bytes())
        for event in calendar.walk("VEVENT"):
            events += 1
            uid = str(event["UID"])
            if ".before@" in uid or ".after@" in uid or event.get("STATUS") == "CANCELLED":
                continue
            start = event.decoded("DTSTART")
            length = (event.decoded("DTEND") - start) if "DTEND" in event else event.decoded(
                "DURATION")
            if rows.get(uid) is None or rows[uid] != (start, length):
                wrong.append(f"{path.name}: {uid} {start} {length}, expected {rows.get(uid)}")
            seen.add(uid)
    missing = sorted(set(rows) - seen)
    print(f"{files} files, {events} events, {len(rows)} rows; "
          f"{len(wrong)} differ, {len(missing)} in no feed")
    for line in wrong[:10] + missing[:10]:
        print("  " + line)
    return 1 if wrong or missing else 0


sys.exit(main())
