import SolverSupport
import Testing

@testable import ConstraintSolving

/// Runs a propagator under random decisions and holds everything it says against enumeration.
struct PropagatorHarness {
  /// The ranges of the integers; their views are 2, 4, 6 ...
  let ranges: [ClosedRange<Int32>]
  /// How many free Booleans there are besides; their literals come first.
  let flags: Int
  /// The constraint by definition, on values and truths.
  let holds: ([Int], [Bool]) -> Bool

  /// The value of an operand.
  static func value(_ x: Operand, _ values: [Int]) -> Int {
    let place = Int(x.view >> 1) - 1
    let plain = place < 0 ? 0 : values[place]
    return (x.view & 1 == 0 ? plain : -plain) + Int(x.offset)
  }

  /// What is wrong, in sentences.
  func faults(
    seed: UInt64, rounds: Int = 4,
    post: (inout Engine, [Operand], [Literal]) -> Void
  ) -> [String] {
    var random = RandomSource(seed: seed)
    var engine = Engine()
    let literals = (0..<flags).map { _ in engine.newBoolean() }
    let operands = ranges.map { Operand(engine.newInteger($0.lowerBound, $0.upperBound)) }
    post(&engine, operands, literals)
    let solutions = allValues().filter { holds($0.0, $0.1) }
    var faults: [String] = []
    if engine.isImpossible || !engine.propagate() {
      return solutions.isEmpty ? [] : ["refused at the root"]
    }
    for _ in 0..<rounds {
      descend(&engine, operands, literals, solutions, &random, &faults)
      engine.undo(to: 0)
      faults += engine.brokenInvariants()
      if !faults.isEmpty { return faults }
    }
    return faults
  }

  /// Decides at random until everything is fixed or refused.
  private func descend(
    _ engine: inout Engine, _ operands: [Operand], _ literals: [Literal],
    _ solutions: [([Int], [Bool])], _ random: inout RandomSource, _ faults: inout [String]
  ) {
    while faults.isEmpty {
      checkReasons(&engine, solutions, &faults)
      faults += engine.brokenInvariants()
      let openOperands = operands.filter { !engine.isFixed($0) }
      let openLiterals = literals.filter { engine.isOpen($0) }
      if openOperands.isEmpty && openLiterals.isEmpty {
        let values = operands.map { Int(engine.lower($0)) }
        let truths = literals.map { engine.isTrue($0) }
        if !holds(values, truths) { faults.append("accepted \(values) \(truths)") }
        return
      }
      engine.pushLevel()
      let pick = random.below(openOperands.count + openLiterals.count)
      if pick < openOperands.count {
        let x = openOperands[pick]
        let (low, high) = (engine.lower(x), engine.upper(x))
        let cut = low + Int32(random.below(Int(high - low)))
        let fact =
          random.chance(1, in: 2) ? engine.atMost(x, cut) : engine.atLeast(x, cut + 1)
        _ = engine.raise(fact.view, to: fact.value, .none)
      } else {
        let literal = openLiterals[pick - openOperands.count]
        _ = engine.assign(random.chance(1, in: 2) ? literal : literal ^ 1, .none)
      }
      if !engine.propagate() {
        var facts: [Atom] = []
        for i in 0..<engine.conflict.count { facts.append(engine.conflict[i]) }
        for fact in facts where !engine.holds(fact) {
          faults.append("the conflict names what is not true")
        }
        guard facts.allSatisfy(isKnown) else { return }
        if solutions.contains(where: { solution in facts.allSatisfy { isTrue($0, solution) } }) {
          faults.append("the conflict has a solution: \(facts)")
        }
        return
      }
    }
  }

  /// Every fact on the trail follows from its reason, as given and as weakened.
  private func checkReasons(
    _ engine: inout Engine, _ solutions: [([Int], [Bool])], _ faults: inout [String]
  ) {
    for place in 0..<engine.trail.count {
      let code = engine.trail[place]
      var conclusions: [Atom] = []
      let why: Reason
      if code >= 0 {
        guard engine.boundVariable[code >> 1] < 0 else { continue }
        conclusions = [Atom(literal: code)]
        why = engine.reason[code >> 1]
      } else {
        let event = engine.events[~code]
        why = event.reason
        for value in event.old + 1...event.value {
          conclusions.append(Atom(event.view, atLeast: value))
        }
      }
      guard why.kind != 0 else { continue }
      for conclusion in conclusions {
        engine.scratch.truncate(to: 0)
        engine.expand(why, of: conclusion, before: Int32(place))
        var facts: [Atom] = []
        for i in 0..<engine.scratch.count { facts.append(engine.scratch[i]) }
        for fact in facts where !wasTrue(fact, before: Int32(place), engine) {
          faults.append("a reason for \(conclusion) was not true before it: \(fact)")
        }
        guard facts.allSatisfy(isKnown), isKnown(conclusion) else { continue }
        if solutions.contains(where: { solution in
          facts.allSatisfy { isTrue($0, solution) } && !isTrue(conclusion, solution)
        }) {
          faults.append("\(facts) do not imply \(conclusion)")
        }
      }
    }
  }

  private func wasTrue(_ fact: Atom, before place: Int32, _ engine: borrowing Engine) -> Bool {
    if fact.isBound { return engine.bound(fact.view, before: place) >= fact.value }
    return engine.isTrue(fact.literal) && engine.position[fact.literal >> 1] < place
  }

  /// Whether a fact is about the harness's own variables and not about helpers.
  private func isKnown(_ fact: Atom) -> Bool {
    fact.isBound ? Int(fact.view >> 1) <= ranges.count : Int(fact.literal >> 1) <= flags
  }

  /// The truth of a known fact in a solution.
  private func isTrue(_ fact: Atom, _ solution: ([Int], [Bool])) -> Bool {
    if fact.isBound {
      return PropagatorHarness.value(Operand(fact.view), solution.0) >= Int(fact.value)
    }
    let flag = Int(fact.literal >> 1) - 1
    guard flag >= 0 else { return fact.literal == 0 }
    return solution.1[flag] == (fact.literal & 1 == 0)
  }

  private func allValues() -> [([Int], [Bool])] {
    var all: [([Int], [Bool])] = [([], [])]
    for range in ranges {
      all = all.flatMap { known in range.map { (known.0 + [Int($0)], known.1) } }
    }
    for _ in 0..<flags {
      all = all.flatMap { known in [false, true].map { (known.0, known.1 + [$0]) } }
    }
    return all
  }
}
