#!/usr/bin/env python3
"""Objective and bound over time of several solvers, as one CSV and one SVG picture.

    bench calendar --model DIR/calendar.json --seconds 60 >ours.log
    python3 calendar_cpsat.py DIR/calendar.json --seconds 60 --csv cpsat.csv
    python3 anytime.py Aarshjul=ours.log CP-SAT=cpsat.csv --csv both.csv --svg both.svg

Each argument is NAME=FILE: a log of `bench` (lines such as "1.250 incumbent(971)" and
"2.000 lowerBound(578)"), the standard error of `aarshjul plan FOLDER --progress json`, or a CSV of
calendar_cpsat.py. `--cpu CORES` draws those that know it over
processor time divided by so many cores, for a machine that did other work beside. Lines of one
solver share a colour and a marker; plans are drawn whole, bounds dashed, so that the picture can be
read in grey too. Needs nothing but Python.
"""
import argparse
import csv
import json
import math
import re
import sys
from xml.sax.saxutils import escape

LINE = re.compile(r"^([0-9.]+) (incumbent|lowerBound)\((-?\d+)\)")
COLOURS = ["#0b3c7d", "#c2570c", "#3d7a3d", "#777777"]
MARKERS = ["circle", "square", "diamond", "triangle"]
HEIGHT, LEFT, PLOT, TOP, BOTTOM = 480, 70, 600, 50, 60


def read(path, cores):
    """Points (seconds, value) of plans and of bounds; each better than the one before."""
    points = {"incumbent": [], "bound": []}
    with open(path, encoding="utf-8", newline="") as file:
        head = file.readline()
        if head.startswith("seconds,"):
            for row in csv.DictReader(file, fieldnames=head.strip().split(",")):
                seconds = float(row["cpu"]) / cores if cores and "cpu" in row else float(
                    row["seconds"])
                points[row["kind"]].append((seconds, int(row["value"])))
        else:
            for line in [head] + file.readlines():
                if line.startswith("{"):
                    told(line, points)
                    continue
                found = LINE.match(line)
                if found:
                    kind = "incumbent" if found[2] == "incumbent" else "bound"
                    points[kind].append((float(found[1]), int(found[3])))
    return {
        "incumbent": better(points["incumbent"], lambda new, old: new < old),
        "bound": better(points["bound"], lambda new, old: new > old)}


def told(line, points):
    """Takes what one line of `--progress json` says of the calendar."""
    try:
        state = json.loads(line)
    except ValueError:
        return
    if state.get("phase") not in ("construct", "improve", "bound"):
        return
    for kind, name in (("incumbent", "objective"), ("bound", "lowerBound")):
        if isinstance(state.get(name), int):
            points[kind].append((float(state["seconds"]), state[name]))


def better(points, is_better):
    kept = []
    for seconds, value in sorted(points, key=lambda point: point[0]):
        if not kept or is_better(value, kept[-1][1]):
            kept.append((seconds, value))
    return kept


def steps(low, high, count):
    """Round numbers that cover a range."""
    raw = max(high - low, 1) / count
    size = 10 ** math.floor(math.log10(raw))
    size = next(size * m for m in (1, 2, 5, 10) if size * m >= raw)
    first = math.floor(low / size)
    return [round(k * size, 6) for k in range(first, math.ceil(high / size) + 1)]


class Picture:
    """Lines over a logarithmic time axis."""

    def __init__(self, series, title, until, cap):
        times = [t for _, points in series for kind in points.values() for t, _ in kind]
        values = [v for _, points in series for kind in points.values() for _, v in kind]
        if cap is not None:
            values = [min(v, cap) for v in values]
        self.until = until or max(times)
        shortest = min([t for t in times if t > 0] or [0.01])
        self.from_ = 10 ** math.floor(math.log10(max(shortest, 0.01)))
        self.ticks = steps(min(values), max(values), 6)
        self.low, self.high = self.ticks[0], self.ticks[-1]
        self.series, self.title, self.out = series, title, []
        self.right = LEFT + PLOT
        longest = max(len(name) for name, _ in series) + len(", bound: 12345")
        self.width = self.right + 30 + 8 * longest

    def x(self, seconds):
        share = math.log(max(seconds, self.from_) / self.from_) / math.log(self.until / self.from_)
        return LEFT + min(max(share, 0), 1) * PLOT

    def y(self, value):
        share = (min(value, self.high) - self.low) / (self.high - self.low)
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)

    def text(self, x, y, words, anchor="start", extra=""):
        self.out.append(
            f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{extra}>{escape(words)}</text>')

    def draw(self, axis):
        self.out = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {HEIGHT}" role="img"'
            f' font-family="sans-serif" font-size="13" aria-label="{escape(self.title)}">',
            f"<title>{escape(self.title)}</title>",
            f'<rect width="{self.width}" height="{HEIGHT}" fill="white"/>']
        self.text(LEFT, 26, self.title, extra=' font-size="16" font-weight="bold"')
        self.axes(axis)
        labels = []
        for i, (name, points) in enumerate(self.series):
            for kind, word in (("incumbent", "plan"), ("bound", "lowerBound")):
                if points[kind]:
                    self.curve(points[kind], i, kind == "bound")
                    value = points[kind][-1][1]
                    labels.append((self.y(value), f"{name}, {word}: {value}", i, kind == "bound"))
                elif kind == "incumbent":
                    labels.append((TOP, f"{name}: no plan", i, False))
        self.labels(labels)
        return "\n".join(self.out + ["</svg>"]) + "\n"

    def axes(self, axis):
        right, bottom = self.right, HEIGHT - BOTTOM
        for value in self.ticks:
            y = self.y(value)
            self.out.append(
                f'<path d="M{LEFT} {y:.1f}H{right}" stroke="#dddddd" stroke-width="1"/>')
            self.text(LEFT - 8, y + 4.5, f"{value:g}", "end")
        decade = self.from_
        while decade <= self.until * 1.0001:
            for m in (1, 2, 5):
                at = decade * m
                if at > self.until * 1.0001:
                    break
                x = self.x(at)
                self.out.append(
                    f'<path d="M{x:.1f} {bottom}v6" stroke="#333333" stroke-width="1"/>')
                self.text(x, bottom + 22, f"{at:g}", "middle")
            decade *= 10
        self.out.append(
            f'<path d="M{LEFT} {TOP}V{bottom}H{right}" fill="none" stroke="#333333"/>')
        self.text((LEFT + right) / 2, HEIGHT - 16, axis, "middle")
        middle = (TOP + bottom) / 2
        self.text(18, middle, "cost", "middle", f' transform="rotate(-90 18 {middle:.1f})"')

    def curve(self, points, i, is_bound):
        points = [p for p in points if p[0] <= self.until] or points[:1]
        path = f"M{self.x(points[0][0]):.1f} {self.y(points[0][1]):.1f}"
        for seconds, value in points[1:]:
            path += f"H{self.x(seconds):.1f}V{self.y(value):.1f}"
        path += f"H{self.right}"
        colour = COLOURS[i % len(COLOURS)]
        dash = ' stroke-dasharray="7 4"' if is_bound else ""
        self.out.append(
            f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="2"{dash}/>')
        last = None
        for seconds, value in points:
            at = (self.x(seconds), self.y(value))
            if last is None or math.dist(at, last) > 14:
                self.marker(*at, i, is_bound)
                last = at

    def marker(self, x, y, i, is_hollow):
        colour = COLOURS[i % len(COLOURS)]
        shapes = {
            "circle": "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z", "square": "M-4 -4h8v8h-8z",
            "diamond": "M0 -5l5 5l-5 5l-5 -5z", "triangle": "M0 -5l5 9h-10z"}
        fill = "white" if is_hollow else colour
        self.out.append(
            f'<path d="{shapes[MARKERS[i % len(MARKERS)]]}" transform="translate({x:.1f} {y:.1f})"'
            f' fill="{fill}" stroke="{colour}" stroke-width="1.5"/>')

    def labels(self, labels):
        """Names at the right end, pushed apart where they would touch."""
        labels.sort(key=lambda label: label[0])
        at = [label[0] for label in labels]
        for k in range(1, len(at)):
            at[k] = max(at[k], at[k - 1] + 18)
        limit = HEIGHT - BOTTOM
        for k in reversed(range(len(at))):
            at[k] = min(at[k], limit)
            limit = at[k] - 18
        for y, (_, words, i, is_bound) in zip(at, labels):
            self.marker(self.right + 12, y, i, is_bound)
            self.text(self.right + 22, y + 4.5, words)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("series", nargs="+", metavar="NAME=FILE")
    parser.add_argument("--csv")
    parser.add_argument("--svg")
    parser.add_argument("--title", default="Cost of the best plan and proven bound over time")
    parser.add_argument("--until", type=float, help="where the time axis ends, in seconds")
    parser.add_argument("--cap", type=int, help="values above it are drawn at the top edge")
    parser.add_argument("--cpu", type=float, default=0, metavar="CORES")
    options = parser.parse_args()
    series = []
    for word in options.series:
        name, _, path = word.partition("=")
        if not path:
            parser.error(f"{word} is not NAME=FILE")
        series.append((name, read(path, options.cpu)))
    if not any(points["incumbent"] or points["bound"] for _, points in series):
        print("no plan and no bound in any of the files", file=sys.stderr)
        return 1
    if options.csv:
        with open(options.csv, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["solver", "kind", "seconds", "value"])
            for name, points in series:
                for kind, list_ in points.items():
                    writer.writerows((name, kind, seconds, value) for seconds, value in list_)
    if options.svg:
        picture = Picture(series, options.title, options.until, options.cap)
        axis = "seconds, logarithmic"
        if options.cpu:
            axis += f" (processor seconds / {options.cpu:g} where known)"
        with open(options.svg, "w", encoding="utf-8") as file:
            file.write(picture.draw(axis))
    for name, points in series:
        for kind, list_ in points.items():
            if list_:
                print(f"{name} {kind}: {list_[0][1]} after {list_[0][0]:g} s, in the end"
                      f" {list_[-1][1]} after {list_[-1][0]:g} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
