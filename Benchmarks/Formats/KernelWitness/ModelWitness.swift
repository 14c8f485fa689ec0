public import ConstraintSolving

/// Says whether values satisfy a kernel model, from the one-sentence definitions of `Constraint`.
///
/// No solver code is involved; it is meant for tests and fuzzing, on small models.
public struct ModelWitness {
  private let model: Model

  /// Prepares to judge solutions of a model.
  public init(_ model: Model) {
    self.model = model
  }

  /// Completes the truths of literals with a meaning, given the values and the free Booleans.
  public func solution(values: [Int], free: [Bool]) -> Solution {
    var truths: [Bool] = []
    var next = 0
    for meaning in model.meanings {
      switch meaning {
      case .free:
        truths.append(next < free.count && free[next])
        next += 1
      case .atLeast(let variable, let value): truths.append(values[variable.id] >= value)
      case .equals(let variable, let value): truths.append(values[variable.id] == value)
      case .constant(let truth): truths.append(truth)
      }
    }
    let bare = Solution(values: values, truths: truths, objective: nil)
    guard let objective = model.objective else { return bare }
    let value = bare.value(of: objective)
    return Solution(
      values: values, truths: truths, objective: model.isMaximized ? -value : value)
  }

  /// Number of Booleans without a meaning.
  public var freeCount: Int { model.meanings.count { $0 == .free } }

  /// Whether all domains and constraints hold.
  ///
  /// - Complexity: linear in the model's size; quadratic in the jobs of a resource.
  public func accepts(_ solution: Solution) -> Bool {
    zip(model.domains, solution.values).allSatisfy { $0.contains($1) }
      && model.constraints.allSatisfy { posted in
        switch posted.condition {
        case .always: Self.holds(posted.constraint, solution)
        case .when(let literal): !solution[literal] || Self.holds(posted.constraint, solution)
        case .exactlyWhen(let literal):
          solution[literal] == Self.holds(posted.constraint, solution)
        }
      }
  }

  /// Counts all solutions of a small model by trying everything; nil if there is too much to try.
  ///
  /// - Complexity: O(product of the domains).
  public func enumerate(limit: Int = 1 << 20, _ body: (Solution) -> Void) -> Int? {
    var combinations = 1
    for domain in model.domains {
      let (product, overflow) = combinations.multipliedReportingOverflow(by: domain.count)
      if overflow || product > limit { return nil }
      combinations = product
    }
    let free = freeCount
    guard free < 20, combinations << free <= limit else { return nil }
    let choices = model.domains.map { $0.ranges.flatMap { Array($0) } }
    var found = 0
    for code in 0..<combinations {
      var rest = code
      let values = choices.map { list -> Int in
        defer { rest /= list.count }
        return list[rest % list.count]
      }
      for bits in 0..<(1 << free) {
        let candidate = solution(values: values, free: (0..<free).map { bits >> $0 & 1 == 1 })
        if accepts(candidate) {
          found += 1
          body(candidate)
        }
      }
    }
    return found
  }

  /// Whether one constraint holds.
  ///
  /// - Complexity: see `accepts(_:)`.
  public static func holds(_ constraint: Constraint, _ solution: Solution) -> Bool {
    func value(_ sum: LinearExpression) -> Int { solution.value(of: sum) }
    switch constraint {
    case .clause(let literals): return literals.contains { solution[$0] }
    case .linear(let sum, let relation, let number): return relation.holds(value(sum), number)
    case .element(let index, let entries, let base, let result):
      let place = value(index) - base
      return entries.indices.contains(place) && value(entries[place]) == value(result)
    case .table(let columns, let rows): return rows.contains(columns.map(value))
    case .allDifferent(let sums): return Set(sums.map(value)).count == sums.count
    case .disjunctive(let jobs):
      return jobs.indices.allSatisfy { i in
        value(jobs[i].duration) >= 0
          && jobs.indices.allSatisfy { j in
            let (a, b) = (value(jobs[i].start), value(jobs[j].start))
            let isIdle = value(jobs[i].duration) == 0 || value(jobs[j].duration) == 0
            return j <= i || isIdle || a + value(jobs[i].duration) <= b
              || b + value(jobs[j].duration) <= a
          }
      }
    case .cumulative(let jobs, let capacity):
      let spans = jobs.map { (value($0.start), value($0.duration), value($0.demand)) }
      return spans.allSatisfy { $0.1 >= 0 && $0.2 >= 0 }
        && spans.allSatisfy { task in
          let load = spans.reduce(0) { sum, other in
            other.0 <= task.0 && task.0 < other.0 + other.1 ? sum + other.2 : sum
          }
          return load <= value(capacity)
        }
    case .count(let literals, let relation, let sum):
      return relation.holds(literals.count { solution[$0] }, value(sum))
    case .countValue(let sums, let wanted, let relation, let count):
      return relation.holds(sums.count { value($0) == wanted }, value(count))
    case .inverse(let forward, let backward, let base):
      let f = forward.map { value($0) - base }
      let b = backward.map { value($0) - base }
      return f.indices.allSatisfy { b.indices.contains(f[$0]) && b[f[$0]] == $0 }
        && b.indices.allSatisfy { f.indices.contains(b[$0]) && f[b[$0]] == $0 }
    case .lexicographic(let first, let second, let strict):
      let (a, b) = (first.map(value), second.map(value))
      return strict ? a.lexicographicallyPrecedes(b) : !b.lexicographicallyPrecedes(a)
    case .minimum(let sums, let result): return sums.map(value).min() == value(result)
    case .maximum(let sums, let result): return sums.map(value).max() == value(result)
    case .absolute(let sum, let result): return abs(value(sum)) == value(result)
    case .product(let a, let b, let result): return value(a) * value(b) == value(result)
    case .quotient(let a, let b, let result):
      return value(b) != 0 && value(a) / value(b) == value(result)
    case .remainder(let a, let b, let result):
      return value(b) != 0 && value(a) % value(b) == value(result)
    case .power(let a, let b, let result):
      return FlatZincChecker.power(value(a), value(b)) == value(result)
    case .gap(let from, let to, let range): return range.contains(value(to) - value(from))
    }
  }
}
