import ProofFormat

/// What is assumed: a range for each integer, a truth for some Booleans.
struct FactBox {
  /// The least value of each view.
  private(set) var least: [Int32]
  private var truth: [Int8]  // by Boolean: 1 true, -1 false
  private(set) var isContradictory = false

  init(bounds: [ClosedRange<Int32>], booleans: Int) {
    least = []
    least.reserveCapacity(2 * bounds.count)
    for range in bounds {
      least.append(range.lowerBound)
      least.append(0 &- range.upperBound)
    }
    truth = [Int8](repeating: 0, count: max(0, booleans))
  }

  func knows(view: Int32) -> Bool { view >= 0 && Int(view) < least.count }

  func knows(_ fact: ProofFact) -> Bool {
    fact.code >= 0 ? Int(fact.code >> 1) < truth.count : knows(view: ~fact.code)
  }

  func holds(_ fact: ProofFact) -> Bool {
    fact.code >= 0
      ? truth[Int(fact.code >> 1)] == (fact.code & 1 == 0 ? 1 : -1)
      : least[Int(~fact.code)] >= fact.value
  }

  mutating func assume(_ fact: ProofFact) {
    if holds(fact) { return }
    if holds(fact.opposite) { isContradictory = true }
    if fact.code >= 0 {
      truth[Int(fact.code >> 1)] = fact.code & 1 == 0 ? 1 : -1
    } else {
      least[Int(~fact.code)] = fact.value
    }
  }

  /// Draws the one conclusion that a nogood allows, if it does; returns whether anything is new.
  mutating func propagate(_ nogood: [ProofFact]) -> Bool {
    var open: ProofFact?
    for fact in nogood where !holds(fact) {
      if holds(fact.opposite) || open != nil { return false }
      open = fact
    }
    guard let open else {
      isContradictory = true
      return true
    }
    assume(open.opposite)
    return true
  }

  func lower(_ x: ProofOperand) -> Int { Int(least[Int(x.view)]) + Int(x.offset) }
  func upper(_ x: ProofOperand) -> Int { Int(x.offset) - Int(least[Int(x.view ^ 1)]) }
  func lower(_ view: Int32) -> Int { Int(least[Int(view)]) }
  func upper(_ view: Int32) -> Int { -Int(least[Int(view ^ 1)]) }
}

/// Values for everything, to be held against the statements.
struct SolutionValues {
  let integers: [Int32]
  let truths: [Bool]

  func value(_ view: Int32) -> Int {
    view & 1 == 0 ? Int(integers[Int(view >> 1)]) : -Int(integers[Int(view >> 1)])
  }

  func value(_ x: ProofOperand) -> Int { value(x.view) + Int(x.offset) }

  func holds(_ fact: ProofFact) -> Bool {
    fact.code >= 0
      ? truths[Int(fact.code >> 1)] == (fact.code & 1 == 0) : value(~fact.code) >= Int(fact.value)
  }

  /// The sum, nil if it leaves the range of `Int`.
  private func sum(_ terms: [ProofTerm]) -> Int? {
    var total = 0
    for term in terms {
      let (product, overflow) = term.weight.multipliedReportingOverflow(by: value(term.view))
      let (next, overflow2) = total.addingReportingOverflow(product)
      if overflow || overflow2 { return nil }
      total = next
    }
    return total
  }

  func satisfy(_ statement: KernelStatement) -> Bool {
    switch statement {
    case .nogood(let facts): return !facts.allSatisfy(holds)
    case .linear(let terms, let limit, let condition):
      if let condition, !holds(condition) { return true }
      guard let total = sum(terms) else { return false }
      return total <= limit
    case .notEqual(let terms, let number, let condition):
      if let condition, !holds(condition) { return true }
      guard let total = sum(terms) else { return false }
      return total != number
    case .atMost(let limit, let facts): return facts.count { holds($0) } <= limit
    case .minimum(let result, let operands):
      return operands.map { value($0) }.min() == value(result)
    case .product(let a, let b, let result):
      let (product, overflow) = value(a).multipliedReportingOverflow(by: value(b))
      return !overflow && product == value(result)
    case .allDifferent(let operands):
      return Set(operands.map { value($0) }).count == operands.count
    case .element(let facts, let operands, let result):
      return zip(facts, operands).contains { holds($0) && value($1) == value(result) }
        && zip(facts, operands).allSatisfy { !holds($0) || value($1) == value(result) }
    case .cumulative(let jobs, let capacity):
      return fit(jobs.map { ($0, value($0.demand)) }, value(capacity))
    case .disjunctive(let jobs): return fit(jobs.map { ($0, 1) }, 1)
    }
  }

  private func fit(_ jobs: [(job: ProofJob, demand: Int)], _ capacity: Int) -> Bool {
    jobs.allSatisfy { running in
      let moment = value(running.job.start)
      guard value(running.job.duration) > 0 else { return true }
      let load = jobs.reduce(0) { total, other in
        let start = value(other.job.start)
        return total
          + (start <= moment && moment < start + value(other.job.duration) ? other.demand : 0)
      }
      return load <= capacity
    }
  }
}
