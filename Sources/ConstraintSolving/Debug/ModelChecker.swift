extension Model {
  /// Returns the places of the constraints that a solution violates; by definition, not by search.
  ///
  /// - Complexity: O(size of the model), quadratic in the jobs of a resource.
  public func violations(of solution: Solution) -> [Int] {
    constraints.indices.filter { place in
      let posted = constraints[place]
      let holds = posted.constraint.holds(in: solution)
      switch posted.condition {
      case .always: return !holds
      case .when(let literal): return solution[literal] && !holds
      case .exactlyWhen(let literal): return solution[literal] != holds
      }
    }
  }
}

extension Constraint {
  /// Whether the constraint holds, straight from its definition.
  ///
  /// - Complexity: O(size of the constraint), quadratic in the jobs of a resource.
  public func holds(in solution: Solution) -> Bool {
    func value(_ sum: LinearExpression) -> Int { solution.value(of: sum) }
    switch self {
    case .clause(let literals):
      return literals.contains { solution[$0] }
    case .linear(let sum, let relation, let number):
      return relation.holds(value(sum), number)
    case .element(let index, let entries, let base, let result):
      let place = value(index) - base
      return entries.indices.contains(place) && value(entries[place]) == value(result)
    case .table(let sums, let rows):
      return rows.contains(sums.map(value))
    case .allDifferent(let sums):
      return Set(sums.map(value)).count == sums.count
    case .disjunctive(let jobs):
      return Constraint.areDisjoint(jobs, in: solution)
    case .cumulative(let jobs, let capacity):
      return Constraint.fit(jobs, value(capacity), in: solution)
    case .count(let literals, let relation, let number):
      return relation.holds(literals.count { solution[$0] }, value(number))
    case .countValue(let sums, let wanted, let relation, let number):
      return relation.holds(sums.count { value($0) == wanted }, value(number))
    case .inverse(let forward, let backward, let base):
      return Constraint.areInverse(forward.map(value), backward.map(value), base)
    case .lexicographic(let first, let second, let strict):
      let a = first.map(value)
      let b = second.map(value)
      return a.lexicographicallyPrecedes(b) || (!strict && a == b)
    case .minimum(let sums, let result):
      return sums.map(value).min() == value(result)
    case .maximum(let sums, let result):
      return sums.map(value).max() == value(result)
    case .absolute(let sum, let result):
      return abs(value(sum)) == value(result)
    case .product(let a, let b, let result):
      return value(a) * value(b) == value(result)
    case .quotient(let a, let b, let result):
      return value(b) != 0 && value(a) / value(b) == value(result)
    case .remainder(let a, let b, let result):
      return value(b) != 0 && value(a) % value(b) == value(result)
    case .power(let a, let b, let result):
      return Lowering.power(value(a), value(b)) == value(result)
    case .gap(let from, let to, let range):
      return range.contains(value(to) - value(from))
    }
  }

  private static func areDisjoint(_ jobs: [Job], in solution: Solution) -> Bool {
    let parts = jobs.map { job in
      (start: solution.value(of: job.start), length: solution.value(of: job.duration))
    }
    guard parts.allSatisfy({ $0.length >= 0 }) else { return false }
    guard jobs.allSatisfy({ solution.value(of: $0.demand) >= 0 }) else { return false }
    for (i, a) in parts.enumerated() where a.length > 0 {
      for b in parts[..<i] where b.length > 0 {
        if a.start < b.start + b.length && b.start < a.start + a.length { return false }
      }
    }
    return true
  }

  private static func fit(_ jobs: [Job], _ capacity: Int, in solution: Solution) -> Bool {
    let parts = jobs.map { job in
      (
        start: solution.value(of: job.start), length: solution.value(of: job.duration),
        demand: solution.value(of: job.demand)
      )
    }
    guard capacity >= 0, parts.allSatisfy({ $0.length >= 0 && $0.demand >= 0 }) else {
      return false
    }
    // The load only rises where a job starts.
    for moment in parts.map(\.start) {
      let load = parts.filter { $0.start <= moment && moment < $0.start + $0.length }
        .reduce(0) { $0 + $1.demand }
      if load > capacity { return false }
    }
    return true
  }

  private static func areInverse(_ forward: [Int], _ backward: [Int], _ base: Int) -> Bool {
    forward.enumerated().allSatisfy { i, j in
      backward.indices.contains(j - base) && backward[j - base] == i + base
    }
      && backward.enumerated().allSatisfy { j, i in
        forward.indices.contains(i - base) && forward[i - base] == j + base
      }
  }
}
