import ProofFormat

/// Decides, from the definition of a statement, that it cannot hold inside a box.
///
/// Saying no when the statement cannot hold is allowed (the proof is then refused); saying yes when
/// it can is not.
struct StatementRules {
  let box: FactBox

  func refute(_ statement: KernelStatement) -> Bool {
    switch statement {
    case .nogood(let facts): return facts.allSatisfy(box.holds)
    case .linear(let terms, let limit, let condition):
      guard condition.map(box.holds) ?? true, let least = leastSum(terms) else { return false }
      return least > limit
    case .notEqual(let terms, let number, let condition):
      guard condition.map(box.holds) ?? true,
        terms.allSatisfy({ box.lower($0.view) == box.upper($0.view) })
      else { return false }
      return leastSum(terms) == number
    case .atMost(let limit, let facts): return facts.count { box.holds($0) } > limit
    case .minimum(let result, let operands):
      return operands.contains { box.upper($0) < box.lower(result) }
        || operands.allSatisfy { box.lower($0) > box.upper(result) }
    case .product(let a, let b, let result): return refuteProduct(a, b, result)
    case .allDifferent(let operands): return refuteAllDifferent(operands)
    case .element(let facts, let operands, let result):
      return zip(facts, operands).allSatisfy { fact, x in
        box.holds(fact.opposite) || box.upper(x) < box.lower(result)
          || box.lower(x) > box.upper(result)
      }
    case .cumulative(let jobs, let capacity):
      return ResourceRules(box, jobs, capacity: box.upper(capacity), unit: false).refute()
    case .disjunctive(let jobs): return ResourceRules(box, jobs, capacity: 1, unit: true).refute()
    }
  }

  /// The least value of a sum, nil if it leaves the range of `Int`.
  private func leastSum(_ terms: [ProofTerm]) -> Int? {
    var total = 0
    for term in terms {
      let bound = term.weight >= 0 ? box.lower(term.view) : box.upper(term.view)
      let (product, overflow) = term.weight.multipliedReportingOverflow(by: bound)
      let (next, overflow2) = total.addingReportingOverflow(product)
      if overflow || overflow2 { return nil }
      total = next
    }
    return total
  }

  /// Signs apart, the products of two ranges lie between those of their ends.
  private func refuteProduct(
    _ a: ProofOperand, _ b: ProofOperand, _ result: ProofOperand
  ) -> Bool {
    for x in signs(box.lower(a), box.upper(a)) {
      for y in signs(box.lower(b), box.upper(b)) {
        let ends = [
          x.lowerBound * y.lowerBound, x.lowerBound * y.upperBound, x.upperBound * y.lowerBound,
          x.upperBound * y.upperBound,
        ]
        let low = ends.min() ?? 0
        let high = ends.max() ?? 0
        if low <= box.upper(result) && high >= box.lower(result) { return false }
      }
    }
    return true
  }

  /// A range split into its negative part, 0, and its positive part.
  private func signs(_ low: Int, _ high: Int) -> [ClosedRange<Int>] {
    var parts: [ClosedRange<Int>] = []
    if low < 0 && low <= high { parts.append(low...min(high, -1)) }
    if low <= 0 && high >= 0 { parts.append(0...0) }
    if high > 0 && low <= high { parts.append(max(low, 1)...high) }
    return parts
  }

  /// Some interval holds more operands than it has values.
  private func refuteAllDifferent(_ operands: [ProofOperand]) -> Bool {
    let ranges = operands.map { (low: box.lower($0), high: box.upper($0)) }
    for low in Set(ranges.map(\.low)) {
      let inside = ranges.filter { $0.low >= low }.map(\.high).sorted()
      for (k, high) in inside.enumerated() where k + 1 > high - low + 1 { return true }
    }
    return false
  }
}
