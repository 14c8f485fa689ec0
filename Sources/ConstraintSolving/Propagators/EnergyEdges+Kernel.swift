/// Jobs of fixed length and demand on a resource of fixed capacity: overload and edge finding.
///
/// The lengths and demands used are the least possible from the root on, the capacity the greatest,
/// so that the reasoning holds for variable ones too. Cubic in the number of jobs, in the plain
/// formulation over task intervals (Nuijten, "Time and resource constrained scheduling", 1994).
struct EnergyEdges: ~Copyable {
  private let starts: FlatBuffer<Operand>  // forwards
  private let ends: FlatBuffer<Operand>  // the negative of the end, as a start in mirrored time
  private let lengths: FlatBuffer<Int>
  private let demands: FlatBuffer<Int>
  private let capacity: Int
  private let count: Int
  private let order: FlatBuffer<Int32>  // latest earliest start first
  private let earliest: FlatBuffer<Int>
  private let latest: FlatBuffer<Int>  // latest end

  /// Jobs with no energy are left out.
  init(_ jobs: [(start: Operand, length: Int, demand: Int)], capacity: Int) {
    let real = jobs.filter { $0.length > 0 && $0.demand > 0 }
    starts = FlatBuffer(real.map(\.start))
    ends = FlatBuffer(real.map { Operand($0.start.view ^ 1, -$0.start.offset - Int32($0.length)) })
    lengths = FlatBuffer(real.map(\.length))
    demands = FlatBuffer(real.map(\.demand))
    self.capacity = capacity
    count = real.count
    order = FlatBuffer((0..<Int32(real.count)).map { $0 })
    earliest = FlatBuffer(repeating: 0, count: real.count)
    latest = FlatBuffer(repeating: 0, count: real.count)
  }

  /// Whether there is anything to reason about.
  var isWorthwhile: Bool { count > 2 && count <= 40 && capacity > 0 }

  @inline(__always) private func start(_ i: Int32, _ mirrored: Bool) -> Operand {
    mirrored ? ends[i] : starts[i]
  }

  func propagate(_ engine: inout Engine, by index: Int32) -> Bool {
    sweep(&engine, index, mirrored: false) && sweep(&engine, index, mirrored: true)
  }

  private func sweep(_ engine: inout Engine, _ index: Int32, mirrored: Bool) -> Bool {
    for i in 0..<Int32(count) {
      earliest[i] = Int(engine.lower(start(i, mirrored)))
      latest[i] = Int(engine.upper(start(i, mirrored))) + lengths[i]
    }
    for i in 1..<max(1, count) {
      let k = order[i]
      var j = i
      while j > 0 && earliest[order[j - 1]] < earliest[k] {
        order[j] = order[j - 1]
        j -= 1
      }
      order[j] = k
    }
    for last in 0..<Int32(count) {
      if !sweep(upTo: latest[last], &engine, index, mirrored) { return false }
    }
    engine.work &+= count * count
    return true
  }

  /// Looks at all sets of jobs that end by a moment.
  private func sweep(
    upTo end: Int, _ engine: inout Engine, _ index: Int32, _ mirrored: Bool
  ) -> Bool {
    var energy = 0
    var place = 0
    while place < count {
      let j = order[place]
      place += 1
      guard latest[j] <= end else { continue }
      energy += lengths[j] * demands[j]
      let a = earliest[j]
      if place < count && earliest[order[place]] == a && latest[order[place]] <= end { continue }
      if energy > capacity * (end - a) {
        let mark = engine.openReason()
        because(&engine, from: a, to: end, weakest: a, mirrored)
        return engine.failBecause(engine.sealReason(mark, by: index))
      }
      for i in 0..<Int32(count) where latest[i] > end {
        let from = min(a, earliest[i])
        guard energy + lengths[i] * demands[i] > capacity * (end - from) else { continue }
        if !push(i, from: a, to: end, weakest: from, &engine, index, mirrored) { return false }
      }
    }
    return true
  }

  /// Moves a job that must end after a set of jobs behind as much of them as does not fit beside it.
  private func push(
    _ i: Int32, from a: Int, to end: Int, weakest: Int, _ engine: inout Engine, _ index: Int32,
    _ mirrored: Bool
  ) -> Bool {
    var best = earliest[i]
    var cut = a
    var energy = 0
    let beside = capacity - demands[i]
    for place in 0..<count {
      let j = order[place]
      guard earliest[j] >= a else { break }
      guard latest[j] <= end else { continue }
      energy += lengths[j] * demands[j]
      let from = earliest[j]
      let rest = energy - beside * (end - from)
      guard rest > 0 else { continue }
      let moved = from + (rest + demands[i] - 1) / demands[i]
      if moved > best {
        best = moved
        cut = from
      }
    }
    let x = start(i, mirrored)
    guard best > Int(engine.lower(x)) else { return true }
    let mark = engine.openReason()
    because(&engine, from: cut, to: end, weakest: weakest, mirrored, also: a)
    engine.because(engine.atLeast(x, Int32(weakest)))
    return engine.raise(x, to: best, engine.sealReason(mark, by: index))
  }

  /// Names the jobs between two moments: those from `a` on start then, those before (from `also` on)
  /// no earlier than the weakest start needed.
  private func because(
    _ engine: inout Engine, from a: Int, to end: Int, weakest: Int, _ mirrored: Bool,
    also: Int = .max
  ) {
    for j in 0..<Int32(count) where latest[j] <= end {
      let x = start(j, mirrored)
      if earliest[j] >= a {
        engine.because(engine.atLeast(x, Int32(a)))
      } else if earliest[j] >= also {
        engine.because(engine.atLeast(x, Int32(weakest)))
      } else {
        continue
      }
      engine.because(engine.atMost(x, Int32(end - lengths[j])))
    }
  }
}
