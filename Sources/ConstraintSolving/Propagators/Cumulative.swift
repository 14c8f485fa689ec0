import ProofFormat

/// At no moment do the jobs that run demand more than the capacity.
///
/// Time table over the parts that jobs cannot avoid, with explanations at one moment each (Schutt et
/// al., "Explaining the cumulative propagator", 2011), then overload and edge finding on what is
/// known of lengths and demands from the start.
final class Cumulative: Propagator {
  private let jobs: [KernelJob]
  private let capacity: Operand
  private var edges: EnergyEdges?
  // Scratch of one call.
  private var moments: [Int] = []
  private var loads: [Int] = []  // by moment: from it to the next

  init(_ jobs: [KernelJob], capacity: Operand) {
    self.jobs = jobs
    self.capacity = capacity
  }

  override var priority: Int { 2 }

  override var statement: KernelStatement? {
    .cumulative(jobs.map(\.proofJob), capacity: capacity.proofOperand)
  }

  override func attach(_ engine: inout Engine) {
    var fixed: [(start: Operand, length: Int, demand: Int)] = []
    for job in jobs {
      fixed.append(
        (
          job.start, engine.leastFromStart(job.duration),
          engine.leastFromStart(job.demand)
        ))
      engine.wake(self, onBoundsOf: job.start)
      engine.wake(self, onLowerOf: job.duration)
      engine.wake(self, onLowerOf: job.demand)
    }
    engine.wake(self, onLowerOf: capacity.negated)
    edges = EnergyEdges(fixed, capacity: engine.mostFromStart(capacity))
  }

  override func propagate(_ engine: inout Engine) -> Bool {
    engine.work &+= 4 * jobs.count
    buildProfile(engine)
    if !checkProfile(&engine) { return false }
    for (own, job) in jobs.enumerated() {
      guard engine.lower(job.duration) > 0, engine.lower(job.demand) > 0 else { continue }
      if !pushForward(own, job, &engine) || !pushBackward(own, job, &engine) { return false }
    }
    for (own, job) in jobs.enumerated() where !shrink(own, job, &engine) { return false }
    guard let worthwhile = edges?.isWorthwhile, worthwhile else { return true }
    return edges?.propagate(&engine, by: index) ?? true
  }

  /// The moments that a job runs at whatever happens; empty if it can avoid every one.
  private func sure(_ job: KernelJob, _ engine: borrowing Engine) -> Range<Int> {
    let from = Int(engine.upper(job.start))
    let to = Int(engine.lower(job.start)) + Int(engine.lower(job.duration))
    return from < to && engine.lower(job.demand) > 0 ? from..<to : 0..<0
  }

  private func buildProfile(_ engine: borrowing Engine) {
    var steps: [(moment: Int, change: Int)] = []
    for job in jobs {
      let part = sure(job, engine)
      if part.isEmpty { continue }
      steps.append((part.lowerBound, Int(engine.lower(job.demand))))
      steps.append((part.upperBound, -Int(engine.lower(job.demand))))
    }
    steps.sort { $0 < $1 }
    moments.removeAll(keepingCapacity: true)
    loads.removeAll(keepingCapacity: true)
    var load = 0
    for (i, step) in steps.enumerated() {
      load += step.change
      if i + 1 < steps.count && steps[i + 1].moment == step.moment { continue }
      moments.append(step.moment)
      loads.append(load)
    }
  }

  /// The capacity is at least the highest load.
  private func checkProfile(_ engine: inout Engine) -> Bool {
    for (moment, load) in zip(moments, loads) where load > Int(engine.lower(capacity)) {
      let mark = engine.openReason()
      becauseRunning(at: moment, atLeast: load, except: nil, &engine)
      guard engine.raise(capacity, to: load, engine.sealReason(mark, by: index)) else {
        return false
      }
    }
    return true
  }

  /// Names jobs that run at a moment whatever happens, until they demand a total.
  private func becauseRunning(
    at moment: Int, atLeast total: Int, except skipped: Int?, _ engine: inout Engine
  ) {
    var sum = 0
    for (i, job) in jobs.enumerated() where sum < total && i != skipped {
      guard sure(job, engine).contains(moment) else { continue }
      sum += Int(engine.lower(job.demand))
      becauseCovers(job, moment, &engine)
    }
    assert(sum >= total, "the profile is as high as it was built")
  }

  /// Names the bounds by which a job runs at a moment.
  private func becauseCovers(_ job: KernelJob, _ moment: Int, _ engine: inout Engine) {
    let length = engine.lower(job.duration)
    engine.because(engine.atMost(job.start, Int32(moment)))
    engine.because(engine.atLeast(job.start, Int32(moment) - length + 1))
    engine.because(engine.atLeast(job.duration, length))
    engine.because(engine.atLeast(job.demand, engine.lower(job.demand)))
  }

  /// The place of the last moment at or before a time, -1 if there is none.
  private func place(of time: Int) -> Int {
    var low = 0
    var high = moments.count
    while low < high {
      let middle = (low + high) / 2
      if moments[middle] <= time { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  /// The load at a place of the profile without a job's own share.
  private func others(_ place: Int, _ own: Range<Int>, _ demand: Int) -> Int {
    own.contains(moments[place]) ? loads[place] - demand : loads[place]
  }

  private func pushForward(
    _ itself: Int, _ job: KernelJob, _ engine: inout Engine
  ) -> Bool {
    let demand = Int(engine.lower(job.demand))
    let length = Int(engine.lower(job.duration))
    let room = Int(engine.upper(capacity))
    // The profile was built with this job's bounds as they were then.
    let own = sure(job, engine)
    var place = max(0, place(of: Int(engine.lower(job.start))))
    while place + 1 < moments.count {
      let start = Int(engine.lower(job.start))
      if moments[place] >= start + length { break }
      if moments[place + 1] <= start || others(place, own, demand) + demand <= room {
        place += 1
        continue
      }
      // The job cannot run in this stretch, and would if it started now.
      let moment = min(moments[place + 1] - 1, start + length - 1)
      let mark = engine.openReason()
      becauseRunning(at: moment, atLeast: room - demand + 1, except: itself, &engine)
      becauseBlocked(job, &engine)
      engine.because(engine.atLeast(job.start, Int32(moment - length + 1)))
      guard engine.raise(job.start, to: moment + 1, engine.sealReason(mark, by: index)) else {
        return false
      }
    }
    return true
  }

  private func pushBackward(
    _ itself: Int, _ job: KernelJob, _ engine: inout Engine
  ) -> Bool {
    let demand = Int(engine.lower(job.demand))
    let length = Int(engine.lower(job.duration))
    let room = Int(engine.upper(capacity))
    let own = sure(job, engine)
    var place = min(
      self.place(of: Int(engine.upper(job.start)) + length - 1), moments.count - 2)
    while place >= 0 {
      let start = Int(engine.upper(job.start))
      if moments[place + 1] <= start { break }
      if moments[place] >= start + length || others(place, own, demand) + demand <= room {
        place -= 1
        continue
      }
      let moment = max(moments[place], start)
      let mark = engine.openReason()
      becauseRunning(at: moment, atLeast: room - demand + 1, except: itself, &engine)
      becauseBlocked(job, &engine)
      engine.because(engine.atMost(job.start, Int32(moment)))
      guard engine.drop(job.start, to: moment - length, engine.sealReason(mark, by: index)) else {
        return false
      }
    }
    return true
  }

  /// Names what makes a job too large for a moment, besides the others.
  private func becauseBlocked(_ job: KernelJob, _ engine: inout Engine) {
    engine.because(engine.atMost(capacity, engine.upper(capacity)))
    engine.because(engine.atLeast(job.demand, engine.lower(job.demand)))
    engine.because(engine.atLeast(job.duration, engine.lower(job.duration)))
  }

  /// Lowers the demand of a job that runs for sure, and the length of one that would run into a full
  /// moment.
  private func shrink(
    _ itself: Int, _ job: KernelJob, _ engine: inout Engine
  ) -> Bool {
    let variableDemand = !engine.isFixed(job.demand)
    let variableLength = !engine.isFixed(job.duration)
    guard variableDemand || variableLength else { return true }
    let room = Int(engine.upper(capacity))
    let least = max(0, Int(engine.lower(job.demand)))
    let from = Int(engine.upper(job.start))
    let to = Int(engine.lower(job.start)) + Int(engine.lower(job.duration))
    let counted = sure(job, engine)
    for place in moments.indices.dropLast() {
      let rest = others(place, counted, least)
      if variableDemand, from < to, moments[place] < to, moments[place + 1] > from,
        room - rest < Int(engine.upper(job.demand))
      {
        let moment = max(moments[place], from)
        let mark = engine.openReason()
        becauseRunning(at: moment, atLeast: rest, except: itself, &engine)
        engine.because(engine.atMost(capacity, Int32(room)))
        engine.because(engine.atMost(job.start, Int32(moment)))
        engine.because(engine.atLeast(job.start, engine.lower(job.start)))
        engine.because(engine.atLeast(job.duration, engine.lower(job.duration)))
        guard engine.drop(job.demand, to: room - rest, engine.sealReason(mark, by: index)) else {
          return false
        }
      }
      let moment = max(moments[place], from)
      if variableLength, least > 0, moments[place + 1] > moment, rest + least > room,
        moment - Int(engine.lower(job.start)) < Int(engine.upper(job.duration))
      {
        let mark = engine.openReason()
        becauseRunning(at: moment, atLeast: room - least + 1, except: itself, &engine)
        engine.because(engine.atMost(capacity, Int32(room)))
        engine.because(engine.atMost(job.start, Int32(moment)))
        engine.because(engine.atLeast(job.start, engine.lower(job.start)))
        engine.because(engine.atLeast(job.demand, Int32(least)))
        let most = moment - Int(engine.lower(job.start))
        guard engine.drop(job.duration, to: most, engine.sealReason(mark, by: index)) else {
          return false
        }
      }
    }
    return true
  }
}
