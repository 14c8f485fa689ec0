import SolverSupport

/// Follows search annotations: finds the next decision that the lists ask for.
struct Brancher {
  /// An annotation in the engine's words.
  struct Rule {
    var operands: [Operand]
    var literals: [Literal]
    var variableChoice: Branching.VariableChoice
    var valueChoice: Branching.ValueChoice
  }

  var rules: [Rule] = []
  var random: RandomSource

  /// The next decision, nil if all lists are decided.
  mutating func next(_ engine: borrowing Engine) -> Atom? {
    for rule in rules {
      if let literal = Brancher.open(rule, engine) {
        let positive: Bool
        switch rule.valueChoice {
        case .minimum, .split, .median: positive = false
        case .maximum, .reverseSplit: positive = true
        case .random: positive = random.chance(1, in: 2)
        }
        return engine.atom(positive ? literal : literal ^ 1)
      }
      if let operand = Brancher.choose(rule, engine) {
        return decision(operand, rule.valueChoice, engine)
      }
    }
    return nil
  }

  private static func open(_ rule: Rule, _ engine: borrowing Engine) -> Literal? {
    for literal in rule.literals where engine.isOpen(literal) { return literal }
    return nil
  }

  private static func choose(_ rule: Rule, _ engine: borrowing Engine) -> Operand? {
    var best: Operand?
    var bestKey = Double.infinity
    for x in rule.operands where !engine.isFixed(x) {
      let width = Double(engine.upper(x)) - Double(engine.lower(x))
      let key: Double
      switch rule.variableChoice {
      case .inputOrder: return x
      case .firstFail, .mostConstrained: key = width
      case .antiFirstFail: key = -width
      case .smallest: key = Double(engine.lower(x))
      case .largest: key = -Double(engine.upper(x))
      case .maxRegret: key = -width
      case .weightedDegree: key = (width + 1) / (1 + engine.integerActivity[x.view >> 1])
      }
      if key < bestKey {
        bestKey = key
        best = x
      }
    }
    return best
  }

  private mutating func decision(
    _ x: Operand, _ choice: Branching.ValueChoice, _ engine: borrowing Engine
  ) -> Atom {
    let low = engine.lower(x)
    let high = engine.upper(x)
    let middle = low + (high - low) / 2
    switch choice {
    case .minimum: return engine.atMost(x, low)
    case .maximum: return engine.atLeast(x, high)
    case .split: return engine.atMost(x, middle)
    case .reverseSplit: return engine.atLeast(x, middle + 1)
    case .median, .random:
      let value = choice == .median ? middle : low + Int32(random.below(Int(high - low) + 1))
      // One value by two bounds; the second bound is the next decision on the same variable.
      if value > low { return engine.atLeast(x, value) }
      return engine.atMost(x, value)
    }
  }
}
