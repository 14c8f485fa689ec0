#!/usr/bin/env python3
"""Solve a FlatZinc file, flattened for our library, with CP-SAT: FILE SECONDS.

Knows the constraints that the benchmark models use; prints what the FlatZinc protocol asks for
(dashes, double line, statistics), without the values. One worker, as our kernel has one thread.
"""
import re
import sys
import time

from ortools.sat.python import cp_model

TOKEN = re.compile(r'"[^"]*"|-?\d+\.\.-?\d+|-?\d+|[A-Za-z_]\w*|::|[\[\](){},;:=]|%[^\n]*')


class Reader:
    """Items of a file as nested lists: names, numbers, ranges, arrays and calls."""

    def __init__(self, text):
        self.words = [w for w in TOKEN.findall(text) if not w.startswith("%")]
        self.place = 0

    def peek(self):
        return self.words[self.place]

    def take(self, word=None):
        found = self.words[self.place]
        if word is not None and found != word:
            raise SyntaxError(f"{found} instead of {word}")
        self.place += 1
        return found

    def value(self):
        word = self.take()
        if word == "[":
            return self.until("]")
        if word == "{":
            return set(self.until("}"))
        if re.fullmatch(r"-?\d+", word):
            return int(word)
        if ".." in word:
            low, high = word.split("..")
            return set(range(int(low), int(high) + 1))
        if word in ("true", "false"):
            return word == "true"
        if self.peek() == "(":
            self.take()
            return (word, self.until(")"))
        return word

    def until(self, end):
        result = []
        while self.peek() != end:
            result.append(self.value())
            if self.peek() == ",":
                self.take()
        self.take(end)
        return result

    def skip_annotations(self):
        while self.peek() == "::":
            self.take()
            self.value()


class Encoder:
    """FlatZinc to CP-SAT, Booleans as 0-1 literals."""

    def __init__(self):
        self.model = cp_model.CpModel()
        self.names = {}

    def get(self, term):
        if isinstance(term, list):
            return [self.get(t) for t in term]
        return self.names[term] if isinstance(term, str) else term

    def literal(self, value):
        return self.model.new_constant(int(value)) if isinstance(value, (bool, int)) else value

    def declare(self, reader):
        reader_type = []
        while reader.peek() != ":":
            reader_type.append(reader.value() if reader.peek() in "[{" or ".." in reader.peek()
                               else reader.take())
        reader.take(":")
        name = reader.take()
        reader.skip_annotations()
        if reader.peek() == "=":
            reader.take()
            self.names[name] = self.get(reader.value())
        elif "bool" in reader_type:
            self.names[name] = self.model.new_bool_var(name)
        else:
            domain = next((t for t in reader_type if isinstance(t, set)), None)
            if domain is None:
                domain = range(-1000000, 1000001)
            if isinstance(domain, set) and len(domain) != max(domain) - min(domain) + 1:
                self.names[name] = self.model.new_int_var_from_domain(
                    cp_model.Domain.from_values(sorted(domain)), name)
            else:
                self.names[name] = self.model.new_int_var(min(domain), max(domain), name)

    def tie(self, positive, negative, mode, r):
        """Adds a constraint, conditional on r for imp, and its opposite on not r for reif."""
        if mode is None:
            self.model.add(positive)
        else:
            r = self.literal(r)
            self.model.add(positive).only_enforce_if(r)
            if mode == "reif":
                self.model.add(negative).only_enforce_if(r.negated())

    def relation(self, name, left, right, mode, r):
        pairs = {
            "eq": (left == right, left != right), "ne": (left != right, left == right),
            "le": (left <= right, left > right), "lt": (left < right, left >= right),
        }
        positive, negative = pairs[name]
        if isinstance(positive, bool):
            positive, negative = self.known(positive), self.known(negative)
        self.tie(positive, negative, mode, r)

    def known(self, truth):
        return cp_model.BoundedLinearExpression(0, cp_model.Domain(0, 0)) if truth else (
            self.model.new_constant(0) >= 1)

    def constraint(self, name, arguments):
        mode = None
        r = None
        args = [self.get(a) for a in arguments]
        for ending in ("reif", "imp"):
            if name.endswith("_" + ending):
                mode, r, name = ending, args.pop(), name[: -len(ending) - 1]
        m = self.model
        if name.startswith("int_lin_") or name.startswith("bool_lin_"):
            total = sum(w * x for w, x in zip(args[0], args[1]))
            self.relation(name.split("_")[2], total, args[2], mode, r)
        elif name in ("int_eq", "int_ne", "int_le", "int_lt", "bool_eq", "bool_le", "bool_lt"):
            self.relation(name.split("_")[1], args[0], args[1], mode, r)
        elif name == "bool2int":
            m.add(args[0] == args[1])
        elif name == "bool_not":
            m.add(args[0] + args[1] == 1)
        elif name == "bool_clause":
            literals = [self.literal(x) for x in args[0]]
            literals += [self.literal(x).negated() for x in args[1]]
            self.disjunction(literals, mode, r)
        elif name == "array_bool_or":
            self.defined(args, lambda xs, r: self.disjunction(xs, "reif", r))
        elif name == "array_bool_and":
            self.defined(args, lambda xs, r: self.disjunction(
                [x.negated() for x in xs], "reif", r.negated()))
        elif name in ("array_int_element", "array_var_int_element"):
            m.add_element(args[0] - 1, args[1], args[2])
        elif name == "fzn_all_different_int":
            m.add_all_different(args[0])
        elif name in ("fzn_disjunctive", "fzn_disjunctive_strict"):
            m.add_no_overlap([m.new_fixed_size_interval_var(s, d, "") for s, d in zip(*args[:2])])
        elif name == "fzn_cumulative":
            tasks = [m.new_fixed_size_interval_var(s, d, "") for s, d in zip(*args[:2])]
            m.add_cumulative(tasks, args[2], args[3])
        elif name in ("fzn_global_cardinality", "fzn_global_cardinality_low_up"):
            for i, value in enumerate(args[1]):
                flags = [self.equals(x, value) for x in args[0]]
                if name.endswith("up"):
                    m.add_linear_constraint(sum(flags), args[2][i], args[3][i])
                else:
                    m.add(sum(flags) == args[2][i])
        elif name == "fzn_count_eq":
            m.add(sum(self.equals(x, args[1]) for x in args[0]) == args[2])
        elif name == "set_in":
            domain = cp_model.Domain.from_values(sorted(args[1]))
            if mode is None:
                m.add_linear_expression_in_domain(args[0], domain)
            else:
                r = self.literal(r)
                m.add_linear_expression_in_domain(args[0], domain).only_enforce_if(r)
                if mode == "reif":
                    m.add_linear_expression_in_domain(
                        args[0], domain.complement()).only_enforce_if(r.negated())
        else:
            raise NotImplementedError(name)

    def equals(self, x, value):
        if isinstance(x, int):
            return int(x == value)
        flag = self.model.new_bool_var("")
        self.model.add(x == value).only_enforce_if(flag)
        self.model.add(x != value).only_enforce_if(flag.negated())
        return flag

    def disjunction(self, literals, mode, r):
        if mode is None:
            self.model.add_bool_or(literals)
            return
        r = self.literal(r)
        self.model.add_bool_or(literals + [r.negated()])
        if mode == "reif":
            for x in literals:
                self.model.add_implication(x, r)

    def defined(self, args, add):
        add([self.literal(x) for x in args[0]], self.literal(args[1]))


def main():
    started = time.time()
    with open(sys.argv[1], encoding="utf-8") as file:
        reader = Reader(file.read())
    encoder = Encoder()
    goal = None
    while reader.place < len(reader.words):
        word = reader.peek()
        if word == "predicate":
            while reader.peek() != ";":
                reader.take()
        elif word == "constraint":
            reader.take()
            name, arguments = reader.value()
            reader.skip_annotations()
            encoder.constraint(name, arguments)
        elif word == "solve":
            reader.take()
            reader.skip_annotations()
            goal = reader.take()
            if goal != "satisfy":
                target = encoder.get(reader.value())
                getattr(encoder.model, goal)(target)
        else:
            encoder.declare(reader)
        reader.take(";")
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = float(sys.argv[2])
    solver.parameters.num_workers = 1
    status = solver.solve(encoder.model)
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        print("----------")
    if status == cp_model.INFEASIBLE:
        print("=====UNSATISFIABLE=====")
    if status == cp_model.OPTIMAL and goal != "satisfy":
        print("==========")
    print(f"%%%mzn-stat: solveTime={solver.wall_time:.6f}")
    print(f"%%%mzn-stat: initTime={time.time() - started - solver.wall_time:.6f}")
    print(f"%%%mzn-stat: failures={solver.num_conflicts}")
    if goal != "satisfy" and status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        print(f"objective = {round(solver.objective_value)};")
    print("%%%mzn-stat-end")


if __name__ == "__main__":
    main()
