import Synchronization

/// A flag that asks a running search to stop with what it has.
///
/// It is raised by an interrupt or by a deadline. Reading the flag is a relaxed atomic load and
/// may be done at every node; the clock is read only in `isDue()`, which a search polls every few
/// hundred nodes.
public final class Cancellation: Sendable {
  private let flag = Atomic<Bool>(false)
  private let deadline: ContinuousClock.Instant?
  private let began = ContinuousClock.now
  /// The flag of the whole of which this search is a part.
  private let whole: Cancellation?

  /// Makes a flag that is raised by hand, and by itself once the deadline has passed.
  public init(deadline: ContinuousClock.Instant? = nil) {
    self.deadline = deadline
    whole = nil
  }

  /// Makes the flag of a part of a search: raised with the whole, and once the part's share of the
  /// time that the whole has left has passed; a whole without a deadline sets its parts none.
  ///
  /// - Parameters:
  ///   - whole: The flag of the whole search.
  ///   - share: The part's share of the time that is left, from 0 to 1.
  public init(partOf whole: Cancellation, share: Double) {
    self.whole = whole
    deadline = whole.timeLeft().map { ContinuousClock.now + $0 * share }
  }

  /// Asks the search to stop, from any thread.
  public func cancel() {
    flag.store(true, ordering: .relaxed)
  }

  /// Whether somebody has asked, without a look at the clock.
  public var isRaised: Bool {
    flag.load(ordering: .relaxed) || whole?.isRaised ?? false
  }

  /// Whether the search should stop now; looks at the clock if there is a deadline.
  public func isDue() -> Bool {
    if isRaised { return true }
    guard let deadline, ContinuousClock.now >= deadline else { return false }
    cancel()
    return true
  }

  /// The share of the time from the making of the flag to its deadline that is over, from 0 to 1; nil
  /// without a deadline.
  public func shareOver() -> Double? {
    guard let deadline, deadline > began else { return nil }
    return max(0, min(1, (ContinuousClock.now - began) / (deadline - began)))
  }

  /// The time until the deadline, not below 0; nil without one.
  public func timeLeft() -> Duration? {
    deadline.map { max(.zero, $0 - ContinuousClock.now) }
  }
}
