import ChainScheduling
import ConstraintSolving

/// Limits of days and weeks on those who must come.
extension MoveModel {
  mutating func addLimits(_ open: Set<Int>, _ diary: [Int64: [Int]]) {
    for limit in problem.limits where limit.hard != .max {
      for resource in Set(limit.resources).sorted() {
        let own = open.sorted().filter { e in
          problem.events[e].classes & limit.classes != 0
            && problem.events[e].uses.contains { $0.resource == resource }
        }
        if own.isEmpty { continue }
        addLimit(limit, resource, own, open, diary)
      }
    }
  }

  private mutating func addLimit(
    _ limit: Limit, _ resource: Int32, _ own: [Int], _ open: Set<Int>, _ diary: [Int64: [Int]]
  ) {
    var sums: [Int: LinearExpression] = [:]
    var greatest: [Int: Int] = [:]
    for e in own {
      guard let x = starts[e] else { continue }
      var most: [Int: Int] = [:]
      for s in values[e] ?? [] {
        for (period, count) in periods(limit, e, minute(e, s)) {
          let literal = model.literal(x, equals: s)
          sums[period, default: LinearExpression()].add(count, literal.linear)
          most[period] = max(most[period, default: 0], count)
        }
      }
      for (period, count) in most { greatest[period, default: 0] += count }
    }
    var others: [Int: Set<Int>] = [:]
    for day in 0..<problem.dayCount {
      for f in diary[Int64(resource) << 24 | Int64(day)] ?? [] where !open.contains(f) {
        guard problem.events[f].classes & limit.classes != 0 else { continue }
        for period in periods(limit, f, minute(f, Int(former.starts[f]))).keys
        where sums[period] != nil {
          others[period, default: []].insert(f)
        }
      }
    }
    for period in sums.keys.sorted() {
      guard var sum = sums[period] else { continue }
      var constant = 0
      var total = greatest[period, default: 0]
      for f in (others[period] ?? []).sorted() {
        let count = periods(limit, f, minute(f, Int(former.starts[f])))[period] ?? 0
        total += count
        if isFixed[f] { constant += count }
      }
      if total <= Int(limit.hard) { continue }
      for f in (others[period] ?? []).sorted() where !isFixed[f] {
        let count = periods(limit, f, minute(f, Int(former.starts[f])))[period] ?? 0
        if let literal = stay(f) { sum.add(count, literal.linear) }
      }
      model.add(.linear(sum, .lessOrEqual, max(Int(limit.hard) - constant, 0)))
    }
  }

  /// How often an event counts in each period that it is in.
  func periods(_ limit: Limit, _ e: Int, _ minute: Int) -> [Int: Int] {
    var result: [Int: Int] = [:]
    let everyDay = limit.countsDays || limit.period == .day
    for day in 0..<(everyDay ? Int(problem.events[e].dayCount) : 1) {
      let at = minute / 1440 + day
      let isDay = limit.period == .day || !problem.weekOfDay.indices.contains(at)
      result[isDay ? at : Int(problem.weekOfDay[at]), default: 0] += 1
    }
    return result
  }
}
