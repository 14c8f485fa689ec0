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

  /// Makes a flag that is raised by hand, and by itself once the deadline has passed.
  public init(deadline: ContinuousClock.Instant? = nil) {
    self.deadline = deadline
  }

  /// Asks the search to stop, from any thread.
  public func cancel() {
    flag.store(true, ordering: .relaxed)
  }

  /// Whether somebody has asked, without a look at the clock.
  public var isRaised: Bool {
    flag.load(ordering: .relaxed)
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
