import SolverSupport
import Testing

@testable import ConstraintSolving

/// Each propagator: every bound it sets is right, every explanation implies what it claims, and what
/// it accepts when all is fixed satisfies the definition.
@Suite("Propagators against enumeration")
struct PropagatorTests {
  private static let seeds: [UInt64] = Array(1...25)

  private func ranges(_ count: Int, _ random: inout RandomSource) -> [ClosedRange<Int32>] {
    (0..<count).map { _ in
      let low = Int32(random.below(6)) - 3
      return low...low + Int32(random.below(5))
    }
  }

  private func expectNone(_ faults: [String], _ seed: UInt64) {
    #expect(faults.isEmpty, "seed \(seed): \(faults.prefix(3).joined(separator: "; "))")
  }

  private func shifted(_ x: Operand, _ random: inout RandomSource) -> Operand {
    let moved = x.plus(Int32(random.below(3)) - 1)
    return random.chance(1, in: 3) ? moved.negated : moved
  }

  @Test func linear() {
    for seed in Self.seeds {
      var random = RandomSource(seed: seed)
      let ranges = ranges(3, &random)
      let weights = (0..<3).map { _ in 1 + random.below(4) }
      let signs: [Int32] = (0..<3).map { _ in Int32(random.below(2)) }
      let limit = random.below(12) - 4
      let harness = PropagatorHarness(ranges: ranges, flags: 1) { values, truths in
        guard truths[0] else { return true }
        var sum = 0
        for i in 0..<3 { sum += weights[i] * (signs[i] == 0 ? values[i] : -values[i]) }
        return sum <= limit
      }
      expectNone(
        harness.faults(seed: seed) { engine, operands, literals in
          let terms = (0..<3).map { (weight: weights[$0], view: operands[$0].view | signs[$0]) }
          engine.add(Linear(terms, atMost: limit, when: literals[0]))
        }, seed)
    }
  }

  @Test func linearUnderABoundAsCondition() {
    for seed in Self.seeds {
      var random = RandomSource(seed: seed)
      let ranges = ranges(3, &random)
      let limit = random.below(8) - 3
      let cut = ranges[0].lowerBound + 1
      guard cut <= ranges[0].upperBound else { continue }
      let harness = PropagatorHarness(ranges: ranges, flags: 0) { values, _ in
        values[0] < Int(cut) || values[0] + 2 * values[1] - values[2] <= limit
      }
      expectNone(
        harness.faults(seed: seed) { engine, operands, _ in
          let condition = engine.literal(operands[0].view >> 1, atLeast: cut)
          engine.add(
            Linear(
              [(1, operands[0].view), (2, operands[1].view), (1, operands[2].view ^ 1)],
              atMost: limit, when: condition))
        }, seed)
    }
  }

  @Test func notEqual() {
    for seed in Self.seeds {
      var random = RandomSource(seed: seed)
      let number = random.below(9) - 4
      let weights = (0..<3).map { _ in random.chance(1, in: 2) ? 1 : -2 }
      let harness = PropagatorHarness(ranges: ranges(3, &random), flags: 1) { values, truths in
        !truths[0] || (0..<3).reduce(0) { $0 + weights[$1] * values[$1] } != number
      }
      expectNone(
        harness.faults(seed: seed) { engine, operands, literals in
          let terms = (0..<3).map { (weight: weights[$0], view: operands[$0].view) }
          engine.add(NotEqual(terms, differsFrom: number, when: literals[0]))
        }, seed)
    }
  }

  @Test func counter() {
    for seed in Self.seeds {
      var random = RandomSource(seed: seed)
      let limit = 1 + random.below(3)
      let harness = PropagatorHarness(ranges: [0...3], flags: 4) { values, truths in
        let extra = [values[0] >= 1, values[0] >= 3]
        return (truths + extra).count { $0 } <= limit
      }
      expectNone(
        harness.faults(seed: seed) { engine, operands, literals in
          let x = operands[0].view >> 1
          let bounds = [engine.literal(x, atLeast: 1), engine.literal(x, atLeast: 3)]
          engine.addCounter(literals + bounds, limit: Int32(limit))
        }, seed)
    }
  }

  @Test func minimum() {
    for seed in Self.seeds {
      var random = RandomSource(seed: seed)
      let ranges = ranges(4, &random)
      let shape = random
      var first = shape
      let plan = (0..<4).map { shifted(Operand(2 * Int32($0) + 2), &first) }
      let harness = PropagatorHarness(ranges: ranges, flags: 0) { values, _ in
        let all = plan.map { PropagatorHarness.value($0, values) }
        return all[3] == all[0...2].min()
      }
      expectNone(
        harness.faults(seed: seed) { engine, _, _ in
          engine.add(Minimum(of: Array(plan[0...2]), result: plan[3]))
        }, seed)
    }
  }

  @Test func product() {
    for seed in Self.seeds {
      var random = RandomSource(seed: seed)
      let harness = PropagatorHarness(
        ranges: ranges(2, &random) + [-9...9], flags: 0
      ) { values, _ in values[0] * values[1] == values[2] }
      expectNone(
        harness.faults(seed: seed) { engine, operands, _ in
          engine.add(Product(operands[0], operands[1], equals: operands[2]))
        }, seed)
      let square = PropagatorHarness(ranges: [-3...3, -4...9], flags: 0) { values, _ in
        values[0] * values[0] == values[1]
      }
      expectNone(
        square.faults(seed: seed) { engine, operands, _ in
          engine.add(Product(operands[0], operands[0], equals: operands[1]))
        }, seed)
    }
  }

  @Test func elementBounds() {
    for seed in Self.seeds {
      var random = RandomSource(seed: seed)
      // That the chosen entry is the result is said by other constraints; add them here as well.
      let harness = PropagatorHarness(ranges: [0...2] + ranges(4, &random), flags: 0) { values, _ in
        values[1 + values[0]] == values[4]
      }
      expectNone(
        harness.faults(seed: seed) { engine, x, _ in
          engine.add(ElementBounds(index: x[0], entries: Array(x[1...3]), result: x[4]))
          for k: Int32 in 0..<3 {
            let chosen = engine.literal(x[0].view >> 1, equals: k)
            let entry = x[Int(k) + 1].view
            engine.add(Linear([(1, entry), (1, x[4].view ^ 1)], atMost: 0, when: chosen))
            engine.add(Linear([(1, entry ^ 1), (1, x[4].view)], atMost: 0, when: chosen))
          }
        }, seed)
    }
  }

  @Test func allDifferent() {
    for seed in Self.seeds {
      var random = RandomSource(seed: seed)
      let ranges = ranges(4, &random)
      let plan = (0..<4).map { shifted(Operand(2 * Int32($0) + 2), &random) }
      let harness = PropagatorHarness(ranges: ranges, flags: 0) { values, _ in
        Set(plan.map { PropagatorHarness.value($0, values) }).count == 4
      }
      expectNone(
        harness.faults(seed: seed) { engine, _, _ in engine.add(AllDifferent(plan)) }, seed)
    }
  }

  @Test func cumulative() {
    for seed in Self.seeds {
      var random = RandomSource(seed: seed)
      // Three jobs: starts, one variable length, one variable demand, and the capacity.
      let fixed: [Int32] = (0..<4).map { _ in Int32(1 + random.below(3)) }
      let ranges: [ClosedRange<Int32>] = [0...4, 1...4, 0...3, 0...3, 0...3, 1...4]
      let harness = PropagatorHarness(ranges: ranges, flags: 0) { v, _ in
        let jobs = [
          (v[0], Int(fixed[0]), Int(fixed[1])), (v[1], Int(fixed[2]), v[4]),
          (v[2], v[3], Int(fixed[3])),
        ]
        return (0..<10).allSatisfy { moment in
          let load = jobs.filter { $0.0 <= moment && moment < $0.0 + $0.1 }.reduce(0) { $0 + $1.2 }
          return load <= v[5]
        }
      }
      expectNone(
        harness.faults(seed: seed, rounds: 2) { engine, x, _ in
          let zero = Operand(engine.zero)
          engine.add(
            Cumulative(
              [
                KernelJob(start: x[0], duration: zero.plus(fixed[0]), demand: zero.plus(fixed[1])),
                KernelJob(start: x[1], duration: zero.plus(fixed[2]), demand: x[4]),
                KernelJob(start: x[2], duration: x[3], demand: zero.plus(fixed[3])),
              ], capacity: x[5]))
        }, seed)
    }
  }

  @Test func disjunctive() {
    for seed in Self.seeds {
      var random = RandomSource(seed: seed)
      let lengths: [Int32] = (0..<4).map { _ in Int32(1 + random.below(3)) }
      let harness = PropagatorHarness(
        ranges: (0..<4).map { _ in
          let low = Int32(random.below(3))
          return low...low + 3 + Int32(random.below(4))
        }, flags: 0
      ) { v, _ in
        for i in 0..<4 {
          for j in 0..<i where v[i] < v[j] + Int(lengths[j]) && v[j] < v[i] + Int(lengths[i]) {
            return false
          }
        }
        return true
      }
      expectNone(
        harness.faults(seed: seed, rounds: 6) { engine, x, _ in
          let zero = Operand(engine.zero)
          let jobs = (0..<4).map {
            KernelJob(start: x[$0], duration: zero.plus(lengths[$0]), demand: zero.plus(1))
          }
          engine.add(Disjunctive(jobs))
          // The pairs decide; the propagator only sees more.
          for i in 0..<4 {
            for j in 0..<i {
              let order = engine.literal(engine.newInteger(0, 1) >> 1, atLeast: 1)
              engine.add(
                Linear(
                  [(1, x[i].view), (1, x[j].view ^ 1)], atMost: -Int(lengths[i]), when: order))
              engine.add(
                Linear(
                  [(1, x[j].view), (1, x[i].view ^ 1)], atMost: -Int(lengths[j]), when: order ^ 1))
            }
          }
        }, seed)
    }
  }
}
