#!/usr/bin/env python3
"""Runs `bench calendar` and keeps its progress with the processor time it took.

    python3 progress_csv.py --csv ours.csv bench calendar --model DIR/calendar.json --seconds 60

Writes what calendar_cpsat.py writes, seconds,cpu,kind,value, so that anytime.py can draw both over
processor time on a machine that did other work beside. `--cpu S` ends the program after S seconds
of processor time, all threads together. Both times count from the line with the sizes of the model.
Linux alone: reads /proc.
"""
import argparse
import csv
import os
import pty
import re
import signal
import subprocess
import sys
import threading

LINE = re.compile(r"^([0-9.]+) (incumbent|lowerBound)\((-?\d+)\)")


def processor_seconds(process):
    with open(f"/proc/{process}/stat", encoding="ascii", errors="replace") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--csv", required=True)
    parser.add_argument("--cpu", type=float, default=0)
    parser.add_argument("command", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    reader, writer = pty.openpty()  # a terminal, so that every line comes at once
    process = subprocess.Popen(options.command, stdout=writer, stderr=writer, close_fds=True)
    os.close(writer)
    rows, ended = [], threading.Event()
    begin = {"cpu": None}

    def guard():
        while not ended.wait(0.1):
            try:
                spent = processor_seconds(process.pid)
            except OSError:
                return
            if begin["cpu"] is not None and spent - begin["cpu"] >= options.cpu:
                process.send_signal(signal.SIGTERM)
                return

    if options.cpu:
        threading.Thread(target=guard, daemon=True).start()
    lines = os.fdopen(reader, encoding="utf-8", errors="replace")
    while True:
        try:
            line = lines.readline()
        except OSError:  # the terminal is closed
            break
        if not line:
            break
        if line.startswith("events ") and begin["cpu"] is None:
            begin["cpu"] = processor_seconds(process.pid)
        found = LINE.match(line)
        if not found or begin["cpu"] is None:
            print(line.rstrip(), flush=True)
            continue
        cpu = processor_seconds(process.pid) - begin["cpu"]
        kind = "incumbent" if found[2] == "incumbent" else "bound"
        rows.append((found[1], round(cpu, 2), kind, found[3]))
        print(f"{float(found[1]):9.3f} s  {cpu:9.2f} cpu s  {kind} {found[3]}", flush=True)
    ended.set()
    process.wait()
    with open(options.csv, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["seconds", "cpu", "kind", "value"])
        out.writerows(rows)
    plans = [row for row in rows if row[2] == "incumbent"]
    if plans:
        print(f"first plan {plans[0][3]} after {plans[0][0]} s, {plans[0][1]} s of processor time;"
              f" last {plans[-1][3]} after {plans[-1][0]} s, {plans[-1][1]} s")
    return 0 if plans else 1


if __name__ == "__main__":
    sys.exit(main())
