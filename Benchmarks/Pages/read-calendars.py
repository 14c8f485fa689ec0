#!/usr/bin/env python3
"""Reads the calendar files and tables of a report with independent readers and compares them.

    Benchmarks/Pages/read-calendars.py PLAN

PLAN is the folder that holds the tables and kalender/. Every event of every feed must stand in the
table of meetings with the same instants of start and end, the same title and the same place, and
every row of the table in some feed; a person's feed must hold exactly the meetings that the table of
attendance has for somebody. Messages about changes are read too. Ends with 0 when all is well or
when the Python package `icalendar` is not to be had.
"""
import csv
import datetime
import pathlib
import re
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


def read(folder, name):
    """The rows of a table under the Danish names of its columns; each row as wide as its head."""
    with open(folder / name, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";", strict=True))
    for number, row in enumerate(rows, 1):
        if len(row) != len(rows[0]):
            raise SystemExit(f"{name}:{number}: {len(row)} cells under {len(rows[0])} heads")
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def plain(text):
    """A cell without the apostrophe that keeps a spreadsheet from running it or making a date,
    a number or a truth of it."""
    rest = text.lstrip("'").lstrip(" \u00a0\ufeff")
    isFormula = rest[:1] and rest[0] in "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"
    isChanged = re.fullmatch(
        r"[\d/.:, %-]*[a-z]{0,9}[\d/.:, %+-]*\d*|sand|falsk|true|false", rest.lower())
    return text[1:] if text.startswith("'") and (isFormula or isChanged) else text


def table(folder):
    rows = {}
    for row in read(folder, "calendar.csv"):
        day = datetime.datetime.strptime(row["dato"] + " " + row["kl."], "%d-%m-%Y %H:%M")
        rows[identifier(row["møde"])] = (
            day.replace(tzinfo=ZONE), datetime.timedelta(minutes=int(row["minutter"])),
            plain(row["titel"]), plain(row["stedets navn"]))
    return rows


def attendance(folder):
    """What each person attends, by the name under which the feed is found."""
    people = {}
    for row in read(folder, "attendance.csv"):
        people.setdefault(row["person"], set()).add(identifier(row["møde"]))
    return sorted(sorted(events) for events in people.values())


def main():
    folder = pathlib.Path(sys.argv[1])
    rows = table(folder)
    tables = [read(folder, path.name) for path in sorted(folder.glob("*.csv"))]
    seen, wrong, files, events, personal = set(), [], 0, 0, []
    for path in sorted((folder / "kalender").rglob("*.ics")):
        files += 1
        mine = set()
        calendar = icalendar.Calendar.from_ical(path.read_bytes())
        for event in calendar.walk("VEVENT"):
            events += 1
            uid = str(event["UID"])
            if ".before@" in uid or ".after@" in uid:
                continue
            if "CANCEL" in (calendar.get("METHOD"), str(event.get("STATUS"))[:6]):
                continue
            start = event.decoded("DTSTART")
            length = (event.decoded("DTEND") - start) if "DTEND" in event else event.decoded(
                "DURATION")
            found = (start, length, str(event["SUMMARY"]), str(event.get("LOCATION", "")))
            if rows.get(uid) != found:
                wrong.append(f"{path.name}: {uid} {found}, expected {rows.get(uid)}")
            seen.add(uid)
            mine.add(uid)
        if path.parent.name in ("personer", "chefer") and mine:
            personal.append(sorted(mine))
    missing = sorted(set(rows) - seen)
    if sorted(personal) != attendance(folder):
        wrong.append("the feeds of people are not the table of attendance")
    print(f"{files} files, {events} events, {len(rows)} rows, "
          f"{sum(len(table) for table in tables)} rows in {len(tables)} tables; "
          f"{len(wrong)} differ, {len(missing)} in no feed")
    for line in wrong[:10] + missing[:10]:
        print("  " + line)
    return 1 if wrong or missing else 0


sys.exit(main())
