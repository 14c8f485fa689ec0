import ProofFormat

/// No two jobs overlap: overload and edge finding over all of them.
///
/// That each pair is in one of two orders is said by a literal and two conditional sums; this
/// propagator sees what only the whole set shows.
final class Disjunctive: Propagator {
  private let jobs: [KernelJob]
  private var edges: EnergyEdges?
  private var lengths: [Int] = []

  init(_ jobs: [KernelJob]) {
    self.jobs = jobs
  }

  override var priority: Int { 3 }

  override var statement: KernelStatement? { .disjunctive(jobs.map(\.proofJob)) }

  override func attach(_ engine: inout Engine) {
    var fixed: [(start: Operand, length: Int, demand: Int)] = []
    for job in jobs {
      fixed.append((job.start, engine.leastFromStart(job.duration), 1))
      engine.wake(self, onBoundsOf: job.start)
    }
    edges = EnergyEdges(fixed, capacity: 1)
  }

  override func propagate(_ engine: inout Engine) -> Bool {
    guard let worthwhile = edges?.isWorthwhile, worthwhile else { return true }
    return edges?.propagate(&engine, by: index) ?? true
  }
}

extension KernelJob {
  /// The job in the words of a proof.
  var proofJob: ProofJob {
    ProofJob(
      start: start.proofOperand, duration: duration.proofOperand, demand: demand.proofOperand)
  }
}

extension Engine {
  /// The least value, at least 0, that needs no explanation.
  ///
  /// Bounds learned at the root need none in the search, but a line of a proof stands by itself.
  func leastFromStart(_ x: Operand) -> Int {
    max(0, proof == nil ? Int(lower(x)) : Int(initialBound[x.view]) + Int(x.offset))
  }

  /// The greatest value that needs no explanation.
  func mostFromStart(_ x: Operand) -> Int {
    proof == nil ? Int(upper(x)) : Int(x.offset) - Int(initialBound[x.view ^ 1])
  }
}
