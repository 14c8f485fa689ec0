import ChainScheduling
import ConstraintSolving

/// Nobody who must come to two events is at both at once.
extension MoveModel {
  /// The pairs of opened events that clash where a solution has them.
  func clashes(_ solution: Solution) -> [(Int, Int)] {
    var result: [(Int, Int)] = []
    let placed = starts.keys.sorted().compactMap { e -> (event: Int, minute: Int)? in
      guard let position = starts[e].map({ solution[$0] }), position >= 0 else { return nil }
      return (e, minute(e, position))
    }.sorted { ($0.minute, $0.event) < ($1.minute, $1.event) }
    for (i, one) in placed.enumerated() {
      for other in placed[(i + 1)...] {
        if other.minute / 1440 > one.minute / 1440 + reach + 1 { break }
        if clash(one.event, one.minute, other.event, other.minute) {
          result.append((one.event, other.event))
        }
      }
    }
    return result
  }

  /// Clauses against the events of the same people that have not been opened.
  mutating func addNeighbours(_ e: Int, _ open: Set<Int>, _ diary: Diary) {
    guard let variable = starts[e] else { return }
    let event = problem.events[e]
    for start in values[e] ?? [] {
      let first = Int(event.starts[start]) / 1440
      var seen: Set<Int> = []
      for use in event.uses {
        for day in (first - reach)...(first + Int(event.dayCount) - 1 + reach) {
          for f in diary[use.resource, day]
          where f != e && !open.contains(f) && seen.insert(f).inserted {
            if clash(e, minute(e, start), f, minute(f, Int(former.starts[f]))) {
              let literal = model.literal(variable, equals: start)
              forbid(literal, with: f)
            }
          }
        }
      }
    }
  }

  /// Clauses between two opened events of the same people.
  mutating func addPair(_ e: Int, _ f: Int) {
    let shared = Set(problem.events[e].uses.map(\.resource)).intersection(
      problem.events[f].uses.map(\.resource))
    guard !shared.isEmpty, let x = starts[e], let y = starts[f] else { return }
    var byDay: [Int: [Int]] = [:]
    for t in values[f] ?? [] {
      byDay[minute(f, t) / 1440, default: []].append(t)
    }
    guard let least = values[f]?.first, let most = values[f]?.last else { return }
    for s in values[e] ?? [] {
      let day = minute(e, s) / 1440
      var runs: [ClosedRange<Int>] = []
      for near in (day - reach - 1)...(day + reach + 1) {
        for t in byDay[near] ?? [] where clash(e, minute(e, s), f, minute(f, t)) {
          if let last = runs.last, last.upperBound + 1 == t {
            runs[runs.count - 1] = last.lowerBound...t
          } else {
            runs.append(t...t)
          }
        }
      }
      // What clashes are mostly a few times in a row, which one clause rules out.
      for run in runs {
        var clause = [!model.literal(x, equals: s)]
        if run.lowerBound > least || givenUp[f] != nil {
          clause.append(model.literal(y, atMost: run.lowerBound - 1))
        }
        if run.upperBound < most {
          clause.append(model.literal(y, atLeast: run.upperBound + 1))
        }
        model.add(.clause(clause))
      }
    }
  }

  /// Whether two events cannot be at two times, because of somebody who must be at both.
  private func clash(_ e: Int, _ from: Int, _ f: Int, _ to: Int) -> Bool {
    for use in problem.events[e].uses {
      guard let other = problem.events[f].uses.first(where: { $0.resource == use.resource })
      else { continue }
      if clash(e, from, use, f, to, other) { return true }
    }
    return false
  }

  /// Whether somebody cannot be at two events at two times.
  func clash(_ e: Int, _ from: Int, _ use: Use, _ f: Int, _ to: Int, _ other: Use) -> Bool {
    let (daysE, daysF) = (Int(problem.events[e].dayCount), Int(problem.events[f].dayCount))
    let quiet = Int(max(problem.events[e].isolationDays, problem.events[f].isolationDays))
    if quiet >= 0, !problem.resources[Int(use.resource)].isRoom,
      to / 1440 <= from / 1440 + daysE - 1 + quiet,
      to / 1440 + daysF - 1 >= from / 1440 - quiet
    {
      return true
    }
    var apart = 0
    if !problem.resources[Int(use.resource)].isRoom, let x = onlyPlaces[e], let y = onlyPlaces[f] {
      apart = problem.places.distance(x, y)
    }
    for i in 0..<daysE {
      for j in 0..<daysF {
        let (x, y) = (from + i * 1440, to + j * 1440)
        let endX = x + Int(problem.events[e].minutes) + Int(use.after)
        let endY = y + Int(problem.events[f].minutes) + Int(other.after)
        let gap = x / 1440 == y / 1440 ? apart : 0
        if x - Int(use.before) < endY + gap, y - Int(other.before) < endX + gap { return true }
      }
    }
    return false
  }
}
