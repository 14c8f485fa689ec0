import SolverSupport

/// Makes small random FlatZinc models that use every constraint of the standard and of our
/// library, for comparison with enumeration.
///
/// A model has a handful of variables with small domains, one to six constraints over them and
/// constants, and now and then an objective; about half of them have no solution or few.
public struct KernelRandomFlatZinc {
  private var random: RandomSource
  private var integers: [String] = []
  private var flags: [String] = []
  private var sets: [String] = []
  private var declarations = ""
  private var constraints = ""
  private var combinations = 1

  /// Starts from a seed; equal seeds make equal models.
  public init(seed: UInt64) {
    random = RandomSource(seed: seed)
  }

  /// Makes one model, every variable of it shown.
  public mutating func model() -> String {
    integers = []
    flags = []
    sets = []
    declarations = ""
    constraints = ""
    combinations = 1
    for i in 0..<(2 + random.below(4)) { newInteger("x\(i)") }
    for i in 0..<random.below(5) where combinations < 1500 { newFlag("b\(i)") }
    for i in 0..<random.below(3) where combinations < 400 { newSet("s\(i)") }
    for _ in 0..<(1 + min(random.below(6), random.below(6))) { addConstraint() }
    let goal =
      random.chance(1, in: 3)
      ? (random.chance(1, in: 2) ? "minimize " : "maximize ") + pick(integers) : "satisfy"
    return declarations + constraints + "solve \(goal);\n"
  }

  // MARK: Variables

  private mutating func newInteger(_ name: String) {
    guard combinations < 1000 else { return }
    let low = random.below(6) - 3
    let domain: String
    if random.chance(1, in: 4) {
      let values = Set((0..<(1 + random.below(4))).map { _ in random.below(9) - 3 }).sorted()
      domain = "{" + values.map(String.init).joined(separator: ",") + "}"
      combinations *= values.count
    } else if random.chance(1, in: 5) {
      domain = "0..1"
      combinations *= 2
    } else {
      let size = 1 + random.below(5)
      domain = "\(low)..\(low + size - 1)"
      combinations *= size
    }
    declarations += "var \(domain): \(name) :: output_var;\n"
    integers.append(name)
  }

  private mutating func newFlag(_ name: String) {
    declarations += "var bool: \(name) :: output_var;\n"
    flags.append(name)
    combinations *= 2
  }

  private mutating func newSet(_ name: String) {
    let low = random.below(4) - 1
    let size = 1 + random.below(3)
    let domain =
      random.chance(1, in: 3)
      ? "{\(low),\(low + 2),\(low + 3)}" : "\(low)..\(low + size - 1)"
    declarations += "var set of \(domain): \(name) :: output_var;\n"
    sets.append(name)
    combinations *= 8
  }

  // MARK: Arguments

  private mutating func pick(_ list: [String]) -> String { list[random.below(list.count)] }

  private mutating func number() -> String { String(random.below(9) - 3) }

  private mutating func integer() -> String {
    random.chance(1, in: 12) ? number() : pick(integers)
  }

  private mutating func flag() -> String {
    flags.isEmpty || random.chance(1, in: 12)
      ? (random.chance(1, in: 2) ? "true" : "false") : pick(flags)
  }

  private mutating func constantSet() -> String {
    if random.chance(1, in: 2) {
      let low = random.below(6) - 2
      return "\(low)..\(low + random.below(4) - (random.chance(1, in: 8) ? 1 : 0))"
    }
    return "{" + (0..<random.below(4)).map { _ in number() }.joined(separator: ",") + "}"
  }

  private mutating func set() -> String {
    sets.isEmpty || random.chance(1, in: 5) ? constantSet() : pick(sets)
  }

  private mutating func list(
    _ count: Int, _ element: (inout KernelRandomFlatZinc) -> String
  ) -> String {
    var parts: [String] = []
    for _ in 0..<count { parts.append(element(&self)) }
    return "[" + parts.joined(separator: ",") + "]"
  }

  private mutating func length() -> Int { 1 + random.below(4) }

  // MARK: Constraints

  private mutating func add(_ name: String, _ arguments: [String]) {
    constraints += "constraint \(name)(\(arguments.joined(separator: ",")));\n"
  }

  /// Adds a constraint that has reified and half-reified forms, in one of them.
  private mutating func addTied(_ name: String, _ arguments: [String]) {
    switch random.below(flags.isEmpty ? 1 : 3) {
    case 0: add(name, arguments)
    case 1: add(name + "_reif", arguments + [flag()])
    default: add(name + "_imp", arguments + [flag()])
    }
  }

  private mutating func relation() -> String {
    ["eq", "ne", "le", "lt", "ge", "gt"][random.below(6)]
  }

  private mutating func addConstraint() {
    switch random.below(10) {
    case 0, 1: addComparison()
    case 2, 3: addLinear()
    case 4: addFunction()
    case 5: addLogic()
    case 6: addArray()
    case 7: if sets.isEmpty { addGlobal() } else { addSet() }
    default: addGlobal()
    }
  }

  private mutating func addComparison() {
    switch random.below(4) {
    case 0: addTied("set_in", [integer(), constantSet()])
    case 1: addTied("bool_" + relation(), [flag(), flag()])
    default: addTied("int_" + relation(), [integer(), integer()])
    }
  }

  private mutating func addLinear() {
    let count = length()
    let weights = list(count) { $0.number() }
    if random.chance(1, in: 4) {
      let name = "bool_lin_" + relation()
      addTied(name, [weights, list(count) { $0.flag() }, integer()])
    } else {
      let name = "int_lin_" + relation()
      addTied(name, [weights, list(count) { $0.integer() }, number()])
    }
  }

  private mutating func addFunction() {
    let names = [
      "int_plus", "int_times", "int_div", "int_mod", "int_min", "int_max", "int_abs", "int_pow",
    ]
    let name = pick(names)
    if name == "int_abs" {
      add(name, [integer(), integer()])
    } else {
      add(name, [integer(), integer(), integer()])
    }
  }

  private mutating func addLogic() {
    switch random.below(9) {
    case 0: add("bool2int", [flag(), integer()])
    case 1: addTied("bool_clause", [list(length()) { $0.flag() }, list(length()) { $0.flag() }])
    case 2: add("array_bool_and", [list(length()) { $0.flag() }, flag()])
    case 3: add("array_bool_or", [list(length()) { $0.flag() }, flag()])
    case 4: add("array_bool_xor", [list(length()) { $0.flag() }])
    case 5: add("bool_not", [flag(), flag()])
    case 6: add("array_bool_or_imp", [list(length()) { $0.flag() }, flag()])
    case 7: add("bool_xor_imp", [flag(), flag(), flag()])
    default: add(pick(["bool_and", "bool_or", "bool_xor"]), [flag(), flag(), flag()])
    }
  }

  private mutating func addArray() {
    switch random.below(7) {
    case 0: add("array_int_element", [integer(), list(length()) { $0.number() }, integer()])
    case 1: add("array_var_int_element", [integer(), list(length()) { $0.integer() }, integer()])
    case 2:
      add(
        "array_bool_element",
        [integer(), list(length()) { $0.random.chance(1, in: 2) ? "true" : "false" }, flag()])
    case 3: add("array_var_bool_element", [integer(), list(length()) { $0.flag() }, flag()])
    case 4: add("array_var_set_element", [integer(), list(length()) { $0.set() }, set()])
    case 5: add("array_int_maximum", [integer(), list(length()) { $0.integer() }])
    default: add("array_int_minimum", [integer(), list(length()) { $0.integer() }])
    }
  }

  private mutating func addSet() {
    switch random.below(5) {
    case 0: addTied("set_in", [integer(), set()])
    case 1: add("set_card", [set(), integer()])
    case 2:
      add(pick(["set_union", "set_intersect", "set_diff", "set_symdiff"]), [set(), set(), set()])
    default:
      let names = ["set_eq", "set_ne", "set_subset", "set_superset", "set_le", "set_lt"]
      addTied(pick(names), [set(), set()])
    }
  }

  private mutating func natural() -> String { String(random.below(4)) }

  private mutating func addGlobal() {
    let n = length()
    switch random.below(11) {
    case 0: add("fzn_all_different_int", [list(n) { $0.integer() }])
    case 1:
      let first = random.below(3) - 1
      add(
        "aarshjul_inverse",
        [list(n) { $0.integer() }, "\(first)", list(n) { $0.integer() }, "\(random.below(2))"])
    case 2:
      add(
        "fzn_cumulative",
        [
          list(n) { $0.integer() },
          list(n) { $0.random.chance(1, in: 3) ? $0.integer() : $0.natural() },
          list(n) { $0.random.chance(1, in: 3) ? $0.integer() : $0.natural() },
          random.chance(1, in: 2) ? integer() : natural(),
        ])
    case 3:
      add(
        random.chance(1, in: 2) ? "fzn_disjunctive" : "fzn_disjunctive_strict",
        [
          list(n) { $0.integer() },
          list(n) { $0.random.chance(1, in: 3) ? $0.integer() : $0.natural() },
        ])
    case 4:
      let columns = 1 + random.below(3)
      let cells = columns * (1 + random.below(6))
      add(
        "aarshjul_table_int", [list(columns) { $0.integer() }, list(cells) { $0.number() }])
    case 5:
      let name = random.chance(1, in: 2) ? "fzn_lex_less_int" : "fzn_lex_lesseq_int"
      let m = random.chance(1, in: 3) ? length() : n
      add(name, [list(n) { $0.integer() }, list(m) { $0.integer() }])
    case 6:
      let first = random.below(5) - 2
      let cover = "[\(first),\(first + 1),\(first + 3)]"
      if random.chance(1, in: 2) {
        add(
          "fzn_global_cardinality",
          [list(n) { $0.integer() }, cover, list(3) { $0.integer() }])
      } else {
        let lows = (0..<3).map { _ in random.below(2) }
        let highs = lows.map { $0 + random.below(3) }
        add(
          "fzn_global_cardinality_low_up", [list(n) { $0.integer() }, cover, "\(lows)", "\(highs)"])
      }
    case 7: add("fzn_count_eq", [list(n) { $0.integer() }, integer(), integer()])
    case 8:
      let states = 1 + random.below(3)
      let letters = 1 + random.below(3)
      let table = list(states * letters) { String($0.random.below(states + 1)) }
      add(
        "aarshjul_regular",
        [
          list(n) { $0.integer() }, "\(states)", "\(letters)", table,
          "\(1 + random.below(states))", "1..\(1 + random.below(states))",
        ])
    case 9: add("aarshjul_circuit", [list(n) { $0.integer() }, "\(random.below(2))"])
    default:
      add(
        random.chance(1, in: 2) ? "fzn_lex_less_bool" : "fzn_lex_lesseq_bool",
        [list(n) { $0.flag() }, list(n) { $0.flag() }])
    }
  }
}
