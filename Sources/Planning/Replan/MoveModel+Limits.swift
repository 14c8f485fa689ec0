import ChainScheduling
import ConstraintSolving

/// Limits of days and weeks on those who must come.
extension MoveModel {
  mutating func addLimits(_ open: Set<Int>, _ diary: Diary) {
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
    _ limit: Limit, _ resource: Int32, _ own: [Int], _ open: Set<Int>, _ diary: Diary
  ) {
    var greatest: [Int: Int] = [:]
    for e in own {
      var most: [Int: Int] = [:]
      for s in values[e] ?? [] {
        eachPeriod(limit, e, minute(e, s)) { most[$0] = max(most[$0, default: 0], $1) }
      }
      for (period, count) in most { greatest[period, default: 0] += count }
    }
    var others: [Int: [Int: Int]] = [:]
    for f in diary.all(of: resource) where !open.contains(f) {
      guard problem.events[f].classes & limit.classes != 0 else { continue }
      eachPeriod(limit, f, minute(f, Int(former.starts[f]))) { period, count in
        if greatest[period] != nil { others[period, default: [:]][f] = count }
      }
    }
    // Most periods can never be full, whoever moves where.
    let tight = greatest.keys.filter { period in
      let rest = (others[period] ?? [:]).values.reduce(0, +)
      return greatest[period, default: 0] + rest > Int(limit.hard)
    }.sorted()
    if tight.isEmpty { return }
    var sums: [Int: LinearExpression] = [:]
    for period in tight { sums[period] = LinearExpression() }
    for e in own {
      guard let x = starts[e] else { continue }
      for s in values[e] ?? [] {
        var counted: [(period: Int, count: Int)] = []
        eachPeriod(limit, e, minute(e, s)) { if sums[$0] != nil { counted.append(($0, $1)) } }
        for (period, count) in counted {
          let literal = model.literal(x, equals: s)
          sums[period]?.add(count, literal.linear)
        }
      }
    }
    for period in tight {
      guard var sum = sums[period] else { continue }
      var constant = 0
      for (f, count) in (others[period] ?? [:]).sorted(by: { $0.key < $1.key }) {
        if isFixed[f] {
          constant += count
        } else if let literal = stay(f) {
          sum.add(count, literal.linear)
        }
      }
      model.add(.linear(sum, .lessOrEqual, max(Int(limit.hard) - constant, 0)))
    }
  }

  /// Calls a function with each period that an event is in at a time, and how often it counts there.
  private func eachPeriod(
    _ limit: Limit, _ e: Int, _ minute: Int, _ body: (_ period: Int, _ count: Int) -> Void
  ) {
    let day = minute / 1440
    if problem.events[e].dayCount == 1 || (limit.period == .week && !limit.countsDays) {
      let isDay = limit.period == .day || !problem.weekOfDay.indices.contains(day)
      body(isDay ? day : Int(problem.weekOfDay[day]), 1)
      return
    }
    for (period, count) in periods(limit, e, minute) { body(period, count) }
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
