import ProofFormat

/// Decides that jobs inside a box cannot fit a resource.
///
/// The one fact used is energy: between two moments the jobs need no more than the capacity times
/// the time between. A job's least share of an interval is counted whether it starts as early or as
/// late as it may (Erschler, Lopez, "Energy-based approach for task scheduling under time and
/// resources constraints", 1990). Where that is not enough, one job's window is cut in two and both
/// halves must be refuted, which is what edge finding argues.
struct ResourceRules {
  private struct Window {
    var earliest: Int
    var latest: Int
    var length: Int
    var demand: Int
  }

  private var windows: [Window] = []
  private let capacity: Int

  init(_ box: FactBox, _ jobs: [ProofJob], capacity: Int, unit: Bool) {
    self.capacity = capacity
    for job in jobs {
      let window = Window(
        earliest: box.lower(job.start), latest: box.upper(job.start),
        length: box.lower(job.duration), demand: unit ? 1 : box.lower(job.demand))
      if window.length > 0 && window.demand > 0 { windows.append(window) }
    }
  }

  func refute() -> Bool {
    if windows.contains(where: { $0.earliest > $0.latest }) || isOverloaded(windows) {
      return true
    }
    for (place, window) in windows.enumerated() {
      for cut in cuts(window) where cut >= window.earliest && cut < window.latest {
        var first = windows
        first[place].latest = cut
        guard isOverloaded(first) else { continue }
        var second = windows
        second[place].earliest = cut + 1
        if isOverloaded(second) { return true }
      }
    }
    return false
  }

  /// Where the argument may split: the job ends by a moment, or starts before one.
  private func cuts(_ window: Window) -> Set<Int> {
    var result = Set<Int>()
    for other in windows {
      result.insert(other.latest + other.length - window.length)
      result.insert(other.earliest - 1)
    }
    return result
  }

  /// Whether some interval needs more than there is.
  private func isOverloaded(_ windows: [Window]) -> Bool {
    var from = Set<Int>()
    var to = Set<Int>()
    for window in windows {
      from.insert(window.earliest)
      to.insert(window.latest + window.length)
      // The part that the job cannot avoid.
      if window.latest < window.earliest + window.length {
        from.insert(window.latest)
        to.insert(window.earliest + window.length)
        to.insert(window.latest + 1)
      }
    }
    for start in from {
      for end in to where end > start {
        var energy = 0
        for window in windows { energy += share(of: window, start, end) * window.demand }
        if energy > capacity * (end - start) { return true }
      }
    }
    return false
  }

  /// The least time that a job runs between two moments.
  private func share(of window: Window, _ start: Int, _ end: Int) -> Int {
    let early = min(window.earliest + window.length, end) - max(window.earliest, start)
    let late = min(window.latest + window.length, end) - max(window.latest, start)
    return max(0, min(early, late, window.length))
  }
}
